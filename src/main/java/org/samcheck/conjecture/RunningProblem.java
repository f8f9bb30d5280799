package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.DoubleArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.Trajectory;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.InputException;
import org.samcheck.expression.InputException.Position;
import org.samcheck.expression.Operator;

/** An objective and its run on one instance. */
final class RunningProblem<T> {

  private final Problem problem;
  private final Instance<T> instance;
  private final Arithmetic<T> arithmetic;
  private final List<T> start;
  private final CompiledProblem compiled;
  private final List<T> parameters;
  private final Tape.Program<T> valueAndGradient;
  private Trajectory<T> trajectory;

  RunningProblem(Problem problem, String label, Instance<T> instance) {
    this.problem = problem;
    this.instance = instance.within(label);
    this.arithmetic = instance.arithmetic();
    this.start = start();
    this.compiled = CompiledProblem.of(problem, instance, start.size());
    this.parameters = compiled.map().parameters().stream().map(this::parameter).toList();
    this.valueAndGradient = compiled.valueAndGradient().on(arithmetic);
  }

  private List<T> start() {
    if (problem.run().start().isPresent()) {
      return new Evaluation<>(instance).vector(problem.run().start().get());
    }
    return instance.assignment().start().orElseThrow().stream().map(arithmetic::of).toList();
  }

  /** A given or one component name[i] of it. */
  private T parameter(Expression variable) {
    String name = variable.name();
    int bracket = name.indexOf('[');
    return bracket < 0
        ? instance.value(name).get(0)
        : instance
            .value(name.substring(0, bracket))
            .get(Integer.parseInt(name.substring(bracket + 1, name.length() - 1)) - 1);
  }

  int steps() {
    BigFraction steps = instance.exact(problem.run().steps());
    if (steps == null || !steps.isInteger() || steps.signum() < 0) {
      throw new UndefinedException("a run of " + problem.run().steps() + " steps");
    }
    return steps.getNumeratorAsInt();
  }

  Trajectory<T> trajectory() {
    if (trajectory == null) {
      Run run = problem.run();
      // x(0) is known before any schedule asks for it.
      trajectory =
          new Trajectory<>(
              compiled.map(),
              compiled.step().on(arithmetic),
              arithmetic,
              isSmooth(),
              parameters,
              start,
              schedule(run.radius()),
              schedule(run.step()),
              steps());
    }
    return trajectory;
  }

  private boolean isSmooth() {
    return problem.objective() instanceof Objective.Member
        && instance.conjecture().given().stream()
            .anyMatch(g -> g.domain() instanceof Domain.FunctionClass c && c.smooth().isPresent());
  }

  private IntFunction<T> schedule(Expression e) {
    Evaluation<T> evaluation = new Evaluation<>(instance, instance.exactly());
    if (mentionsTime(e)) {
      return t -> evaluation.with("t", new BigFraction(t), () -> evaluation.number(e));
    }
    List<T> known = new ArrayList<>();
    return t -> {
      if (known.isEmpty()) {
        known.add(evaluation.number(e));
      }
      return known.get(0);
    };
  }

  private static boolean mentionsTime(Expression e) {
    return e.is(Operator.VARIABLE) && e.name().equals("t")
        || e.arguments().stream().anyMatch(RunningProblem::mentionsTime);
  }

  /** f(v), with the stated minimum checked as a lower bound. */
  T value(List<T> v) {
    T value = run(v).get(0);
    Objective objective = problem.objective();
    boolean stated =
        objective instanceof Objective.Formula formula && formula.minimum().isPresent();
    // A double is no evidence against the stated minimum either.
    boolean rigorous = !(arithmetic instanceof DoubleArithmetic);
    if (stated && rigorous && arithmetic.less(value, minimum()).isTrue()) {
      throw falseMinimum(v);
    }
    return value;
  }

  private InputException falseMinimum(List<T> v) {
    List<Double> point = v.stream().map(arithmetic::toDouble).toList();
    return new InputException(
        new Position(instance.conjecture().id(), 1, 1),
        "the stated minimum is no lower bound: f is smaller near x = "
            + point
            + " with "
            + instance.assignment().values());
  }

  List<T> gradient(List<T> v) {
    List<T> result = run(v);
    return result.subList(1, result.size());
  }

  private List<T> run(List<T> v) {
    if (v.size() != start.size()) {
      throw new UndefinedException("f of a vector of length " + v.size());
    }
    return valueAndGradient.run(Stream.concat(v.stream(), parameters.stream()).toList());
  }

  T minimum() {
    if (problem.objective() instanceof Objective.Formula formula) {
      return new Evaluation<>(instance).number(formula.minimum().orElseThrow());
    }
    return arithmetic.of(instance.assignment().f().orElseThrow().minimum());
  }

  List<T> minimiser() {
    if (problem.objective() instanceof Objective.Formula formula) {
      return new Evaluation<>(instance).vector(formula.minimiser().orElseThrow());
    }
    return instance.assignment().f().orElseThrow().minimiser().orElseThrow().stream()
        .map(arithmetic::of)
        .toList();
  }
}
