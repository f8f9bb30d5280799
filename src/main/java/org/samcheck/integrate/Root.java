package org.samcheck.integrate;

import java.math.BigInteger;
import org.samcheck.arithmetic.UndecidedException;

/** √x: c_k = (x_k − Σ_{0 &lt; i &lt; k} c_i c_{k−i}) / 2c_0; |√x − c| ≤ |x − c²| / c. */
final class Root extends Series {
  private final Series x;
  private BigInteger twice;

  Root(Series x) {
    super(x);
    this.x = x;
  }

  @Override
  void begin() {
    if (x.c[0].signum() <= 0) {
      throw new UndecidedException("the square root of a number too close to 0");
    }
    scale = bits - Math.floorDiv(x.c[0].bitLength() - x.scale + 1, 2L);
    c[0] = shift(x.c[0], 2 * scale - x.scale).sqrt();
    twice = c[0].shiftLeft(1);
  }

  @Override
  void extend(int k) {
    BigInteger n = shift(x.c[k], 2 * scale - x.scale);
    c[k] = n.subtract(selfConvolution(c, k, 1)).divide(twice);
  }

  @Override
  boolean isPartial() {
    return true;
  }

  @Override
  boolean isDefined(Contraction sigma) {
    return x.keepsSign(sigma);
  }

  @Override
  BigInteger bound() {
    remainder = BigInteger.ZERO;
    BigInteger lowest = lowest();
    BigInteger residual =
        units(1)
            .multiply(twice.add(BigInteger.TWO))
            .add(excess(this, this))
            .add(ceilingShift(x.remainder, 2 * scale - x.scale));
    if (lowest.signum() <= 0 || residual.compareTo(lowest.multiply(lowest)) >= 0) {
      throw new UndecidedException("the square root of a number too close to 0");
    }
    return ceilingDivide(residual, lowest);
  }
}
