package org.samcheck.integrate;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;

/** Fixed-point images, in units 2^−scale, of fractions and balls. */
final class Fixed {
  private Fixed() {}

  /** A t with |value| &lt; 2^t, at most 2 above the least; 0 for 0. */
  static long top(BigFraction value) {
    return value.isZero()
        ? 0
        : 1L + value.getNumerator().bitLength() - value.getDenominator().bitLength();
  }

  /** ⌊value · 2^scale⌋. */
  static BigInteger floor(BigFraction value, long scale) {
    BigInteger n = value.getNumerator();
    BigInteger d = value.getDenominator();
    if (scale < 0) {
      d = d.shiftLeft(Math.toIntExact(-scale));
    } else {
      n = n.shiftLeft(Math.toIntExact(scale));
    }
    int zeros = d.getLowestSetBit();
    if (d.bitLength() == zeros + 1) {
      return n.shiftRight(zeros);
    }
    BigInteger[] parts = n.divideAndRemainder(d);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** Whether value · 2^scale is an integer. */
  static boolean isExact(BigFraction value, long scale) {
    BigInteger d = value.getDenominator();
    int zeros = d.getLowestSetBit();
    return d.bitLength() == zeros + 1
        && zeros <= scale + Math.max(0, value.getNumerator().getLowestSetBit());
  }

  /** ⌈value · 2^scale⌉ for the midpoint of a ball. */
  static BigInteger ceiling(Ball value, long scale) {
    return value.isZero()
        ? BigInteger.ZERO
        : floor(value.midpointFraction().negate(), scale).negate();
  }

  /** ⌈max |x| · 2^scale⌉ over the ball. */
  static BigInteger size(Ball value, long scale) {
    return ceiling(value.upper(), scale).max(ceiling(negative(value.lower()), scale));
  }

  /** −x of an exact ball. */
  static Ball negative(Ball x) {
    return x.isZero() ? x : Balls.NARROW.negate(x);
  }
}
