package org.samcheck.integrate;

import java.math.BigInteger;
import org.samcheck.arithmetic.UndecidedException;

/**
 * u / v: c_k = (u_k − Σ_{i ≥ 1} v_i c_{k−i}) / v_0. Its remainder follows from the residual u − v
 * c, of which the first coefficients are the remainders of the divisions.
 */
final class Quotient extends Series {
  private final Series u;
  private final Series v;

  Quotient(Series u, Series v) {
    super(u, v);
    this.u = u;
    this.v = v;
  }

  @Override
  void begin() {
    if (v.c[0].signum() == 0) {
      throw new UndecidedException("a division by a number too close to 0");
    }
    scale = bits - u.top() + v.c[0].bitLength() - v.scale - 1;
    extend(0);
  }

  @Override
  void extend(int k) {
    BigInteger n = shift(u.c[k], v.scale + scale - u.scale);
    BigInteger earlier = v.constant ? BigInteger.ZERO : convolution(v.c, c, k, 1, k);
    c[k] = n.subtract(earlier).divide(v.c[0]);
  }

  @Override
  boolean isPartial() {
    return true;
  }

  @Override
  boolean isDefined(Contraction sigma) {
    return v.keepsSign(sigma);
  }

  @Override
  BigInteger bound() {
    BigInteger lowest = v.lowest();
    if (lowest.signum() <= 0) {
      throw new UndecidedException("a division by a number too close to 0");
    }
    BigInteger residual =
        units(1)
            .multiply(v.c[0].abs().add(BigInteger.ONE))
            .add(excess(v, this))
            .add(ceilingShift(u.remainder, v.scale + scale - u.scale))
            .add(tail(0).multiply(v.remainder));
    return ceilingDivide(residual, lowest);
  }
}
