package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.samcheck.arithmetic.Jacobian;
import org.samcheck.arithmetic.Tape;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

/**
 * An objective and an update rule as scalar graphs over x[1], …, x[d], the radius ρ, the step η and
 * the givens.
 *
 * <p>At a point where the gradient is 0 there is no perturbation, y = x; sign 0 = 0; kinks as in
 * {@link Derivative}.
 *
 * @param x the components of the point
 * @param parameters the other variables of f
 * @param value f(x)
 * @param gradient ∇f(x), by components
 * @param perturbed y(x), by components, over x, {@link #RADIUS} and the parameters
 * @param field the field of the flow, −∇f(y(x)) or its rescaled form, by components, over x, {@link
 *     #RADIUS} and the parameters
 */
public record StepMap(
    List<Expression> x,
    List<Expression> parameters,
    Expression value,
    List<Expression> gradient,
    List<Expression> perturbed,
    List<Expression> field) {

  /** ρ of the step. */
  public static final Expression RADIUS = Expression.variable("radius#");

  /** η of the step. */
  public static final Expression STEP = Expression.variable("step#");

  /** The step map of {@code run} on f without noise; parameters as below. */
  public static StepMap of(
      Expression f,
      int dimension,
      Run.Method method,
      Run.Norm norm,
      Map<String, List<Expression>> constants) {
    return of(f, f, dimension, method, norm, constants);
  }

  /**
   * The step map of {@code run} for one draw of samples.
   *
   * @param ascent the sample whose gradient at x perturbs x, over the vector variable {@code x}
   * @param descent the sample whose gradient at y makes the step; its value and gradient are those
   *     of the map
   * @param dimension the number of components of x
   * @param method the update rule
   * @param norm the normalisation of sam
   * @param constants the values of givens that are known already, such as a dimension
   */
  public static StepMap of(
      Expression ascent,
      Expression descent,
      int dimension,
      Run.Method method,
      Run.Norm norm,
      Map<String, List<Expression>> constants) {
    List<Expression> x = Expansion.components("x", dimension);
    Expression value = at(descent, x, constants);
    List<Expression> gradient = Derivative.gradient(value, x);
    List<Expression> up =
        ascent == descent ? gradient : Derivative.gradient(at(ascent, x, constants), x);
    List<Expression> y = perturbed(x, up, method, norm);
    Map<Expression, Expression> moved = new HashMap<>();
    IntStream.range(0, dimension).forEach(i -> moved.put(x.get(i), y.get(i)));
    List<Expression> field = gradient.stream().map(g -> Algebra.negate(replace(g, moved))).toList();
    return new StepMap(x, parameters(value, x), value, gradient, y, field);
  }

  /** The step map of {@code run} on a network whose examples are known numbers. */
  public static StepMap of(DiagonalNetwork network, Run run) {
    List<Expression> x = Expansion.components("x", network.size());
    Expression value = network.loss(x);
    boolean rescaled = run.clock() == Run.Clock.RESCALED;
    return new StepMap(
        x,
        parameters(value, x),
        value,
        network.gradient(x),
        network.perturbed(x, RADIUS, run.method(), run.norm()),
        network.field(x, RADIUS, run.method(), run.norm(), rescaled));
  }

  /**
   * The tape x, g, ρ ↦ y of an update rule, whatever function the gradient g belongs to.
   *
   * @param dimension the number of components of x
   */
  public static Tape ascent(int dimension, Run.Method method, Run.Norm norm) {
    List<Expression> x = Expansion.components("x", dimension);
    List<Expression> g = Expansion.components("g", dimension);
    List<Expression> inputs = new ArrayList<>(x);
    inputs.addAll(g);
    inputs.add(RADIUS);
    return new Tape(inputs, perturbed(x, g, method, norm));
  }

  private static List<Expression> parameters(Expression value, List<Expression> x) {
    return value.variables().stream().filter(v -> !x.contains(v)).toList();
  }

  /**
   * x⁺ = x + η · field, by components, over x, {@link #RADIUS}, {@link #STEP} and the parameters.
   */
  public List<Expression> next() {
    return IntStream.range(0, x.size())
        .mapToObj(
            i -> {
              Expression slope = Algebra.negate(field.get(i));
              return Algebra.subtract(x.get(i), Algebra.multiply(STEP, slope));
            })
        .toList();
  }

  private static Expression at(
      Expression f, List<Expression> x, Map<String, List<Expression>> constants) {
    Map<String, List<Expression>> bindings = new HashMap<>(constants);
    bindings.put("x", x);
    return new Expansion(bindings).scalar(f);
  }

  private static List<Expression> perturbed(
      List<Expression> x, List<Expression> gradient, Run.Method method, Run.Norm norm) {
    return switch (method) {
      case GD -> x;
      case USAM -> Perturbation.along(x, RADIUS, gradient);
      case SAM -> Perturbation.along(x, RADIUS, Perturbation.normalised(gradient, norm));
    };
  }

  /** The graph with variables replaced; shared subexpressions stay shared. */
  private static Expression replace(Expression e, Map<Expression, Expression> known) {
    Expression image = known.get(e);
    if (image == null) {
      image = e.arity() == 0 ? e : e.mapArguments(argument -> replace(argument, known));
      known.put(e, image);
    }
    return image;
  }

  /** The tape x, parameters ↦ f(x), ∇f(x). */
  public Tape valueAndGradient() {
    List<Expression> outputs = new ArrayList<>(List.of(value));
    outputs.addAll(gradient);
    return new Tape(inputs(List.of()), outputs);
  }

  /** The tape x, parameters, ρ, η ↦ y, x⁺. */
  public Tape step() {
    List<Expression> outputs = new ArrayList<>(perturbed);
    outputs.addAll(next());
    return new Tape(inputs(List.of(RADIUS, STEP)), outputs);
  }

  /**
   * ∂x⁺/∂x over sets of x, parameters, ρ, η, row by row.
   *
   * @param smooth whether ∇f is known to be Lipschitz: only the perturbation can then make x⁺ jump
   */
  public Jacobian jacobian(boolean smooth) {
    List<Expression> inputs = inputs(List.of(RADIUS, STEP));
    return smooth
        ? Jacobian.of(inputs, next(), x, perturbed, Set.copyOf(gradient))
        : Jacobian.of(inputs, next(), x);
  }

  private List<Expression> inputs(List<Expression> more) {
    List<Expression> inputs = new ArrayList<>(x);
    inputs.addAll(parameters);
    inputs.addAll(more);
    return inputs;
  }
}
