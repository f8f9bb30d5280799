package org.samcheck.integrate;

import org.samcheck.arithmetic.Ball;

/** How an arc ends. */
sealed interface Outcome {
  /** The arc. */
  Arc arc();

  /** The final time is reached. */
  record Finished(Arc arc) implements Outcome {}

  /**
   * A watched function may turn negative, or nothing happens but a new start.
   *
   * @param time when
   * @param state the state then
   * @param watch which function; null for a new start
   */
  record Met(Arc arc, Ball time, State state, Watch watch) implements Outcome {}

  /** The solution collapses or blows up. */
  record Singular(Arc arc, Event event) implements Outcome {}
}
