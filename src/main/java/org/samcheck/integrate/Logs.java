package org.samcheck.integrate;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;

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

  /** log2 |m| of a midpoint m. */
  static double of(Ball x) {
    double value = Math.abs(x.toDouble());
    boolean plain = value > 0 && value < Double.POSITIVE_INFINITY;
    return plain ? Math.log(value) / Math.log(2) : of(x.midpointFraction());
  }

  static double of(BigFraction q) {
    return of(q.getNumerator()) - of(q.getDenominator());
  }
}
