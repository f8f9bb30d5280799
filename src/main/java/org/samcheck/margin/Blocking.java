package org.samcheck.margin;

import java.math.BigInteger;

/**
 * A bound met after a step of length gap/rate, kept as two integers over a common denominator.
 *
 * @param variable what meets its bound
 * @param bound −1 for a lower, +1 for an upper bound
 * @param gap the distance to the bound, ≥ 0
 * @param rate the speed towards it, > 0
 */
record Blocking(int variable, int bound, BigInteger gap, BigInteger rate) {

  /** Whether this bound is met strictly before the other; null is never met. */
  boolean before(Blocking other) {
    return other == null || gap.multiply(other.rate).compareTo(other.gap.multiply(rate)) < 0;
  }

  /** Whether both bounds are met at the same step length. */
  boolean ties(Blocking other) {
    return other != null && gap.multiply(other.rate).equals(other.gap.multiply(rate));
  }
}
