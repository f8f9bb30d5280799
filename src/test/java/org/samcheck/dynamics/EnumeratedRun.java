package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * A short stochastic run whose sample paths are followed one by one, in rationals. It shares no
 * code with the engines, against which it stands. {@code @error exact}.
 *
 * @param weights the probability of each sample
 * @param gradients the gradient of each sample
 * @param ascent what an ascent along a gradient adds to the point for ρ = 1
 * @param independent whether ascent and descent of a step draw two samples
 * @param radius ρ of step t
 * @param step η of step t
 * @param start x(0)
 */
public record EnumeratedRun(
    List<BigFraction> weights,
    List<UnaryOperator<List<BigFraction>>> gradients,
    UnaryOperator<List<BigFraction>> ascent,
    boolean independent,
    IntFunction<BigFraction> radius,
    IntFunction<BigFraction> step,
    List<BigFraction> start) {

  /** The ascent of gd: none. */
  public static final UnaryOperator<List<BigFraction>> NONE =
      g -> g.stream().map(c -> BigFraction.ZERO).toList();

  /** The ascent of unnormalised SAM. */
  public static final UnaryOperator<List<BigFraction>> GRADIENT = g -> g;

  /** The ascent of SAM with norm linf; in one variable of SAM with any norm. */
  public static final UnaryOperator<List<BigFraction>> SIGNS =
      g -> g.stream().map(c -> new BigFraction(c.signum())).toList();

  /** A run in one variable with constant radius and step. */
  public static EnumeratedRun scalar(
      List<BigFraction> weights,
      List<UnaryOperator<BigFraction>> slopes,
      UnaryOperator<List<BigFraction>> ascent,
      boolean independent,
      BigFraction radius,
      BigFraction step,
      BigFraction start) {
    List<UnaryOperator<List<BigFraction>>> gradients = new ArrayList<>();
    slopes.forEach(s -> gradients.add(v -> List.of(s.apply(v.get(0)))));
    return new EnumeratedRun(
        weights, gradients, ascent, independent, t -> radius, t -> step, List.of(start));
  }

  /**
   * One way the draws may fall.
   *
   * @param probability the product of the probabilities of the draws
   * @param x x(0), x(1), …
   * @param y y(0), y(1), …
   */
  public record Path(
      BigFraction probability, List<List<BigFraction>> x, List<List<BigFraction>> y) {

    /** x(t) of a run in one variable. */
    public BigFraction at(int t) {
      return x.get(t).get(0);
    }

    private Path then(BigFraction p, List<BigFraction> next, List<BigFraction> perturbed) {
      return new Path(probability.multiply(p), with(x, next), with(y, perturbed));
    }

    private static <E> List<E> with(List<E> list, E last) {
      List<E> longer = new ArrayList<>(list);
      longer.add(last);
      return longer;
    }
  }

  /** This run with another schedule of steps. */
  public EnumeratedRun stepping(IntFunction<BigFraction> other) {
    return new EnumeratedRun(weights, gradients, ascent, independent, radius, other, start);
  }

  /** Every path of positive probability of the first {@code steps} steps. */
  public List<Path> paths(int steps) {
    List<Path> paths = List.of(new Path(BigFraction.ONE, List.of(start), List.of()));
    for (int t = 0; t < steps; t++) {
      List<Path> longer = new ArrayList<>();
      for (Path path : paths) {
        extend(path, t, longer);
      }
      paths = longer;
    }
    return paths;
  }

  private void extend(Path path, int t, List<Path> longer) {
    for (int descent = 0; descent < weights.size(); descent++) {
      for (int up = 0; up < weights.size(); up++) {
        BigFraction p = probability(up, descent);
        if (p.signum() > 0) {
          List<BigFraction> x = path.x().get(t);
          List<BigFraction> y = plus(x, radius.apply(t), ascent.apply(gradients.get(up).apply(x)));
          BigFraction back = step.apply(t).negate();
          longer.add(path.then(p, plus(x, back, gradients.get(descent).apply(y)), y));
        }
      }
    }
  }

  private BigFraction probability(int up, int descent) {
    BigFraction p = weights.get(descent);
    if (independent) {
      return p.multiply(weights.get(up));
    }
    return up == descent ? p : BigFraction.ZERO;
  }

  private static List<BigFraction> plus(
      List<BigFraction> x, BigFraction factor, List<BigFraction> v) {
    return IntStream.range(0, x.size())
        .mapToObj(i -> x.get(i).add(factor.multiply(v.get(i))))
        .toList();
  }

  /** E value over the paths of {@code steps} steps. */
  public BigFraction mean(int steps, Function<Path, BigFraction> value) {
    return paths(steps).stream()
        .map(path -> path.probability().multiply(value.apply(path)))
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  /** E value(x(N)) of a run in one variable. */
  public BigFraction meanAt(int steps, UnaryOperator<BigFraction> value) {
    return mean(steps, path -> value.apply(path.at(steps)));
  }

  /** (1/N) Σ_{t<N} E value(x(t)) of a run in one variable. */
  public BigFraction meanOver(int steps, UnaryOperator<BigFraction> value) {
    return IntStream.range(0, steps)
        .mapToObj(t -> meanAt(t, value))
        .reduce(BigFraction.ZERO, BigFraction::add)
        .divide(steps);
  }

  /** Whether every path of {@code steps} steps satisfies {@code condition}. */
  public boolean onAll(int steps, Predicate<Path> condition) {
    return paths(steps).stream().allMatch(condition);
  }
}
