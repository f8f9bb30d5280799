package org.samcheck.integrate;

import java.math.BigInteger;
import java.util.Arrays;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/**
 * sin u or cos u, each extended with the other: s′ = u′c, c′ = −u′s; errors grow by at most e^U.
 */
final class Rotation extends Series {
  private static final int GUARD = 16;
  private final Series u;
  private final boolean sine;
  private final BigInteger[] slope;
  private Rotation other;

  private Rotation(Series u, boolean sine) {
    super(u);
    this.u = u;
    this.sine = sine;
    slope = new BigInteger[c.length];
  }

  /** sin u and cos u. */
  static Rotation[] pair(Series u) {
    Rotation sin = new Rotation(u, true);
    Rotation cos = new Rotation(u, false);
    sin.other = cos;
    cos.other = sin;
    return new Rotation[] {sin, cos};
  }

  @Override
  void begin() {
    Arrays.fill(slope, BigInteger.ZERO);
    BallArithmetic arithmetic = new BallArithmetic(bits + GUARD);
    Ball angle = Ball.dyadic(u.c[0], -u.scale);
    Ball start = sine ? arithmetic.sin(angle) : arithmetic.cos(angle);
    scale = bits - 1L;
    c[0] = Fixed.floor(start.midpointFraction(), scale);
  }

  @Override
  void extend(int k) {
    slope[k] = u.c[k].multiply(BigInteger.valueOf(k));
    BigInteger sum =
        convolution(slope, other.c, k, 1, k)
            .shiftRight(Math.toIntExact(u.scale))
            .divide(BigInteger.valueOf(k));
    c[k] = sine ? sum : sum.negate();
  }

  @Override
  BigInteger bound() {
    BigInteger lost = excess(u, this).add(excess(u, other));
    BigInteger residual =
        units(2).add(BigInteger.TWO).shiftLeft(1).add(ceilingShift(lost, -u.scale));
    BigInteger polynomial = Exponential.multiply(residual, Exponential.growth(u.tail(1), u.scale));
    return polynomial.add(ceilingShift(u.remainder, scale - u.scale));
  }
}
