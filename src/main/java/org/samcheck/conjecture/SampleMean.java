package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.DoubleArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.dynamics.PathTree;
import org.samcheck.expression.Expression;

/**
 * E(e) from independent sample paths, with the empirical Bernstein bound for values of range R:
 * |mean − E| ≤ √(2V ln(4/δ)/n) + 7R ln(4/δ)/(3(n − 1)) with probability at least 1 − δ, V the
 * sample variance.
 *
 * @param <T> the number type
 * @source A. Maurer, M. Pontil, "Empirical Bernstein bounds and sample variance penalization", COLT
 *     2009, Theorem 4
 */
final class SampleMean<T> {

  /** How sure an expectation is that rests on a sample, in words. */
  static final String CONFIDENCE =
      "empirical Bernstein, each expectation with probability 1 - 1e-9";

  private static final BigFraction FOUR_OVER_DELTA = new BigFraction(4_000_000_000L);
  private static final int PATHS = 2000;
  private static final int SCREENING_PATHS = 200;

  private final Evaluation<T> evaluation;
  private final Arithmetic<T> arithmetic;
  private final Expression e;
  private final String label;
  private final PathTree<T> tree;
  private final int time;

  /**
   * The mean of {@code e}.
   *
   * @param label the run whose paths are drawn
   * @param time the last time that e speaks of
   */
  SampleMean(Evaluation<T> evaluation, Expression e, String label, int time) {
    this.evaluation = evaluation;
    this.arithmetic = evaluation.arithmetic();
    this.e = e;
    this.label = label;
    this.tree = evaluation.instance().problem(label).paths();
    this.time = time;
  }

  /**
   * An enclosure of E(e) that holds with the stated confidence; in doubles the sample mean.
   *
   * @throws UndecidedException if no bound of the values is known
   */
  T enclose() {
    boolean screening = arithmetic instanceof DoubleArithmetic;
    List<T> values = values(screening ? SCREENING_PATHS : PATHS);
    T mean = mean(values);
    if (screening) {
      return mean;
    }
    evaluation.instance().restsOnSample();
    return arithmetic.add(mean, arithmetic.symmetric(bound(values, mean, range())));
  }

  private List<T> values(int count) {
    SplittableRandom random =
        new SplittableRandom(
            31L * e.toString().hashCode()
                + evaluation.instance().assignment().values().toString().hashCode());
    List<T> values = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      values.add(value(tree.random(time, random)));
    }
    return values;
  }

  private T value(PathTree.Node<T> state) {
    return evaluation
        .on(new Paths.Way<>(Map.of(label, state), Map.of(), arithmetic.of(BigFraction.ONE)))
        .number(e);
  }

  private T mean(List<T> values) {
    T sum = values.stream().reduce(arithmetic::add).orElseThrow();
    return arithmetic.divide(sum, arithmetic.of(new BigFraction(values.size())));
  }

  private T bound(List<T> values, T mean, T range) {
    int n = values.size();
    T squares =
        values.stream()
            .map(v -> arithmetic.square(arithmetic.subtract(v, mean)))
            .reduce(arithmetic::add)
            .orElseThrow();
    T variance = arithmetic.divide(squares, arithmetic.of(new BigFraction(n - 1)));
    T logarithm = arithmetic.log(arithmetic.of(FOUR_OVER_DELTA));
    T spread =
        arithmetic.sqrt(
            arithmetic.multiply(
                arithmetic.of(new BigFraction(2, n)), arithmetic.multiply(variance, logarithm)));
    T rest =
        arithmetic.multiply(
            arithmetic.of(new BigFraction(7, 3 * (n - 1))), arithmetic.multiply(range, logarithm));
    return arithmetic.add(spread, rest);
  }

  /** The largest difference of two values of e, on whatever paths. */
  private T range() {
    if (value(tree.support(time)) instanceof Ball values) {
      return arithmetic.of(values.radiusBall().scaled(1));
    }
    throw new UndecidedException("a bound of " + e);
  }
}
