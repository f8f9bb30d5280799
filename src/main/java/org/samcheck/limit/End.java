package org.samcheck.limit;

import java.util.List;
import java.util.Optional;
import org.samcheck.arithmetic.Ball;
import org.samcheck.expression.Expression;

/**
 * The end of the maximal solution of a balanced flow of depth L, all layers equal to w, β = w^L; or
 * of all solutions from a box of starts.
 *
 * @param kind what β does
 * @param layer the limit of w by components, as graphs without variables; empty where |w_j| → ∞ or
 *     the limit depends on the start. {@code @error} exact
 * @param direction the limit of β/‖β‖₂, as graphs without variables; empty where β → 0, or it
 *     depends on the start. {@code @error} exact; {@link org.samcheck.arithmetic.ExactArithmetic}
 *     has a value for numbers p + q√r, balls for all
 * @param time when the solution blows up, or has reached its limit, in the clock of the field;
 *     empty where that takes for ever, from some start. {@code @error} enclosure
 */
public record End(
    Kind kind,
    List<Optional<Expression>> layer,
    Optional<List<Expression>> direction,
    Optional<Ball> time) {

  /** What β can do. */
  public enum Kind {
    /** β → 0. */
    COLLAPSE,
    /** The margin ⟨μ, β⟩ → ∞, for every μ &gt; 0. */
    ESCAPE,
    /** β tends to a finite limit other than 0. */
    CONVERGENT
  }

  /** Copies the lists. */
  public End {
    layer = List.copyOf(layer);
    direction = direction.map(List::copyOf);
  }
}
