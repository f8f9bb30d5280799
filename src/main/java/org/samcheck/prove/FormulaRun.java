package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.DiagonalNetwork;
import org.samcheck.dynamics.Draw;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.Sample;
import org.samcheck.dynamics.StepMap;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * A run on a function that the file writes down, unrolled: x(t) and y(t) as expressions in the
 * givens.
 */
final class FormulaRun {

  private final Map<String, List<Expression>> bindings;
  private final Objective objective;
  private final Run run;
  private final StepMap map;
  private final List<StepMap> maps;
  private final int steps;
  private boolean minimumUsed;
  private boolean minimiserUsed;
  private final List<List<Expression>> iterates = new ArrayList<>();

  /**
   * The run of {@code problem}.
   *
   * @param bindings what the givens stand for
   * @param mostSteps the most steps that are unrolled
   * @throws Unsupported if the number of steps is not constant or too large
   */
  FormulaRun(Problem problem, Map<String, List<Expression>> bindings, int mostSteps) {
    this(problem, bindings, mostSteps, List.of());
  }

  /**
   * As above, on one sample path.
   *
   * @param path the draw of each step; none where there are no samples
   */
  FormulaRun(
      Problem problem, Map<String, List<Expression>> bindings, int mostSteps, List<Draw> path) {
    this.bindings = bindings;
    this.objective = problem.objective();
    this.run = problem.run();
    this.steps = run.isContinuous() ? 0 : steps(run, bindings, mostSteps);
    if (objective instanceof Objective.Network network) {
      NetworkForm form = new NetworkForm(network, bindings);
      this.map = StepMap.of(form.network(), run);
      this.maps = List.of();
      iterates.add(form.start(run.start()));
    } else {
      List<Expression> start = new Expansion(bindings).expand(run.point().orElseThrow());
      Expression f = ((Objective.Formula) objective).value();
      this.map = StepMap.of(f, start.size(), run.method(), run.norm(), bindings);
      this.maps = path.stream().map(draw -> map(draw, start.size())).toList();
      iterates.add(start);
    }
  }

  private StepMap map(Draw draw, int dimension) {
    List<Sample> samples = objective.samples();
    Expression descent = samples.get(draw.descent()).value();
    Expression ascent = samples.get(draw.ascent()).value();
    return StepMap.of(ascent, descent, dimension, run.method(), run.norm(), bindings);
  }

  /** The update rule of step t. */
  private StepMap map(int t) {
    return maps.isEmpty() ? map : maps.get(t);
  }

  /** The number of steps of a run, where it is a constant. */
  static int steps(Run run, Map<String, List<Expression>> bindings, int most) {
    Expression steps = new Expansion(bindings).scalar(run.horizon());
    if (!steps.isConstant() || !steps.value().isInteger()) {
      throw new Unsupported("the number of steps is not constant");
    }
    if (steps.value().signum() < 0 || steps.value().compareTo(new BigFraction(most)) > 0) {
      throw new Unsupported("a run of " + steps + " steps");
    }
    return steps.value().getNumeratorAsInt();
  }

  /** The components of a word of this run. */
  List<Expression> word(Expression e) {
    return switch (e.operator()) {
      case ITERATE -> iterate(index(e, steps));
      case PERTURBED -> perturbed(index(e, steps));
      case VELOCITY -> step(index(e, steps), map.field());
      case LAYER -> layer(e);
      case PREDICTOR -> network().beta(iterate(index(e, steps)));
      case OBJECTIVE -> List.of(at(map.value(), e.argument(0).arguments()));
      case GRADIENT -> at(map.gradient(), e.argument(0).arguments());
      case SAMPLE_GRADIENT -> at(map(0).gradient(), e.argument(0).arguments());
      case MINIMUM -> minimum();
      case MINIMISER -> minimiser();
      case HORIZON -> new Expansion(bindings).expand(run.horizon());
      default -> throw new Unsupported(e.operator().symbol() + " has no polynomial form");
    };
  }

  private List<Expression> minimum() {
    minimumUsed = true;
    return objective instanceof Objective.Network
        ? List.of(Expression.ZERO)
        : new Expansion(bindings).expand(stated(formula().flatMap(f -> f.minimum()), "minimum"));
  }

  private Optional<Objective.Formula> formula() {
    return objective instanceof Objective.Formula f ? Optional.of(f) : Optional.empty();
  }

  private DiagonalNetwork network() {
    return new NetworkForm((Objective.Network) objective, bindings).network();
  }

