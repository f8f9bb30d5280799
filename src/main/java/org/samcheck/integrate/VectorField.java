package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.samcheck.expression.Expression;

/**
 * The flow x′ = f(x), or x′ = f(x, t), as scalar graphs.
 *
 * @param variables the state x_1, …, x_d
 * @param components f_1, …, f_d over the state and {@link #TIME}; a parameter known only as a ball
 *     is a further state variable with the component 0
 */
public record VectorField(List<Expression> variables, List<Expression> components) {

  /** The time t, where a field depends on it. */
  public static final Expression TIME = Expression.variable("t");

  /** Copies the lists; lengths that differ throw {@link IllegalArgumentException}. */
  public VectorField {
    if (variables.size() != components.size()) {
      throw new IllegalArgumentException(
          variables.size() + " variables and " + components.size() + " components");
    }
    variables = List.copyOf(variables);
    components = List.copyOf(components);
  }

  /** d. {@code @error} exact. */
  public int dimension() {
    return variables.size();
  }

  /** Whether f depends on t and t is not a state variable. */
  boolean isTimed() {
    return !variables.contains(TIME) && uses(components, TIME);
  }

  /** The autonomous field of (x, t), t′ = 1. */
  VectorField withTime() {
    List<Expression> x = new ArrayList<>(variables);
    List<Expression> f = new ArrayList<>(components);
    x.add(TIME);
    f.add(Expression.ONE);
    return new VectorField(x, f);
  }

  static boolean uses(List<Expression> graphs, Expression variable) {
    Set<Expression> seen = new HashSet<>();
    return graphs.stream().anyMatch(e -> uses(e, variable, seen));
  }

  private static boolean uses(Expression e, Expression variable, Set<Expression> seen) {
    return e == variable
        || seen.add(e) && e.arguments().stream().anyMatch(a -> uses(a, variable, seen));
  }
}
