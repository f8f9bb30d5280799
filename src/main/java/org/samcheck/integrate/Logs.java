package org.samcheck.integrate;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** Binary logarithms in doubles, for choosing orders and steps: never evidence. */
final class Logs {
  private static final int DOUBLE_BITS = 60;
  static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

  private Logs() {}

  /** log2 |n|; −∞ for 0. */
  static double of(BigInteger n) {
    int excess = Math.max(0, n.bitLength() - DOUBLE_BITS);
    return excess + Math.log(Math.abs((double) n.shiftRight(excess).longValue())) / Math.log(2);
  }

  static double of(BigFraction q) {
    return of(q.getNumerator()) - of(q.getDenominator());
  }
}
