package org.samcheck.dynamics;

import java.util.List;
import org.samcheck.expression.Expression;

/** Where a run starts. */
public sealed interface Start {

  /** Every point: the start is a part of the instance (classes of functions only). */
  record Anywhere() implements Start {}

  /**
   * The point x(0).
   *
   * @param x a vector
   */
  record Point(Expression x) implements Start {}

  /**
   * All layers of a network alike.
   *
   * @param layer a number, for every component, or a vector
   */
  record Balanced(Expression layer) implements Start {}

  /**
   * The layers of a network, one by one.
   *
   * @param layers a vector each
   */
  record Layers(List<Expression> layers) implements Start {}
}
