package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.DoubleArithmetic;
import org.samcheck.arithmetic.Size;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.dynamics.Draw;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.PathTree;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.StepMap;
import org.samcheck.dynamics.Trajectory;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.InputException;
import org.samcheck.expression.Operator;
import org.samcheck.integrate.Event;
import org.samcheck.integrate.VectorField;

/** An objective and its run on one instance. */
final class RunningProblem<T> {

  private final Problem problem;
  private final String label;
  private final Instance<T> instance;
  private final Arithmetic<T> arithmetic;
  private final ConcreteProblem concrete;
  private final int width;
  private final List<T> start;
  private final CompiledProblem compiled;
  private final StepMap map;
  private final List<T> parameters;
  private Tape.Program<T> valueAndGradient;
  private Trajectory<T> trajectory;
  private FlowRun<T> flow;
  private NetworkEnd end;
  private StatedMinimiser<T> minimiser;
  private RandomRun<T> random;
  private Tape.Program<T> field;

  RunningProblem(Problem problem, String label, Instance<T> instance) {
    this.problem = problem;
    this.label = label;
    this.instance = instance.within(label);
    this.arithmetic = instance.arithmetic();
    this.concrete = new ConcreteProblem(problem, this.instance);
    this.width = isNetwork() ? concrete.margins().get(0).size() : 0;
    this.start = start();
    this.compiled = concrete.compiled(start.size());
    this.map = compiled.map();
    this.parameters = map.parameters().stream().map(this::parameter).toList();
  }

  boolean isNetwork() {
    return problem.objective() instanceof Objective.Network;
  }

  private List<T> start() {
    Evaluation<T> evaluation = new Evaluation<>(instance);
    if (isNetwork()) {
      List<T> layers = new ArrayList<>();
      for (Expression layer : concrete.layers(width)) {
        layers.addAll(layer(evaluation.vector(layer)));
      }
      return layers;
    }
    return problem
        .run()
        .point()
        .map(evaluation::vector)
        .orElseGet(
            () ->
                instance.assignment().start().orElseThrow().stream().map(arithmetic::of).toList());
  }

