package org.samcheck.dynamics;

import java.util.Optional;
import org.samcheck.expression.Expression;

/**
 * A run of an update rule x(t+1) = x(t) − η ∇f(y(t)).
 *
 * @param method which perturbed point y: gd y = x, sam y = x + ρ g/‖g‖, usam y = x + ρ g
 * @param norm the normalisation of sam: l2 g/‖g‖₂, linf sign(g)
 * @param radius ρ, which may use t, T, f, grad, fmin and x(0)
 * @param step η, which may use the same words
 * @param steps T, the number of steps
 * @param start x(0), a vector; empty for every start (classes of functions only)
 */
public record Run(
    Method method,
    Norm norm,
    Expression radius,
    Expression step,
    Expression steps,
    Optional<Expression> start) {

  /** The update rules. */
  public enum Method {
    GD,
    SAM,
    USAM
  }

  /** The normalisations of sam. */
  public enum Norm {
    L2,
    LINF
  }
}
