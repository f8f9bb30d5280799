package org.samcheck.integrate;

import org.samcheck.arithmetic.Ball;
import org.samcheck.expression.Expression;

/**
 * Something that happens to a flow at one time.
 *
 * @param kind what
 * @param time encloses when
 * @param surface the switching function that vanishes, 0 for {@link Kind#COLLAPSE} and {@link
 *     Kind#BLOW_UP}
 */
public record Event(Kind kind, Ball time, Expression surface) {

  /** What can happen. */
  public enum Kind {
    /** The flow crosses a surface on which its field, or a derivative of it, jumps. */
    KINK,
    /**
     * The flow reaches a surface towards which the field points from both sides, and stays on it.
     */
    SLIDE,
    /** A sliding flow leaves its surface. */
    LEAVE,
    /** The state reaches 0 in finite time, where the direction of the gradient is lost. */
    COLLAPSE,
    /** The state reaches infinity in finite time: the solution ends. */
    BLOW_UP
  }
}
