package org.samcheck.prove;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** Fractions near numbers. */
final class SimpleFraction {

  private SimpleFraction() {}

  /**
   * The value itself if it is exact with a denominator up to {@code denominator}, else the nearest
   * multiple of its inverse.
   */
  static BigFraction near(ModelValue value, int denominator) {
    BigInteger d = BigInteger.valueOf(denominator);
    BigFraction v = value.value();
    if (value.exact() && v.getDenominator().compareTo(d) <= 0) {
      return v;
    }
    // A value that small would vanish: keep its first digits.
    int shift = v.isZero() ? 0 : Math.max(0, -magnitude(v));
    BigInteger scale = d.shiftLeft(shift);
    BigInteger n =
        v.getNumerator()
            .multiply(scale)
            .shiftLeft(1)
            .add(v.getDenominator())
            .divide(v.getDenominator().shiftLeft(1));
    return new BigFraction(n, scale);
  }

  private static int magnitude(BigFraction v) {
    return v.getNumerator().bitLength() - v.getDenominator().bitLength();
  }
}
