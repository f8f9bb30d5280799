package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Size;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.dynamics.DiagonalNetwork;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Start;
import org.samcheck.dynamics.StepMap;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.integrate.VectorField;

/** A problem on one instance with the rational givens written into its graphs. */
final class ConcreteProblem {

  private final Problem problem;
  private final Instance<?> instance;

  ConcreteProblem(Problem problem, Instance<?> instance) {
    this.problem = problem;
    this.instance = instance;
  }

  /** The depth L of a network. */
  int depth() {
    BigFraction depth = instance.exact(network().depth());
    if (depth == null) {
      throw new UndefinedException(Size.DEPTH.refusal(network().depth().toString()));
    }
    return Size.DEPTH.of(depth);
  }

  /** The labelled examples label_i · x_i, which are all that a network's loss depends on. */
  List<List<BigFraction>> margins() {
    List<List<BigFraction>> rows = new ArrayList<>();
    for (int i = 0; i < network().examples().size(); i++) {
      BigFraction label = label(network().labels().get(i));
      rows.add(rational(network().examples().get(i)).stream().map(label::multiply).toList());
    }
    if (rows.get(0).isEmpty()) {
      throw new UndefinedException("a network whose examples have no component");
    }
    if (rows.stream().anyMatch(row -> row.size() != rows.get(0).size())) {
      throw new UndefinedException("a network whose examples differ in length");
    }
    return rows;
  }

  private BigFraction label(Expression e) {
    BigFraction label = instance.exact(e);
    if (label == null || !label.abs().equals(BigFraction.ONE)) {
      throw new UndefinedException("a label other than 1 and -1: " + e);
    }
    return label;
  }

  /** The components of a vector over the givens. */
  List<BigFraction> rational(Expression vector) {
    return instance
        .exactVector(vector)
        .orElseThrow(() -> new UndecidedException(vector + " as rational numbers"));
  }

  /** The bounds of the components of a vector over the givens. */
  Bounds bounds(Expression vector) {
    return Bounds.of(vector, instance);
  }

  private Objective.Network network() {
    return (Objective.Network) problem.objective();
  }

  /** The start of a network: all layers, one after the other. */
  List<Expression> layers(int width) {
    Start start = problem.run().start();
    List<Expression> layers = new ArrayList<>();
    if (start instanceof Start.Balanced balanced) {
      layers.addAll(java.util.Collections.nCopies(depth(), balanced.layer()));
    } else {
      layers.addAll(((Start.Layers) start).layers());
    }
    if (layers.size() != depth()) {
      throw new UndefinedException(layers.size() + " layers for a network of depth " + depth());
    }
    return layers;
  }

  /** The objective and the update rule; a network with its examples as numbers. */
  CompiledProblem compiled(int dimension) {
    return problem.objective() instanceof Objective.Network
        ? CompiledProblem.of(diagonalNetwork(), problem.run())
        : CompiledProblem.of(problem, instance, dimension);
  }

  /** The network with its examples as numbers. */
  DiagonalNetwork diagonalNetwork() {
    List<List<Expression>> rows =
        margins().stream()
            .map(row -> row.stream().<Expression>map(Expression::constant).toList())
            .toList();
    return new DiagonalNetwork(depth(), rows);
  }

  /**
   * The field of the flow, over x and {@link #irrational}, and t where the radius uses it.
   *
   * @param map the step map, whose parameters are givens
   */
  VectorField field(StepMap map) {
    Map<String, List<Expression>> values = constants(instance);
    Expression radius = new Expansion(values).scalar(problem.run().radius());
    values.put(StepMap.RADIUS.name(), List.of(radius));
    Expansion expansion = new Expansion(values);
    List<Expression> variables = new ArrayList<>(map.x());
    List<Expression> components = new ArrayList<>();
    map.field().forEach(component -> components.add(expansion.scalar(component)));
    for (Expression given : irrational(map)) {
      variables.add(given);
      components.add(Expression.ZERO);
    }
    return new VectorField(variables, components);
  }

  /** The givens of the field that are not rational numbers: variables that rest. */
  List<Expression> irrational(StepMap map) {
    Set<Expression> givens = new LinkedHashSet<>(map.parameters());
    givens.addAll(problem.run().radius().variables());
    givens.remove(VectorField.TIME);
    Map<String, List<Expression>> values = constants(instance);
    return givens.stream().filter(p -> !values.containsKey(p.name())).toList();
  }

  /** The rational givens, and their components under the names that graphs give them. */
  static Map<String, List<Expression>> constants(Instance<?> instance) {
    Map<String, List<Expression>> constants = new HashMap<>();
    for (Given given : instance.conjecture().given()) {
      if (!(given.domain() instanceof Domain.FunctionClass)) {
        Expression name = Expression.variable(given.name(), given.type());
        instance.exactVector(name).ifPresent(v -> enter(given.name(), v, constants));
      }
    }
    return constants;
  }

  private static void enter(
      String name, List<BigFraction> value, Map<String, List<Expression>> constants) {
    List<Expression> parts = value.stream().<Expression>map(Expression::constant).toList();
    constants.put(name, parts);
    List<Expression> components = Expansion.components(name, parts.size());
    for (int i = 0; i < parts.size(); i++) {
      constants.put(components.get(i).name(), List.of(parts.get(i)));
    }
  }
}
