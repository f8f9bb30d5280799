package org.samcheck.expression;

import java.util.List;
import java.util.Optional;

/**
 * What stands behind a name in {@code given}: a set of values, a class of functions, or a
 * definition.
 */
public sealed interface Domain {

  /**
   * A real interval.
   *
   * @param low the lower end, or ∞ with a minus sign
   * @param high the upper end, or ∞
   * @param lowOpen whether the lower end is excluded
   * @param highOpen whether the upper end is excluded
   */
  record Interval(Expression low, Expression high, boolean lowOpen, boolean highOpen) {}

  /** {@code real in interval}. */
  record Real(Interval interval) implements Domain {}

  /** {@code integer in low..high}, both ends included; the upper end may be ∞. */
  record Whole(Expression low, Expression high) implements Domain {

    /** How many values are drawn where there is no upper end; checks for all are proofs. */
    public static final int DRAWN = 64;

    /** Whether there is no upper end. */
    public boolean isUnbounded() {
      return high.is(Operator.INFINITY);
    }
  }

  /** {@code one of a, b, c}. */
  record Choice(List<Expression> values) implements Domain {}

  /** {@code vector(dimension) in interval}: every component lies in the interval. */
  record Box(Expression dimension, Interval interval) implements Domain {}

  /** A fixed value, or a definition from the names above it. */
  record Definition(Expression value) implements Domain {}

  /**
   * {@code function(…)}: every function of a class.
   *
   * @param dimension the dimension, or empty for every dimension
   * @param smooth β: the gradient is β-Lipschitz; empty when smoothness is not asked
   * @param stronglyConvex μ, or empty
   * @param convex whether every member is convex
   */
  record FunctionClass(
      Optional<Expression> dimension,
      Optional<Expression> smooth,
      Optional<Expression> stronglyConvex,
      boolean convex)
      implements Domain {}
}
