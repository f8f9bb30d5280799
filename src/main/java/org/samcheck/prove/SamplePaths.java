package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.Draw;
import org.samcheck.dynamics.Sample;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * Expectations and statements about all sample paths, written out over the finitely many paths of a
 * short run: each path is a run of its own, with its own label.
 */
final class SamplePaths {

  private static final int MOST_PATHS = 256;

  private final Map<String, Problem> problems;
  private final Map<String, List<Expression>> bindings;
  private final int mostSteps;
  private final Map<String, FormulaRun> runs = new HashMap<>();

  /**
   * @param bindings what the givens stand for
   * @param mostSteps the most steps that are unrolled
   */
  SamplePaths(
      Map<String, Problem> problems, Map<String, List<Expression>> bindings, int mostSteps) {
    this.problems = problems;
    this.bindings = bindings;
    this.mostSteps = mostSteps;
    problems.forEach((label, p) -> runs.put(label, new FormulaRun(p, bindings, mostSteps)));
  }

  /** The runs without a path, by label. */
  List<FormulaRun> runs() {
    return problems.keySet().stream().map(runs::get).toList();
  }

  /** The components of a word of a run, on its path. */
  List<Expression> word(Expression e) {
    return runs.get(e.name()).word(e);
  }

  /** The conditions under which the weights are probabilities. */
  List<Expression> probabilities() {
    List<Expression> conditions = new ArrayList<>();
    for (Problem problem : problems.values()) {
      List<Expression> weights =
          problem.objective().samples().stream().map(s -> scalar(s.weight())).toList();
      if (!weights.isEmpty()) {
        Expression sum = weights.stream().reduce(Expression.ZERO, Algebra::add);
        conditions.add(Algebra.relation(Operator.EQUAL, sum, Expression.ONE));
      }
      for (Expression weight : weights) {
        conditions.add(Algebra.relation(Operator.GREATER_OR_EQUAL, weight, Expression.ZERO));
      }
    }
    return conditions;
  }

  private Expression scalar(Expression e) {
    return new Expansion(bindings).scalar(e);
  }

  /** {@code e} without expectations and without statements about all paths. */
  Expression unroll(Expression e) {
    if (e.is(Operator.FORALL_PATHS)) {
      return ways(e.argument(0)).stream()
          .map(way -> either(happensNever(way), on(way, e.argument(0))))
          .reduce(Expression.TRUE, Algebra::and);
    }
    if (e.is(Operator.EXPECTATION)) {
      return ways(e.argument(0)).stream()
          .map(way -> times(way.probability(), on(way, e.argument(0))))
          .reduce(Expression.ZERO, SamplePaths::plus);
    }
    return e.arity() == 0 ? e : e.mapArguments(this::unroll);
  }

  /** A path of probability 0 is none: as a hypothesis, what it demands would be too much. */
  private Expression happensNever(Way way) {
    Expression probability = scalar(way.probability());
    return Algebra.relation(Operator.EQUAL, probability, Expression.ZERO);
  }

  private static Expression either(Expression a, Expression b) {
    return a.is(Operator.FALSE) ? b : Expression.of(Operator.OR, Type.BOOLEAN, a, b);
  }

  // The names of the body may be bound further out, so nothing is simplified here.
  private static Expression plus(Expression a, Expression b) {
    return Expression.of(Operator.ADD, Type.SCALAR, a, b);
  }

  private static Expression times(Expression a, Expression b) {
    return Expression.of(Operator.MULTIPLY, Type.SCALAR, a, b);
  }

  /**
   * One way the draws may fall.
   *
   * @param labels the label of the path of each random run
   * @param samples the sample that samplegrad draws, from 0, by the label of the run
   */
  private record Way(
      Map<String, String> labels, Map<String, Integer> samples, Expression probability) {}

  private Expression on(Way way, Expression e) {
    return switch (e.operator()) {
      case EXPECTATION, FORALL_PATHS -> unroll(e);
      default -> {
        Expression inner = e.arity() == 0 ? e : e.mapArguments(a -> on(way, a));
        yield relabelled(way, inner);
      }
    };
  }

