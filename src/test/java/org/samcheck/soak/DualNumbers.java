package org.samcheck.soak;

import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Values with derivatives by the rules of calculus; a sign is that of the value. */
final class DualNumbers<T> implements Numbers<Dual<T>> {

  private final Numbers<T> numbers;
  private final int dimension;

  DualNumbers(Numbers<T> numbers, int dimension) {
    this.numbers = numbers;
    this.dimension = dimension;
  }

  /** The coordinate {@code i}, from 0, at {@code value}. */
  Dual<T> coordinate(int i, T value) {
    return new Dual<>(
        value, IntStream.range(0, dimension).mapToObj(k -> numbers.of(k == i ? 1 : 0)).toList());
  }

  Dual<T> constant(T value) {
    return new Dual<>(value, Collections.nCopies(dimension, numbers.of(0)));
  }

  @Override
  public Dual<T> of(Rational value) {
    return constant(numbers.of(value));
  }

  @Override
  public Dual<T> plus(Dual<T> a, Dual<T> b) {
    return new Dual<>(
        numbers.plus(a.value(), b.value()), zip(a.slopes(), b.slopes(), numbers::plus));
  }

  @Override
  public Dual<T> times(Dual<T> a, Dual<T> b) {
    BiFunction<T, T, T> rule =
        (p, q) -> numbers.plus(numbers.times(p, b.value()), numbers.times(q, a.value()));
    return new Dual<>(numbers.times(a.value(), b.value()), zip(a.slopes(), b.slopes(), rule));
  }

  @Override
  public Dual<T> over(Dual<T> a, Dual<T> b) {
    T ratio = numbers.over(a.value(), b.value());
    BiFunction<T, T, T> rule =
        (p, q) -> numbers.over(numbers.minus(p, numbers.times(ratio, q)), b.value());
    return new Dual<>(ratio, zip(a.slopes(), b.slopes(), rule));
  }

  @Override
  public Dual<T> root(Dual<T> a) {
    T root = numbers.root(a.value());
    return scaled(root, a, p -> numbers.over(p, numbers.times(numbers.of(2), root)));
  }

  @Override
  public Dual<T> exp(Dual<T> a) {
    T value = numbers.exp(a.value());
    return scaled(value, a, p -> numbers.times(p, value));
  }

  @Override
  public int sign(Dual<T> a) {
    return numbers.sign(a.value());
  }

  private Dual<T> scaled(T value, Dual<T> a, UnaryOperator<T> rule) {
    return new Dual<>(value, a.slopes().stream().map(rule).toList());
  }

  private static <T> List<T> zip(List<T> a, List<T> b, BiFunction<T, T, T> rule) {
    if (a.size() == 1) {
      return List.of(rule.apply(a.get(0), b.get(0)));
    }
    return IntStream.range(0, a.size()).mapToObj(i -> rule.apply(a.get(i), b.get(i))).toList();
  }
}
