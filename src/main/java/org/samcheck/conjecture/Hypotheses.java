package org.samcheck.conjecture;

import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.dynamics.ClassMembership;
import org.samcheck.dynamics.FunctionClass;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * Whether an instance belongs to the stated set: bounds, conditions, and membership of f in its
 * class.
 *
 * @param <T> the number type
 */
public final class Hypotheses<T> {

  private final Instance<T> instance;
  private final Evaluation<T> evaluation;

  /** The hypotheses on {@code instance}. */
  public Hypotheses(Instance<T> instance) {
    this(new Evaluation<>(instance, exactly(instance)));
  }

  private static Evaluation<Exact> exactly(Instance<?> instance) {
    return new Evaluation<>(
        new Instance<>(instance.conjecture(), instance.assignment(), new ExactArithmetic()));
  }

  Hypotheses(Evaluation<T> evaluation) {
    this.instance = evaluation.instance();
    this.evaluation = evaluation;
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
    Expression variable = Expression.variable(given.name(), given.type());
    if (domain instanceof Domain.Real real) {
      return inside(real.interval(), variable);
    }
    if (domain instanceof Domain.Box box) {
      return inside(box, variable, instance.value(given.name()).size());
    }
    if (domain instanceof Domain.Whole whole) {
      BigFraction value = instance.assignment().values().get(given.name()).get(0);
      return Truth.of(value.isInteger())
          .and(holds(Operator.LESS_OR_EQUAL, whole.low(), variable))
          .and(
              whole.isUnbounded()
                  ? Truth.TRUE
                  : holds(Operator.LESS_OR_EQUAL, variable, whole.high()));
    }
    return Truth.TRUE;
  }

  private Truth inside(Domain.Box box, Expression vector, int size) {
    if (!evaluation.exact(box.dimension()).equals(new BigFraction(size))) {
      return Truth.FALSE;
    }
    Truth result = Truth.TRUE;
    for (int i = 1; i <= size; i++) {
      Expression index = Expression.constant(i);
      Expression component = Expression.of(Operator.INDEX, Type.SCALAR, vector, index);
      result = result.and(inside(box.interval(), component));
    }
    return result;
  }

  private Truth inside(Domain.Interval interval, Expression number) {
    Truth result = Truth.TRUE;
    if (!GivenReader.isInfinite(interval.low())) {
      result = result.and(below(interval.low(), number, interval.lowOpen()));
    }
    if (!GivenReader.isInfinite(interval.high())) {
      result = result.and(below(number, interval.high(), interval.highOpen()));
    }
    return result;
  }

  private Truth below(Expression a, Expression b, boolean strictly) {
    return holds(strictly ? Operator.LESS : Operator.LESS_OR_EQUAL, a, b);
  }

  /** A bound is a relation like any other: exact numbers decide it where they can. */
  private Truth holds(Operator relation, Expression a, Expression b) {
    return evaluation.truth(Expression.of(relation, Type.BOOLEAN, a, b));
  }

  /** Why f is not certified to belong to its class; empty when it is, or when there is no class. */
  public Optional<String> objection() {
    for (Given given : instance.conjecture().given()) {
      if (given.domain() instanceof Domain.FunctionClass c) {
        return objection(c);
      }
    }
    return Optional.empty();
  }

  private Optional<String> objection(Domain.FunctionClass c) {
    try {
      FunctionClass members = new ClassConstants(instance).of(c);
      return ClassMembership.objection(members, instance.assignment().f().orElseThrow());
    } catch (UndefinedException | UndecidedException unknown) {
      return Optional.of("a constant of the class: " + unknown.getMessage());
    }
  }
}
