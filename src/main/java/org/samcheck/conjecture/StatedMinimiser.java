package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;

/**
 * A stated minimiser x* on one instance. A point where f is certainly smaller refutes it; such
 * points are looked for down the slope of f, on its axes, and wherever else f is evaluated.
 *
 * @param <T> the number type
 */
final class StatedMinimiser<T> {

  /** The lengths 2^k of the steps that leave x*. */
  private static final List<Integer> LENGTHS = List.of(20, 10, 4, 0, -4, -10, -20, -40);

  private final List<T> point;
  private final RunningProblem<T> problem;
  private final Arithmetic<T> arithmetic;
  private final Optional<T> value;

  /** The minimiser {@code point} of {@code problem}. */
  StatedMinimiser(List<T> point, RunningProblem<T> problem, Arithmetic<T> arithmetic) {
    this.point = point;
    this.problem = problem;
    this.arithmetic = arithmetic;
    this.value = value(point);
  }

  List<T> point() {
    return point;
  }

  /** A point near x* at which f is certainly smaller. */
  Optional<List<T>> better() {
    return Stream.concat(Stream.of(slope()).flatMap(Optional::stream), axes())
        .flatMap(direction -> LENGTHS.stream().map(k -> beside(direction, k)))
        .filter(v -> value(v).filter(this::isBelow).isPresent())
        .findFirst();
  }

  /** Whether {@code other}, a value of f, is certainly below f(x*). */
  boolean isBelow(T other) {
    return value.isPresent() && arithmetic.less(other, value.get()).isTrue();
  }

  /** Whether f(x*) is certainly above {@code minimum}, so that x* does not attain it. */
  boolean isAbove(T minimum) {
    return value.isPresent() && arithmetic.less(minimum, value.get()).isTrue();
  }

  private Optional<T> value(List<T> at) {
    try {
      return Optional.of(problem.valueAndGradient(at).get(0));
    } catch (UndefinedException | UndecidedException none) {
      return Optional.empty();
    }
  }

  /** −∇f(x*). */
  private Optional<List<T>> slope() {
    try {
      List<T> all = problem.valueAndGradient(point);
      return Optional.of(all.subList(1, all.size()).stream().map(arithmetic::negate).toList());
    } catch (UndefinedException | UndecidedException none) {
      return Optional.empty();
    }
  }

  private Stream<List<T>> axes() {
    return IntStream.range(0, point.size())
        .boxed()
        .flatMap(i -> Stream.of(axis(i, 1), axis(i, -1)));
  }

  private List<T> axis(int i, int sign) {
    List<T> axis = new ArrayList<>();
    for (int j = 0; j < point.size(); j++) {
      axis.add(arithmetic.of(new BigFraction(i == j ? sign : 0)));
    }
    return axis;
  }

  private List<T> beside(List<T> direction, int k) {
    BigFraction power = BigFraction.TWO.pow(k);
    T length = arithmetic.of(power);
    return IntStream.range(0, point.size())
        .mapToObj(j -> arithmetic.add(point.get(j), arithmetic.multiply(length, direction.get(j))))
        .toList();
  }
}
