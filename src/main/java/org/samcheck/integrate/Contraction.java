package org.samcheck.integrate;

import java.math.BigInteger;

/**
 * The powers of σ = numerator / 2^10 ≤ 1, rounded up to 40 bits: a step that was expanded for a
 * length h is used up to σh only, when h turns out too long.
 */
final class Contraction {
  static final int BITS = 10;
  static final int ONE = 1 << BITS;
  private static final int MANTISSA = 40;

  final int numerator;
  private final BigInteger[] mantissa;
  private final int[] shift;

  Contraction(int numerator, int degree) {
    this.numerator = numerator;
    mantissa = new BigInteger[degree + 1];
    shift = new int[degree + 1];
    long power = 1;
    int exponent = 0;
    for (int k = 0; k <= degree; k++) {
      mantissa[k] = BigInteger.valueOf(power);
      shift[k] = exponent;
      power *= numerator;
      exponent += BITS;
      int excess = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(power) - MANTISSA);
      power = ((power - 1) >> excess) + 1;
      exponent -= excess;
    }
  }

  boolean isWhole() {
    return numerator == ONE;
  }

  /** ⌈size · σ^k⌉ or a little more. */
  BigInteger ceiling(BigInteger size, int k) {
    return isWhole() || size.signum() == 0
        ? size
        : Series.ceilingShift(size.multiply(mantissa[k]), -shift[k]);
  }

  /** Σ c[k] σ^k, at most degree + 1 units below. */
  BigInteger evaluate(BigInteger[] c) {
    BigInteger sum = BigInteger.ZERO;
    if (isWhole()) {
      for (BigInteger each : c) {
        sum = sum.add(each);
      }
      return sum;
    }
    BigInteger sigma = BigInteger.valueOf(numerator);
    for (int k = c.length - 1; k >= 0; k--) {
      sum = sum.multiply(sigma).shiftRight(BITS).add(c[k]);
    }
    return sum;
  }
}
