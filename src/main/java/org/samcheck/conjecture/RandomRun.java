package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.dynamics.Draw;
import org.samcheck.dynamics.PathTree;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.Sample;
import org.samcheck.dynamics.StepMap;
import org.samcheck.expression.Expression;

/**
 * The samples of a stochastic run on one instance.
 *
 * @param <T> the number type
 */
final class RandomRun<T> implements PathTree.Samples<T> {

  private final Run run;
  private final Instance<T> instance;
  private final Arithmetic<T> arithmetic;
  private final List<BigFraction> weights;
  private final List<SampleTapes<T>> tapes;
  private final Tape.Program<T> ascent;
  private final Problem problem;
  private PathTree<T> paths;
  private Optional<QuadraticRun<T>> quadratic;

  /**
   * The samples of a problem.
   *
   * @param parameter the value of a given or one component of it
   */
  RandomRun(
      Problem problem, Instance<T> instance, int dimension, Function<Expression, T> parameter) {
    this.problem = problem;
    this.run = problem.run();
    this.instance = instance;
    this.arithmetic = instance.arithmetic();
    this.weights = problem.objective().samples().stream().map(this::weight).toList();
    this.tapes =
        SampleFunctions.of(problem.objective(), instance, dimension).stream()
            .map(f -> CompiledProblem.ofSample(f, instance, dimension))
            .map(f -> new SampleTapes<>(f.map(), f.valueAndGradient(), arithmetic, parameter))
            .toList();
    this.ascent = StepMap.ascent(dimension, run.method(), run.norm()).on(arithmetic);
    BigFraction sum = weights.stream().reduce(BigFraction.ZERO, BigFraction::add);
    if (!sum.equals(BigFraction.ONE)) {
      throw new UndefinedException("samples whose weights sum to " + sum);
    }
  }

  private BigFraction weight(Sample sample) {
    BigFraction weight = instance.exact(sample.weight());
    if (weight == null || weight.signum() < 0) {
      throw new UndefinedException("a sample with the weight " + sample.weight());
    }
    return weight;
  }

  /** wᵢ. */
  List<T> weights() {
    return weights.stream().map(arithmetic::of).toList();
  }

  @Override
  public List<T> gradient(int sample, List<T> x) {
    return tapes.get(sample).gradient(x);
  }

  @Override
  public List<T> descended(int sample, List<T> y, T size) {
    return tapes.get(sample).descended(y, size);
  }

  @Override
  public Optional<T> reach(T radius) {
    return switch (run.method()) {
      case GD -> Optional.of(arithmetic.of(BigFraction.ZERO));
      case SAM -> Optional.of(radius);
      case USAM -> Optional.empty();
    };
  }

  @Override
  public List<T> perturbed(int sample, List<T> x, T radius) {
    if (run.method() == Run.Method.GD) {
      return x;
    }
    List<T> inputs = new ArrayList<>(x);
    inputs.addAll(gradient(sample, x));
    inputs.add(radius);
    return ascent.run(inputs);
  }

  /** The sample paths from {@code start}. */
  PathTree<T> paths(List<T> start, IntFunction<T> radius, IntFunction<T> size) {
    if (paths == null) {
      paths = new PathTree<>(arithmetic, this, draws(), start, radius, size);
    }
    return paths;
  }

  private Map<Draw, T> draws() {
    Map<Draw, T> draws = new LinkedHashMap<>();
    probabilities().forEach((draw, p) -> draws.put(draw, arithmetic.of(p)));
    return draws;
  }

  /** The probability of every draw that happens. */
  private Map<Draw, BigFraction> probabilities() {
    Map<Draw, BigFraction> draws = new LinkedHashMap<>();
    for (Draw draw : Draw.all(run, weights.size())) {
      BigFraction probability = probability(draw);
      if (probability.signum() > 0) {
        draws.put(draw, probability);
      }
    }
    return draws;
  }

  /**
   * The moments of the run from {@code start}, where exact arithmetic reaches them.
   *
   * @param label the name under which expressions speak of the run
   * @param horizon T
   * @param f the objective
   * @param start x(0), empty where it is not rational
   */
  Optional<QuadraticRun<T>> quadratic(
      String label, BigFraction horizon, Expression f, Optional<List<BigFraction>> start) {
    if (quadratic == null) {
      quadratic =
          run.method() == Run.Method.SAM
              ? Optional.empty()
              : start.flatMap(x -> moments(label, horizon, f, x));
    }
    return quadratic;
  }

  private Optional<QuadraticRun<T>> moments(
      String label, BigFraction horizon, Expression f, List<BigFraction> start) {
    try {
      List<Expression> samples = SampleFunctions.of(problem.objective(), instance, start.size());
      return Optional.of(
          new QuadraticRun<>(label, horizon, run, instance, f, samples, probabilities(), start));
    } catch (UnsupportedOperationException unwritten) {
      return Optional.empty();
    }
  }

  private BigFraction probability(Draw draw) {
    BigFraction descent = weights.get(draw.descent());
    return run.drawsTwice() ? descent.multiply(weights.get(draw.ascent())) : descent;
  }
}