  private static Expression relabelled(Way way, Expression e) {
    boolean moves = e.is(Operator.ITERATE) || e.is(Operator.PERTURBED);
    String label = way.labels().getOrDefault(e.name(), "");
    if (e.is(Operator.SAMPLE_GRADIENT)) {
      label = sampleLabel(e.name(), way.samples().get(e.name()));
    } else if (!moves || label.isEmpty()) {
      return e;
    }
    return Expression.named(
        e.operator(), e.type(), label, e.arguments().toArray(Expression[]::new));
  }

  private List<Way> ways(Expression body) {
    Set<String> random = new TreeSet<>();
    Set<String> sampled = new TreeSet<>();
    collect(body, random, sampled);
    List<Way> ways = List.of(new Way(Map.of(), Map.of(), Expression.ONE));
    for (String label : random) {
      ways = onPaths(ways, label);
    }
    for (String label : sampled) {
      ways = sampled(ways, label);
    }
    return ways;
  }

  private void collect(Expression e, Set<String> random, Set<String> sampled) {
    if (e.is(Operator.SAMPLE_GRADIENT)) {
      sampled.add(e.name());
    } else if (e.is(Operator.ITERATE) || e.is(Operator.PERTURBED)) {
      if (problems.get(e.name()).objective().isRandom()) {
        random.add(e.name());
      }
    }
    e.arguments().forEach(a -> collect(a, random, sampled));
  }

  private List<Way> onPaths(List<Way> ways, String label) {
    Problem problem = problems.get(label);
    List<Sample> samples = problem.objective().samples();
    int steps = FormulaRun.steps(problem.run(), bindings, mostSteps);
    List<Draw> draws = Draw.all(problem.run(), samples.size());
    List<Way> result = new ArrayList<>();
    for (List<Draw> path : paths(draws, steps)) {
      String name = label + path;
      runs.computeIfAbsent(name, n -> new FormulaRun(problem, bindings, mostSteps, path));
      Expression probability =
          path.stream()
              .map(draw -> probability(problem, draw))
              .reduce(Expression.ONE, Algebra::multiply);
      for (Way way : ways) {
        Map<String, String> labels = new HashMap<>(way.labels());
        labels.put(label, name);
        result.add(
            new Way(labels, way.samples(), Algebra.multiply(way.probability(), probability)));
      }
    }
    return result;
  }

  private static List<List<Draw>> paths(List<Draw> draws, int steps) {
    List<List<Draw>> paths = List.of(List.of());
    // y(T) needs the draw of one more step.
    for (int t = 0; t <= steps; t++) {
      List<List<Draw>> longer = new ArrayList<>();
      for (List<Draw> path : paths) {
        for (Draw draw : draws) {
          List<Draw> more = new ArrayList<>(path);
          more.add(draw);
          longer.add(more);
        }
      }
      if (longer.size() > MOST_PATHS) {
        throw new Unsupported("more than " + MOST_PATHS + " sample paths");
      }
      paths = longer;
    }
    return paths;
  }

  private Expression probability(Problem problem, Draw draw) {
    List<Sample> samples = problem.objective().samples();
    Expression descent = samples.get(draw.descent()).weight();
    return problem.run().drawsTwice()
        ? Algebra.multiply(samples.get(draw.ascent()).weight(), descent)
        : descent;
  }

  private List<Way> sampled(List<Way> ways, String label) {
    Problem problem = problems.get(label);
    List<Sample> samples = problem.objective().samples();
    List<Way> result = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      List<Draw> path = List.of(new Draw(i, i));
      runs.computeIfAbsent(
          sampleLabel(label, i), n -> new FormulaRun(problem, bindings, mostSteps, path));
      for (Way way : ways) {
        Expression probability = Algebra.multiply(way.probability(), samples.get(i).weight());
        Map<String, Integer> more = new HashMap<>(way.samples());
        more.put(label, i);
        result.add(new Way(way.labels(), more, probability));
      }
    }
    return result;
  }

  private static String sampleLabel(String label, int sample) {
    return label + "#" + sample;
  }
}
