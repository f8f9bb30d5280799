package org.samcheck.judge;

import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;

/** The digits in use, and how much work is left; counted, so that no clock changes a finding. */
final class Work {

  /** An exact number is kept up to this many times the digits of an interval. */
  private static final int LONGEST = 16;

  private long left;
  private int bits;

  Work(int bits, long left) {
    this.bits = bits;
    this.left = left;
  }

  int bits() {
    return bits;
  }

  long left() {
    return left;
  }

  boolean isLong(BigFraction q) {
    return length(q) > (long) LONGEST * bits;
  }

  private static long length(BigFraction q) {
    return (long) q.getNumerator().bitLength() + q.getDenominator().bitLength();
  }

  void spend(BigFraction q) {
    spend(length(q));
  }

  void spend(long size) {
    long words = 1 + size / 64;
    left -= 4 + words + words * words / 16;
    if (left < 0 || Thread.currentThread().isInterrupted()) {
      throw Finding.Open.beyond("the budget of work is spent");
    }
  }

  /** The value of {@code body} at {@code more} bits. */
  Real finer(int more, Supplier<Real> body) {
    bits += more;
    try {
      return body.get();
    } finally {
      bits -= more;
    }
  }
}
