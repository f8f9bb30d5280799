package org.samcheck.integrate;

import java.math.BigInteger;
import java.util.Arrays;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;

/**
 * log u: k u_0 c_k = k u_k − Σ_{0 &lt; i &lt; k} i c_i u_{k−i}; the residual of u c′ = u′ is
 * divided by min u.
 */
final class Logarithm extends Series {
  private static final int GUARD = 16;
  private final Series u;
  private final BigInteger[] slope;

  Logarithm(Series u) {
    super(u);
    this.u = u;
    slope = new BigInteger[c.length];
  }

  @Override
  void begin() {
    if (u.c[0].signum() <= 0) {
      throw new UndecidedException("the logarithm of a number too close to 0");
    }
    Arrays.fill(slope, BigInteger.ZERO);
    Ball start = new BallArithmetic(bits + GUARD).log(Ball.dyadic(u.c[0], -u.scale));
    scale = bits - Math.max(1, Fixed.top(start.midpointFraction()));
    c[0] = Fixed.floor(start.midpointFraction(), scale);
  }

  @Override
  void extend(int k) {
    BigInteger factor = BigInteger.valueOf(k);
    BigInteger n = u.c[k].multiply(factor);
    n = shift(n, scale).subtract(convolution(slope, u.c, k, 1, k - 1));
    c[k] = n.divide(u.c[0].multiply(factor));
    slope[k] = c[k].multiply(factor);
  }

  @Override
  boolean isPartial() {
    return true;
  }

  @Override
  boolean isDefined(Contraction sigma) {
    return u.keepsSign(sigma);
  }

  @Override
  BigInteger bound() {
    BigInteger lowest = u.lowest();
    if (lowest.signum() <= 0) {
      throw new UndecidedException("the logarithm of a number too close to 0");
    }
    BigInteger residual =
        units(1)
            .multiply(u.c[0].add(BigInteger.ONE))
            .add(excess(this, u))
            .add(shift(u.remainder, scale));
    return ceilingDivide(residual, lowest).add(BigInteger.TWO);
  }
}
