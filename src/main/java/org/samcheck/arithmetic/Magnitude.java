package org.samcheck.arithmetic;

import java.math.BigInteger;

/**
 * A non-negative number mantissa · 2^exponent with a mantissa of at most 30 bits, rounded up unless
 * a name says down: a bound, off by at most a factor 1 ± 2^−28 per operation.
 */
record Magnitude(long mantissa, long exponent) {
  static final int BITS = 30;

  /** The exponent of 0: below any other, so that a maximum of exponents ignores a zero. */
  static final long NONE = -(1L << 61);

  static final Magnitude ZERO = new Magnitude(0, NONE);
  static final Magnitude ONE = new Magnitude(1L << 29, -29);

  /** ⌈value / 2^shift⌉ for value ≥ 0 and any shift ≥ 0. */
  static long ceilShift(long value, long shift) {
    return ((value - 1) >> (int) Math.min(shift, 63)) + 1;
  }

  /** At least mantissa · 2^exponent, for 0 ≤ mantissa &lt; 2^63. */
  static Magnitude up(long mantissa, long exponent) {
    if (mantissa == 0) {
      return ZERO;
    }
    int excess = Long.SIZE - BITS - Long.numberOfLeadingZeros(mantissa);
    return excess <= 0
        ? new Magnitude(mantissa << -excess, exponent + excess)
        : new Magnitude(ceilShift(mantissa, excess), exponent + excess);
  }

  /** At most mantissa · 2^exponent, for 0 ≤ mantissa &lt; 2^63. */
  static Magnitude down(long mantissa, long exponent) {
    if (mantissa == 0) {
      return ZERO;
    }
    int excess = Long.SIZE - BITS - Long.numberOfLeadingZeros(mantissa);
    return new Magnitude(excess <= 0 ? mantissa << -excess : mantissa >> excess, exponent + excess);
  }

  /** At least |mantissa| · 2^exponent. */
  static Magnitude up(BigInteger mantissa, long exponent) {
    int excess = Math.max(0, mantissa.bitLength() - 2 * BITS);
    return up(
        mantissa.abs().shiftRight(excess).longValue() + (excess > 0 ? 1 : 0), exponent + excess);
  }

  /** At most |mantissa| · 2^exponent. */
  static Magnitude down(BigInteger mantissa, long exponent) {
    int excess = Math.max(0, mantissa.bitLength() - 2 * BITS);
    return down(mantissa.abs().shiftRight(excess).longValue(), exponent + excess);
  }

  boolean isZero() {
    return mantissa == 0;
  }

  /** The least t with this &lt; 2^t or this = 2^t. */
  long top() {
    return exponent + Long.SIZE - Long.numberOfLeadingZeros(mantissa);
  }

  Magnitude plus(Magnitude other) {
    long top = Math.max(exponent, other.exponent);
    return up(
        ceilShift(mantissa << BITS, top - exponent)
            + ceilShift(other.mantissa << BITS, top - other.exponent),
        top - BITS);
  }

  Magnitude plusDown(Magnitude other) {
    long top = Math.max(exponent, other.exponent);
    return down(
        ((mantissa << BITS) >> Math.min(top - exponent, 63))
            + ((other.mantissa << BITS) >> Math.min(top - other.exponent, 63)),
        top - BITS);
  }

  Magnitude times(Magnitude other) {
    return up(mantissa * other.mantissa, exponent + other.exponent);
  }

  /** At least this / divisor. */
  Magnitude over(Magnitude divisor) {
    return isZero()
        ? ZERO
        : up((mantissa << BITS) / divisor.mantissa + 1, exponent - BITS - divisor.exponent);
  }

  Magnitude half() {
    return isZero() ? this : new Magnitude(mantissa, exponent - 1);
  }

  /** At most √this. */
  Magnitude sqrtDown() {
    if (isZero()) {
      return this;
    }
    long shift = Math.floorMod(exponent, 2L) == 0 ? BITS : BITS + 1;
    long root = (long) Math.sqrt((double) (mantissa << shift)) - 1;
    return down(root, (exponent - shift) / 2);
  }

  /** The smaller of two bounds. */
  Magnitude min(Magnitude other) {
    return toBall().compareMidpoints(other.toBall()) <= 0 ? this : other;
  }

  Ball toBall() {
    return Ball.dyadic(BigInteger.valueOf(mantissa), exponent);
  }
}
