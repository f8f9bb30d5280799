package org.samcheck.conjecture;

import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.SternBrocot;

/**
 * Maps u in [0, 1] to a real interval: 0 and 1 to its ends, values between to simple rationals,
 * half-lines by u/(1 − u).
 *
 * @param low the lower end, null for −∞
 * @param high the upper end, null for ∞
 */
record RealDraw(BigFraction low, BigFraction high, boolean lowOpen, boolean highOpen) {

  private static final BigFraction TINY = new BigFraction(1, 1 << 10);
  private static final BigFraction HALF = new BigFraction(1, 2);
  private static final int GRAIN = 64;

  boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || order == 0 && (lowOpen || highOpen);
  }

  BigFraction at(BigFraction u) {
    if (low == null && high == null) {
      return line(u);
    }
    if (low == null) {
      return high.subtract(halfLine(inside(u, highOpen, false)));
    }
    if (high == null) {
      return low.add(halfLine(inside(u, lowOpen, false)));
    }
    return segment(inside(u, lowOpen, highOpen));
  }

  private static BigFraction inside(BigFraction u, boolean zeroOpen, boolean oneOpen) {
    if (zeroOpen && u.isZero()) {
      return TINY;
    }
    return oneOpen && u.equals(BigFraction.ONE) ? BigFraction.ONE.subtract(TINY) : u;
  }

  private BigFraction segment(BigFraction u) {
    if (u.isZero()) {
      return low;
    }
    if (u.equals(BigFraction.ONE)) {
      return high;
    }
    BigFraction value = low.add(high.subtract(low).multiply(u));
    BigFraction below = value.subtract(low);
    BigFraction above = high.subtract(value);
    return near(value, (below.compareTo(above) < 0 ? below : above).divide(GRAIN));
  }

  private static BigFraction line(BigFraction u) {
    BigFraction centred = u.subtract(HALF).multiply(2);
    BigFraction size = halfLine(centred.abs());
    return centred.signum() < 0 ? size.negate() : size;
  }

  private static BigFraction halfLine(BigFraction u) {
    BigFraction rest = BigFraction.ONE.subtract(u);
    BigFraction value = u.divide(rest.compareTo(TINY) < 0 ? TINY : rest);
    return near(value, value.divide(GRAIN));
  }

  /** The simplest rational within {@code slack} of {@code value}. */
  private static BigFraction near(BigFraction value, BigFraction slack) {
    return SternBrocot.simplest(value.subtract(slack), value.add(slack));
  }
}
