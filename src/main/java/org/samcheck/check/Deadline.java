package org.samcheck.check;

/** The safety net of a claim: results do not depend on it until it strikes. */
final class Deadline {

  private final long end;

  Deadline(int seconds) {
    this.end = System.nanoTime() + seconds * 1_000_000_000L;
  }

  long millisecondsLeft() {
    return Math.max(0, (end - System.nanoTime()) / 1_000_000);
  }

  boolean passed() {
    return System.nanoTime() - end > 0;
  }
}