  private List<T> layer(List<T> given) {
    if (given.size() == 1) {
      return java.util.Collections.nCopies(width, given.get(0));
    }
    if (given.size() != width) {
      throw new UndefinedException(
          "a layer of " + given.size() + " components for examples of " + width);
    }
    return given;
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

  private int steps() {
    return Size.STEPS.of(horizon());
  }

  /** T: the number of steps, or the final time. */
  BigFraction horizon() {
    BigFraction horizon = instance.exact(problem.run().horizon());
    if (horizon == null || horizon.signum() < 0) {
      throw new UndefinedException("a run until " + problem.run().horizon());
    }
    return horizon;
  }

  boolean isContinuous() {
    return problem.run().isContinuous();
  }

  /** x at the time that an expression gives. */
  List<T> x(Expression time, Evaluation<T> at) {
    if (isRandom()) {
      int t = at.whole(time);
      return within(t) == 0 ? start : at.state(label).at(t).x();
    }
    if (!isContinuous()) {
      return trajectory().x(at.whole(time));
    }
    BigFraction exact = at.exactOrNull(time);
    if (exact != null) {
      return flow().x(exact);
    }
    Optional<Stretch> stretch = Stretch.of(time, at);
    if (stretch.isPresent()) {
      return flow().x(stretch.get());
    }
    if (at.number(time) instanceof Ball ball) {
      return flow().x(ball);
    }
    throw new UndecidedException("a time that is not rational: " + time);
  }

  /** The perturbed point at the time that an expression gives. */
  List<T> y(Expression time, Evaluation<T> at) {
    if (isRandom()) {
      int t = within(at.whole(time));
      return at.state(label).at(t + 1).y();
    }
    if (!isContinuous()) {
      return trajectory().y(at.whole(time));
    }
    List<T> x = x(time, at);
    T radius =
        at.with(
            "t",
            at.exact(time),
            () -> new Evaluation<>(instance, at.bound()).number(problem.run().radius()));
    List<T> inputs = new ArrayList<>(x);
    inputs.addAll(parameters);
    inputs.add(radius);
    inputs.add(arithmetic.of(BigFraction.ZERO));
    return compiled.step().on(arithmetic).run(inputs).subList(0, x.size());
  }

  /** ẋ at the time that an expression gives. */
  List<T> velocity(Expression time, Evaluation<T> at) {
    return flow().velocity(x(time, at));
  }

  /** The solution of the flow. */
  FlowRun<T> flow() {
    if (flow == null) {
      VectorField field = concrete.field(map);
      flow =
          new FlowRun<>(
              field,
              exactStart(field),
              enclosedStart(),
              start,
              horizon(),
              arithmetic,
              instance.mostSteps());
    }
    return flow;
  }

  private Optional<List<BigFraction>> exactStart(VectorField field) {
    if (field.dimension() > start.size()) {
      return Optional.empty();
    }
    List<BigFraction> exact = new ArrayList<>();
    try {
      for (Expression part : startParts()) {
        List<BigFraction> values = concrete.rational(part);
        boolean uniform = isNetwork() && values.size() == 1;
        exact.addAll(uniform ? java.util.Collections.nCopies(width, values.get(0)) : values);
      }
    } catch (UndecidedException irrational) {
      return Optional.empty();
    }
    if (problem.run().startsAnywhere()) {
      exact.addAll(instance.assignment().start().orElseThrow());
    }
    return Optional.of(exact);
  }

  private List<Expression> startParts() {
    return isNetwork()
        ? concrete.layers(width)
        : problem.run().point().map(List::of).orElse(List.of());
  }

  private List<Ball> enclosedStart() {
    RunningProblem<Ball> enclosed = instance.enclosed().problem("");
    List<Ball> all = new ArrayList<>(enclosed.start);
    concrete.irrational(map).forEach(p -> all.add(enclosed.parameter(p)));
    return all;
  }

  Trajectory<T> trajectory() {
    if (trajectory == null) {
      Run run = problem.run();
      // x(0) is known before any schedule asks for it.
      trajectory =
          new Trajectory<>(
              map,
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

  static boolean mentionsTime(Expression e) {
    return e.is(Operator.VARIABLE) && e.name().equals("t")
        || e.arguments().stream().anyMatch(RunningProblem::mentionsTime);
  }

  /** f(v), with the stated minimum checked as a lower bound. */
  T value(List<T> v) {
    T value = valueAndGradient(v).get(0);
    if (mustCheckMinimum() && arithmetic.less(value, minimum()).isTrue()) {
      throw mistake("the stated minimum is no lower bound: f is smaller near x = ", v);
    }
    if (minimiser != null && !screens() && minimiser.isBelow(value)) {
      throw mistake("the stated minimiser is none: f is smaller near x = ", v);
    }
    return value;
  }

  /** Whether values only screen, or stand for a box that need not lie in the stated set. */
  private boolean screens() {
    return arithmetic instanceof DoubleArithmetic || instance.isBox();
  }

  /** Whether a minimum is stated; a double is no evidence against it. */
  private boolean mustCheckMinimum() {
    return problem.objective() instanceof Objective.Formula formula
        && formula.minimum().isPresent()
        && !(arithmetic instanceof DoubleArithmetic);
  }

  /**
   * Whether no value of f can be below the stated minimum.
   *
   * @param infimum inf f, where it is known
   */
  boolean hasCertainMinimum(Optional<BigFraction> infimum) {
    return !mustCheckMinimum()
        || infimum
            .filter(least -> arithmetic.lessOrEqual(minimum(), arithmetic.of(least)).isTrue())
            .isPresent();
  }

  private InputException mistake(String what, List<T> v) {
    List<Double> point = v.stream().map(arithmetic::toDouble).toList();
    return instance
        .conjecture()
        .place()
        .error(what + point + " with " + instance.assignment().values());
  }

  List<T> gradient(List<T> v) {
    List<T> result = valueAndGradient(v);
    return result.subList(1, result.size());
  }

  /** f(v), then the components of ∇f(v); nothing that is stated of f is checked. */
  List<T> valueAndGradient(List<T> v) {
    if (v.size() != start.size()) {
      throw new UndefinedException("f of a vector of length " + v.size());
    }
    if (valueAndGradient == null) {
      valueAndGradient = compiled.valueAndGradient().on(arithmetic);
    }
    return valueAndGradient.run(Stream.concat(v.stream(), parameters.stream()).toList());
  }

  /** −∇f(y(v)), or the rescaled field, at radius ρ. */
  List<T> field(List<T> v, T radius) {
    if (field == null) {
      List<Expression> inputs = new ArrayList<>(map.x());
      inputs.addAll(map.parameters());
      inputs.add(StepMap.RADIUS);
      field = new Tape(inputs, map.field()).on(arithmetic);
    }
    List<T> inputs = new ArrayList<>(v);
    inputs.addAll(parameters);
    inputs.add(radius);
    return field.run(inputs);
  }

  T minimum() {
    if (problem.objective() instanceof Objective.Formula formula) {
      return new Evaluation<>(instance).number(formula.minimum().orElseThrow());
    }
    if (isNetwork()) {
      return arithmetic.of(BigFraction.ZERO);
    }
    return arithmetic.of(instance.assignment().f().orElseThrow().minimum());
  }

  List<T> minimiser() {
    if (problem.objective() instanceof Objective.Formula formula) {
      return stated(formula).point();
    }
    return instance.assignment().f().orElseThrow().minimiser().orElseThrow().stream()
        .map(arithmetic::of)
        .toList();
  }

  /** The stated minimiser, with what speaks against it checked; a double is no evidence. */
  private StatedMinimiser<T> stated(Objective.Formula formula) {
    if (minimiser == null) {
      List<T> point = new Evaluation<>(instance).vector(formula.minimiser().orElseThrow());
      minimiser = new StatedMinimiser<>(point, this, arithmetic);
      if (!screens()) {
        requireNoBetter(minimiser);
      }
    }
    return minimiser;
  }

  private void requireNoBetter(StatedMinimiser<T> stated) {
    Optional<List<T>> better = stated.better();
    if (better.isPresent()) {
      throw mistake("the stated minimiser is none: f is smaller near x = ", better.get());
    }
    if (mustCheckMinimum() && stated.isAbove(minimum())) {
      throw mistake("f is larger than the stated minimum at the stated minimiser ", stated.point());
    }
  }

  // Samples

  /** Whether the run draws samples. */
  boolean isRandom() {
    return problem.objective().isRandom();
  }

  private int within(int t) {
    if (t < 0 || t > steps()) {
      throw new UndefinedException("x(" + t + ") of a run of " + steps() + " steps");
    }
    return t;
  }

  private RandomRun<T> random() {
    if (random == null) {
      random = new RandomRun<>(problem, instance, start.size(), this::parameter);
    }
    return random;
  }

  /** The sample paths. */
  PathTree<T> paths() {
    return random().paths(start, schedule(problem.run().radius()), schedule(problem.run().step()));
  }

  /** The moments of the iterates, where they can be had exactly. */
  Optional<QuadraticRun<T>> moments() {
    Expression f =
        problem.objective() instanceof Objective.Formula formula
            ? formula.value()
            : instance.assignment().f().orElseThrow().value();
    return random().quadratic(label, horizon(), f, rationalStart());
  }

  private Optional<List<BigFraction>> rationalStart() {
    return problem.run().startsAnywhere()
        ? instance.assignment().start()
        : problem.run().point().flatMap(instance::exactVector);
  }

  /** The numbers, from 1, of the samples drawn on a path: one a step, or ascent and descent. */
  List<Integer> numbers(List<Draw> path) {
    return path.stream()
        .flatMap(
            draw ->
                problem.run().drawsTwice()
                    ? Stream.of(draw.ascent() + 1, draw.descent() + 1)
                    : Stream.of(draw.descent() + 1))
        .toList();
  }

  /** The probability of each sample. */
  List<T> weights() {
    return random().weights();
  }

  /** ∇fᵢ(v), i from 0. */
  List<T> sampleGradient(int i, List<T> v) {
    return random().gradient(i, v);
  }

  // Traces

  /** What a trace shows at time t: β of a network, else x. */
  List<T> shown(BigFraction t) {
    List<T> x;
    if (isContinuous()) {
      x = flow().x(t);
    } else if (t.isInteger() && t.compareTo(horizon()) <= 0) {
      x = trajectory().x(t.getNumeratorAsInt());
    } else {
      throw new UndefinedException("x(" + t + ") of a run of " + horizon() + " steps");
    }
    return isNetwork() ? predictor(x) : x;
  }

  /** The smallest index of the largest |β_j| at time t, 0 where β = 0. */
  int dominant(BigFraction t) {
    return dominant(flow().x(t));
  }

  /** Whether β may be 0 at some of the times in a ball. */
  boolean mayVanish(Ball times) {
    T nothing = arithmetic.of(BigFraction.ZERO);
    try {
      return predictor(flow().x(times)).stream()
          .noneMatch(b -> arithmetic.equal(b, nothing).isFalse());
    } catch (UndefinedException | UndecidedException end) {
      return true;
    }
  }

  /** As above, at the point x; coordinates that symmetry keeps equal do not compete. */
  int dominant(List<T> x) {
    Evaluation<T> evaluation = new Evaluation<>(instance);
    List<T> beta = predictor(x);
    try {
      return evaluation.dominant(beta);
    } catch (UndecidedException close) {
      if (!isContinuous()) {
        throw close;
      }
      List<Integer> leaders = leaders();
      return leaders.get(evaluation.dominant(leaders.stream().map(beta::get).toList()) - 1) + 1;
    }
  }

  /** The coordinates of a flow, from 0, without those that equal one before them at all times. */
  private List<Integer> leaders() {
    List<Expression> beta = predictorGraphs();
    List<Integer> leaders = new ArrayList<>();
    for (int j = 0; j < width; j++) {
      Expression own = beta.get(j);
      if (leaders.stream()
          .noneMatch(i -> flow().solution().vanishes(Algebra.subtract(beta.get(i), own)))) {
        leaders.add(j);
      }
    }
    return leaders;
  }

  /** When the flow blows up before T. */
  Optional<Ball> blowUp() {
    return isContinuous()
        ? flow().solution().events().stream()
            .filter(e -> e.kind() == Event.Kind.BLOW_UP)
            .map(Event::time)
            .findFirst()
        : Optional.empty();
  }

  // Networks

  /** Layer l of the point x, l from 1. */
  List<T> layer(int l, List<T> x) {
    if (l < 1 || l * width > x.size()) {
      throw new UndefinedException("layer " + l + " of a network of depth " + x.size() / width);
    }
    return x.subList((l - 1) * width, l * width);
  }

  /** β = w⁽¹⁾ ⊙ … ⊙ w⁽ᴸ⁾. */
  List<T> predictor(List<T> x) {
    List<T> beta = layer(1, x);
    for (int l = 2; l * width <= x.size(); l++) {
      List<T> factor = layer(l, x);
      List<T> product = new ArrayList<>();
      for (int j = 0; j < width; j++) {
        product.add(arithmetic.multiply(beta.get(j), factor.get(j)));
      }
      beta = product;
    }
    return beta;
  }

  /** The graphs of β over the variables of the flow. */
  List<Expression> predictorGraphs() {
    return concrete.diagonalNetwork().beta(map.x());
  }

  /** Where the flow of the network goes. */
  NetworkEnd end() {
    if (end == null) {
      end = NetworkEnd.of(problem, concrete);
    }
    return end;
  }
}
