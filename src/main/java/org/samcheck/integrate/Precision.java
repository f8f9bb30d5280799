package org.samcheck.integrate;

/**
 * What an integration works with.
 *
 * @param digits D, the decimal digits asked for
 * @param extra binary digits beyond them that a step may cost and the flow may lose
 * @param enclosed whether errors are bounded
 */
record Precision(int digits, int extra, boolean enclosed) {
  private static final double ORDER = 1.15;
  private static final int PLAIN_EXTRA = 12;
  private static final int ENCLOSED_EXTRA = 24;
  private static final int ROUNDING_GUARD = 12;

  static Precision of(int digits, boolean enclosed) {
    return new Precision(digits, enclosed ? ENCLOSED_EXTRA : PLAIN_EXTRA, enclosed);
  }

  Precision withMore(int bits) {
    return new Precision(digits, extra + bits, enclosed);
  }

  /** ⌈log2 10^D⌉. */
  int digitBits() {
    return (int) Math.ceil(digits * Logs.BITS_PER_DIGIT);
  }

  /** The last two terms of a step are at most 2^−tolerance of their component. */
  int tolerance() {
    return digitBits() + extra;
  }

  /** p ≈ 1.15 times the decimal digits of the tolerance; Jorba and Zou's optimum, made even. */
  int degree() {
    return (int) Math.ceil(ORDER * tolerance() / Logs.BITS_PER_DIGIT) + 1;
  }

  /** The bits of a component: 12 and the rounding units of a sum of p terms below the tolerance. */
  int bits() {
    return tolerance()
        + ROUNDING_GUARD
        + 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(degree()));
  }
}
