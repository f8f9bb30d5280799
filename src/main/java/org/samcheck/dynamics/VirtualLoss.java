package org.samcheck.dynamics;

import java.util.List;
import java.util.Map;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

/**
 * The virtual loss of SAM in one dimension: the J with J′ = G, where G(x) = f′(x + ρ sign f′(x)),
 * so that SAM on f is gradient descent on J.
 *
 * <p>Between two neighbouring zeros of f′ its sign s is constant and J is f(x + ρs) up to a
 * constant; the constants make J continuous: J(x) = f(x + ρs) − f(z + ρs) + J(z) up to the zero z.
 *
 * @param gradient G, over x[1], {@link StepMap#RADIUS} and the parameters of f
 * @param shifted f(x + ρ sign f′(x)), over the same variables
 */
public record VirtualLoss(Expression gradient, Expression shifted) {

  /**
   * The virtual loss of a step map.
   *
   * @param map the step map of SAM on f
   * @throws IllegalArgumentException unless x has one component
   */
  public static VirtualLoss of(StepMap map) {
    if (map.x().size() != 1) {
      throw new IllegalArgumentException("a virtual loss in " + map.x().size() + " dimensions");
    }
    Map<String, List<Expression>> moved = Map.of(map.x().get(0).name(), map.perturbed());
    Expansion atPerturbed = new Expansion(moved);
    return new VirtualLoss(
        atPerturbed.scalar(map.gradient().get(0)), atPerturbed.scalar(map.value()));
  }
}
