package org.samcheck.dynamics;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/** The difference between samples and their mean. */
public final class Noise {

  private Noise() {}

  /**
   * Whether {@code e} is certainly the polynomial 0; false also for what is no polynomial of degree
   * at most 2.
   *
   * @param e a scalar graph
   * @param variables its variables
   * @error exact
   */
  public static boolean vanishes(Expression e, List<Expression> variables) {
    return new Polynomials(variables)
        .of(e)
        .filter(q -> q.isConstant() && q.constant().equals(BigFraction.ZERO))
        .isPresent();
  }
}
