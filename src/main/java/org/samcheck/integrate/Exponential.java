package org.samcheck.integrate;

import java.math.BigInteger;
import java.util.Arrays;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/**
 * e^u: k c_k = Σ i u_i c_{k−i}. The integrated residual of c′ = u′c, and the error of c_0, grow by
 * at most e^U, U = Σ_{k ≥ 1} |u_k| (Gronwall).
 */
final class Exponential extends Series {
  private static final int GUARD = 16;
  private final Series u;
  private final BigInteger[] slope;

  Exponential(Series u) {
    super(u);
    this.u = u;
    slope = new BigInteger[c.length];
  }

  @Override
  void begin() {
    Arrays.fill(slope, BigInteger.ZERO);
    Ball start = new BallArithmetic(bits + GUARD).exp(Ball.dyadic(u.c[0], -u.scale));
    scale = bits - Fixed.top(start.midpointFraction());
    c[0] = Fixed.floor(start.midpointFraction(), scale);
  }

  @Override
  void extend(int k) {
    slope[k] = u.c[k].multiply(BigInteger.valueOf(k));
    c[k] =
        convolution(slope, c, k, 1, k)
            .shiftRight(Math.toIntExact(u.scale))
            .divide(BigInteger.valueOf(k));
  }

  @Override
  BigInteger bound() {
    BigInteger residual = units(2).add(BigInteger.TWO).add(ceilingShift(excess(u, this), -u.scale));
    BigInteger polynomial = multiply(residual, growth(u.tail(1), u.scale));
    Ball off = Balls.NARROW.round(Ball.dyadic(u.remainder, -u.scale)).upper();
    Ball change = Balls.NARROW.multiply(off, growth(u.remainder, u.scale)).upper();
    return polynomial.add(multiply(tail(0).add(polynomial), change));
  }

  /** At least e^(x · 2^−scale). */
  static Ball growth(BigInteger x, long scale) {
    return Balls.NARROW.exp(Balls.NARROW.round(Ball.dyadic(x, -scale)).upper()).upper();
  }

  static BigInteger multiply(BigInteger units, Ball factor) {
    return Fixed.size(Balls.NARROW.multiply(Ball.dyadic(units, 0), factor), 0);
  }
}
