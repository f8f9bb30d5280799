package org.samcheck.integrate;

import org.samcheck.arithmetic.Ball;

/**
 * A change of sign of a function along a solution.
 *
 * @param time encloses when
 * @param direction the sign of the function afterwards; 0 where it is not known
 * @param certain whether there is such a change; otherwise the function may only touch 0, or start
 *     from it
 */
public record Crossing(Ball time, int direction, boolean certain) {

  /** One doubtful change instead of two that overlap. */
  Crossing and(Crossing other) {
    boolean same = direction == other.direction;
    return new Crossing(
        time.hull(other.time), same ? direction : 0, same && certain && other.certain);
  }
}
