package org.samcheck.arithmetic;

import java.util.function.Supplier;

/**
 * The safety net of a computation: results do not depend on it until it strikes. What runs under
 * {@link #watch} asks {@link #check} wherever numbers are made or a loop may be long, and so ends
 * soon after the time is up, however deep inside an instance it is.
 */
public final class Deadline {

  private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();
  private static final long NANOSECONDS = 1_000_000_000L;

  private final long end;

  /** The time {@code seconds} from now. */
  public Deadline(int seconds) {
    this(System.nanoTime() + seconds * NANOSECONDS);
  }

  private Deadline(long end) {
    this.end = end;
  }

  /** The deadline of an engine that may use one {@code part}th of what is left. */
  public Deadline share(int part) {
    long now = System.nanoTime();
    return new Deadline(now + (end - now) / part);
  }

  /** This deadline, or {@code seconds} from now where that is later. */
  public Deadline orAtLeast(int seconds) {
    Deadline later = new Deadline(seconds);
    return later.end - end > 0 ? later : this;
  }

  /** The milliseconds that are left; 0 when it has passed. */
  public long millisecondsLeft() {
    return Math.max(0, (end - System.nanoTime()) / 1_000_000);
  }

  /** Whether the time is up. */
  public boolean passed() {
    return System.nanoTime() - end > 0;
  }

  /**
   * What {@code work} returns; its thread, not the threads that it starts, ends at this deadline.
   *
   * @throws OutOfTime if the time is up before the work is done
   */
  public <R> R watch(Supplier<R> work) {
    Deadline outer = CURRENT.get();
    CURRENT.set(this);
    try {
      check();
      return work.get();
    } finally {
      CURRENT.set(outer);
    }
  }

  /**
   * As {@link #watch}, but {@code otherwise} when the time is up. The thread belongs to the caller
   * again, so that nothing of the work goes on.
   */
  public <R> R watch(Supplier<R> work, Supplier<R> otherwise) {
    try {
      return watch(work);
    } catch (OutOfTime late) {
      return otherwise.get();
    }
  }

  /**
   * Ends the work of this thread when its time is up.
   *
   * @throws OutOfTime if it is
   */
  public static void check() {
    Deadline current = CURRENT.get();
    if (current != null && current.passed()) {
      throw new OutOfTime();
    }
  }

  /**
   * The time is up; that says nothing of any value or truth, so nothing but an engine catches it.
   */
  public static final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private OutOfTime() {
      super("the time is up", null, false, false);
    }
  }
}
