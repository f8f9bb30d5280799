package org.samcheck.integrate;

import java.util.List;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.UndecidedException;

/**
 * Whether an integration keeps the digits asked for, and how many more bits it would have needed.
 */
final class Accuracy {
  /** Steps that many bits shorter than a singularity needs: its kind is not one that is known. */
  private static final int BEYOND = 40;

  private final Precision precision;
  private final boolean point;
  private final int mostSteps;
  private final int wanted;
  private boolean hopeless;
  private long least = Long.MAX_VALUE;
  private int steps;

  /**
   * An observer.
   *
   * @param point whether the start is exact, so that more bits can help
   * @param mostSteps after how many steps to give up for good
   */
  Accuracy(Precision precision, boolean point, int mostSteps) {
    this.precision = precision;
    this.point = point;
    this.mostSteps = mostSteps;
    wanted = precision.digitBits() + 1;
  }

  Precision precision() {
    return precision;
  }

  /** Notes the relative accuracy of every component that is known not to vanish. */
  void note(List<Ball> state) {
    for (Ball x : state) {
      if (!x.containsZero()) {
        least = Math.min(least, x.accuracyBits());
      }
    }
  }

  /** The bits that were missing at the worst step. */
  int deficit() {
    return (int) Math.max(0, wanted - Math.min(least, wanted));
  }

  /** Whether it gave up because of something that more bits would not change. */
  boolean isHopeless() {
    return hopeless;
  }

  /** Counts a step, and gives up for good when there are too many. */
  void requireFewSteps() {
    if (++steps > mostSteps) {
      hopeless = true;
      throw new UndecidedException("a flow of more than " + mostSteps + " steps");
    }
  }

  /** Gives up when the errors of an exact start have grown to a share of the state. */
  void requireDigits(SmoothFlow flow) {
    if (point && flow.isLost()) {
      throw new UndecidedException("a state whose digits are used up");
    }
  }

  /**
   * Gives up when a singularity cannot be timed to the digits asked for: the remaining time,
   * shorter than the first step by {@code gained} bits, is known at best as well as the state.
   * Gives up for good when steps shrink without end and no singularity is recognized.
   */
  void requireEnd(SmoothFlow flow, double gained) {
    long known = flow.state().stream().mapToLong(Ball::accuracyBits).max().orElse(0);
    if (point && known < precision.digitBits() - gained) {
      throw new UndecidedException("the time of a singularity to the digits asked for");
    }
    if (gained > precision.digitBits() + BEYOND) {
      hopeless = true;
      throw new UndecidedException("the kind of a singularity");
    }
  }
}