  private List<Expression> layer(Expression word) {
    Expression l = word.argument(0);
    DiagonalNetwork network = network();
    boolean inside =
        l.isConstant()
            && l.value().isInteger()
            && l.value().signum() > 0
            && l.value().compareTo(new BigFraction(network.depth())) <= 0;
    if (!inside) {
      throw new Unsupported(word + " is not a layer");
    }
    int end = l.value().getNumeratorAsInt() * network.width();
    return iterate(index(word, steps)).subList(end - network.width(), end);
  }

  private static Expression stated(Optional<Expression> value, String what) {
    return value.orElseThrow(() -> new Unsupported("no " + what + " is stated"));
  }

  /** The index of a word such as x(t), a constant from 0 to {@code last}. */
  static int index(Expression word, int last) {
    Expression t = word.argument(word.arity() - 1);
    boolean inside =
        t.isConstant()
            && t.value().isInteger()
            && t.value().signum() >= 0
            && t.value().compareTo(new BigFraction(last)) <= 0;
    if (!inside) {
      throw new Unsupported(word + " is not a point of the run");
    }
    return t.value().getNumeratorAsInt();
  }

  private List<Expression> perturbed(int t) {
    return step(t, map(t).perturbed());
  }

  private List<Expression> iterate(int t) {
    while (iterates.size() <= t) {
      iterates.add(step(iterates.size() - 1, map(iterates.size() - 1).next()));
    }
    return iterates.get(t);
  }

  private List<Expression> step(int t, List<Expression> rule) {
    Map<String, List<Expression>> values = new HashMap<>(point(iterate(t)));
    values.put(StepMap.RADIUS.name(), List.of(schedule(run.radius(), t)));
    values.put(StepMap.STEP.name(), List.of(schedule(run.step(), t)));
    Expansion expansion = new Expansion(values);
    return rule.stream().map(expansion::scalar).toList();
  }

  private Expression schedule(Expression e, int t) {
    Map<String, List<Expression>> withTime = new HashMap<>(bindings);
    withTime.put("t", List.of(Expression.constant(t)));
    return new Expansion(withTime, this::word).scalar(e);
  }

  /** The radius and the step of every step, which must be defined even where the gradient is 0. */
  List<Expression> schedules() {
    List<Expression> result = new ArrayList<>();
    for (int t = 0; t < steps; t++) {
      result.add(schedule(run.radius(), t));
      result.add(schedule(run.step(), t));
    }
    return result;
  }

  private Map<String, List<Expression>> point(List<Expression> v) {
    if (v.size() != map.x().size()) {
      throw new Unsupported("a point of " + v.size() + " components");
    }
    Map<String, List<Expression>> values = new HashMap<>();
    for (int i = 0; i < v.size(); i++) {
      values.put(map.x().get(i).name(), List.of(v.get(i)));
    }
    return values;
  }

  private Expression at(Expression e, List<Expression> v) {
    return new Expansion(point(v)).scalar(e);
  }

  private List<Expression> at(List<Expression> e, List<Expression> v) {
    Expansion expansion = new Expansion(point(v));
    return e.stream().map(expansion::scalar).toList();
  }

  private List<Expression> minimiser() {
    minimiserUsed = true;
    return new Expansion(bindings)
        .expand(stated(formula().flatMap(f -> f.minimiser()), "minimiser"));
  }

  /** The condition that makes the stated minimiser one, where it is used. */
  Optional<Expression> usedMinimiserIsBest() {
    return minimiserUsed ? minimiserIsBest() : Optional.empty();
  }

  /** f(x) ≥ f(xmin) at a point of its own; empty where no minimiser is stated. */
  Optional<Expression> minimiserIsBest() {
    return formula()
        .flatMap(f -> f.minimiser())
        .map(stated -> at(map.value(), minimiser()))
        .map(least -> Expression.of(Operator.GREATER_OR_EQUAL, Type.BOOLEAN, map.value(), least));
  }

  /**
   * f(x) ≥ minimum at a point of its own, the condition that makes the stated minimum a lower
   * bound; asked where it is used.
   */
  Optional<Expression> minimumIsBound() {
    return formula()
        .flatMap(f -> f.minimum())
        .filter(m -> minimumUsed)
        .map(
            m ->
                Expression.of(
                    Operator.GREATER_OR_EQUAL,
                    Type.BOOLEAN,
                    map.value(),
                    new Expansion(bindings).scalar(m)));
  }
}
