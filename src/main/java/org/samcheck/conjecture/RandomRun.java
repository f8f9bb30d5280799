package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final List<Function<List<T>, List<T>>> gradients;
  private final Tape.Program<T> ascent;
  private PathTree<T> paths;

  /**
   * The samples of a problem.
   *
   * @param parameter the value of a given or one component of it
   */
  RandomRun(
      Problem problem, Instance<T> instance, int dimension, Function<Expression, T> parameter) {
    this.run = problem.run();
    this.instance = instance;
    this.arithmetic = instance.arithmetic();
    this.weights = problem.objective().samples().stream().map(this::weight).toList();
    this.gradients =
        SampleFunctions.of(problem.objective(), instance, dimension).stream()
            .map(f -> gradient(CompiledProblem.ofSample(f, instance, dimension), parameter))
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

  private Function<List<T>, List<T>> gradient(
      CompiledProblem sample, Function<Expression, T> parameter) {
    Tape.Program<T> program = sample.valueAndGradient().on(arithmetic);
    List<T> parameters = sample.map().parameters().stream().map(parameter).toList();
    return x -> {
      List<T> inputs = new ArrayList<>(x);
      inputs.addAll(parameters);
      List<T> result = program.run(inputs);
      return result.subList(1, result.size());
    };
  }

  /** wᵢ. */
  List<T> weights() {
    return weights.stream().map(arithmetic::of).toList();
  }

  @Override
  public List<T> gradient(int sample, List<T> x) {
    return gradients.get(sample).apply(x);
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
    for (Draw draw : Draw.all(run, weights.size())) {
      BigFraction probability = probability(draw);
      if (probability.signum() > 0) {
        draws.put(draw, arithmetic.of(probability));
      }
    }
    return draws;
  }

  private BigFraction probability(Draw draw) {
    BigFraction descent = weights.get(draw.descent());
    return run.drawsTwice() ? descent.multiply(weights.get(draw.ascent())) : descent;
  }
}
