package org.samcheck.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.samcheck.arithmetic.Tape;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.NumericFunction;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.StepMap;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** The runs of one instance in doubles, by label. {@code @error not enclosed}. */
final class NumericRuns {

  private final Conjecture conjecture;
  private final NumericScene scene;
  private final boolean frozen;
  private final Map<String, Map<Integer, Compiled>> tapes;
  private final Map<String, NumericRun> runs = new HashMap<>();
  private String current = "";

  /**
   * @param tapes what was compiled for earlier instances
   * @param frozen whether the runs stay at x(0)
   */
  NumericRuns(
      Conjecture conjecture,
      NumericScene scene,
      boolean frozen,
      Map<String, Map<Integer, Compiled>> tapes) {
    this.conjecture = conjecture;
    this.scene = scene;
    this.frozen = frozen;
    this.tapes = tapes;
  }

  /** An objective in one dimension, with the names of its parameters. */
  record Compiled(Tape tape, List<String> parameters) {}

  /** Whether every run of {@code conjecture} is one of steps on a function that is known here. */
  static boolean knows(Conjecture conjecture) {
    return conjecture.problems().values().stream().allMatch(NumericRuns::knows)
        && conjecture.suchThat().stream().allMatch(NumericEvaluation::knows)
        && NumericEvaluation.knows(conjecture.claim().orElseThrow())
        && conjecture.given().stream().allMatch(NumericRuns::knows);
  }

  private static boolean knows(Problem problem) {
    boolean network = problem.objective() instanceof Objective.Network;
    Stream<Expression> words =
        Stream.concat(
            Stream.of(problem.run().radius(), problem.run().step(), problem.run().horizon()),
            problem.run().point().stream());
    boolean random = problem.objective().isRandom();
    return !network
        && !random
        && !problem.run().isContinuous()
        && words.allMatch(NumericEvaluation::knows);
  }

  private static boolean knows(Given given) {
    return !(given.domain() instanceof Domain.Definition definition)
        || NumericEvaluation.knows(definition.value());
  }

  /** The steps that all runs took. */
  long work() {
    return runs.values().stream().mapToLong(NumericRun::length).sum();
  }

  double horizon(String name, NumericEvaluation at) {
    return at.number(conjecture.problems().get(label(name)).run().horizon());
  }

  private String label(String name) {
    return name.isEmpty() ? current : name;
  }

  /** The run {@code name}; the empty name is the run that is being spoken of. */
  NumericRun run(String name, NumericEvaluation at) {
    String label = label(name);
    NumericRun known = runs.get(label);
    if (known == null) {
      String outer = current;
      current = label;
      try {
        known = start(label, at);
      } finally {
        current = outer;
      }
    }
    return known;
  }

  private NumericRun start(String label, NumericEvaluation at) {
    Problem problem = conjecture.problems().get(label);
    double[] start = problem.run().point().map(at::vector).orElseGet(() -> scene.start().get());
    NumericFunction f = function(problem, label, start.length, at);
    NumericRun run =
        new NumericRun(
            problem.run(),
            f,
            start,
            schedule(problem.run().radius(), label, at),
            schedule(problem.run().step(), label, at),
            at.whole(problem.run().horizon()),
            frozen);
    runs.put(label, run);
    return run;
  }

  private NumericFunction function(
      Problem problem, String label, int dimension, NumericEvaluation at) {
    if (problem.objective() instanceof Objective.Formula formula) {
      Compiled compiled =
          tapes
              .computeIfAbsent(label, l -> new HashMap<>())
              .computeIfAbsent(dimension, d -> compile(formula, problem, d));
      return new TapedFunction(
          compiled.tape(),
          dimension,
          compiled.parameters().stream().mapToDouble(at::parameter).toArray(),
          () -> at.vector(formula.minimum().orElseThrow()),
          () -> at.vector(formula.minimiser().orElseThrow()));
    }
    NumericFunction f = scene.f().orElseThrow();
    if (f.dimension() != dimension) {
      throw NumericEvaluation.UNDEFINED;
    }
    return f;
  }

  private static Compiled compile(Objective.Formula formula, Problem problem, int dimension) {
    StepMap map =
        StepMap.of(
            formula.value(), dimension, problem.run().method(), problem.run().norm(), Map.of());
    return new Compiled(
        map.valueAndGradient(), map.parameters().stream().map(Expression::name).toList());
  }

  private IntToDoubleFunction schedule(Expression e, String label, NumericEvaluation at) {
    if (!mentionsTime(e)) {
      double[] known = {Double.NaN};
      return t -> known[0] == known[0] ? known[0] : (known[0] = within(label, e, at));
    }
    // The t of a schedule is not the t of the claim.
    NumericEvaluation own = new NumericEvaluation(scene, this);
    return t -> {
      own.bind("t", t);
      return within(label, e, own);
    };
  }

  private double within(String label, Expression e, NumericEvaluation at) {
    String outer = current;
    current = label;
    try {
      return at.number(e);
    } finally {
      current = outer;
    }
  }

  private static boolean mentionsTime(Expression e) {
    return e.is(Operator.VARIABLE) && e.name().equals("t")
        || e.arguments().stream().anyMatch(NumericRuns::mentionsTime);
  }
}
