package org.samcheck.check;

/** The safety net of a claim: results do not depend on it until it strikes. */
final class Deadline {

  private final long end;

  Deadline(int seconds) {
    this(System.nanoTime() + seconds * 1_000_000_000L);
  }

  private Deadline(long end) {
    this.end = end;
  }

  /** The deadline of an engine that may use one {@code part}th of what is left. */
  Deadline share(int part) {
    long now = System.nanoTime();
    return new Deadline(now + (end - now) / part);
  }

  long millisecondsLeft() {
    return Math.max(0, (end - System.nanoTime()) / 1_000_000);
  }

  boolean passed() {
    return System.nanoTime() - end > 0;
  }
}
