package org.samcheck.conjecture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.dynamics.ClassMembership;
import org.samcheck.dynamics.FunctionClass;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;

/**
 * Whether an instance belongs to the stated set: bounds, conditions, and membership of f in its class.
 *
 * @param <T> the number type
 */
public final class Hypotheses<T> {

  private final Instance<T> instance;
  private final Evaluation<T> evaluation;
  private final Arithmetic<T> arithmetic;

  /** The hypotheses on {@code instance}. */
  public Hypotheses(Instance<T> instance) {
    this(new Evaluation<>(instance));
  }

  Hypotheses(Evaluation<T> evaluation) {
    this.instance = evaluation.instance();
    this.evaluation = evaluation;
    this.arithmetic = evaluation.arithmetic();
  }

  /** Whether every bound and every condition of {@code such that} holds. */
  public Truth hold() {
    Truth result = Truth.TRUE;
    for (Given given : instance.conjecture().given()) {
      result = result.and(contains(given));
    }
    for (Expression condition : instance.conjecture().suchThat()) {
      result = result.isFalse() ? result : result.and(evaluation.truth(condition));
    }
    return result;
  }

  private Truth contains(Given given) {
    Domain domain = given.domain();
    if (domain instanceof Domain.Real real) {
      return inside(real.interval(), instance.value(given.name()));
    }
    if (domain instanceof Domain.Box box) {
      List<T> v = instance.value(given.name());
      boolean right = evaluation.exact(box.dimension()).equals(new BigFraction(v.size()));
      return right ? inside(box.interval(), v) : Truth.FALSE;
    }
    if (domain instanceof Domain.Whole whole) {
      BigFraction value = instance.assignment().values().get(given.name()).get(0);
      T low = evaluation.number(whole.low());
      T high = evaluation.number(whole.high());
      T number = arithmetic.of(value);
      return Truth.of(value.isInteger())
          .and(arithmetic.lessOrEqual(low, number))
          .and(arithmetic.lessOrEqual(number, high));
    }
    return Truth.TRUE;
  }

  private Truth inside(Domain.Interval interval, List<T> components) {
    Truth result = Truth.TRUE;
    for (T component : components) {
      if (!GivenReader.isInfinite(interval.low())) {
        T low = evaluation.number(interval.low());
        result = result.and(below(low, component, interval.lowOpen()));
      }
      if (!GivenReader.isInfinite(interval.high())) {
        T high = evaluation.number(interval.high());
        result = result.and(below(component, high, interval.highOpen()));
      }
    }
    return result;
  }

  private Truth below(T a, T b, boolean strictly) {
    return strictly ? arithmetic.less(a, b) : arithmetic.lessOrEqual(a, b);
  }

  /** Why f is not certified to belong to its class; empty when it is, or when there is no class. */
  public Optional<String> objection() {
    for (Given given : instance.conjecture().given()) {
      if (given.domain() instanceof Domain.FunctionClass c) {
        return ClassMembership.objection(
            functionClass(c), instance.assignment().f().orElseThrow());
      }
    }
    return Optional.empty();
  }

  private FunctionClass functionClass(Domain.FunctionClass c) {
    return new FunctionClass(
        c.dimension().map(d -> OptionalInt.of(exact(d).intValue())).orElse(OptionalInt.empty()),
        c.smooth().map(this::exact),
        c.stronglyConvex().map(this::exact),
        c.convex());
  }

  private BigFraction exact(Expression e) {
    BigFraction value = instance.exact(e);
    if (value == null) {
      throw new UndefinedException("a class constant that is not rational: " + e);
    }
    return value;
  }
}
