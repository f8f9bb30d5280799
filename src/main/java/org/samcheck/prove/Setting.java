package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Size;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * The givens as assumptions: bounds become inequalities in the order of the file, definitions and
 * chosen values stand for their names. An integer without a chosen value may be any real number,
 * which only makes a claim harder.
 */
final class Setting {

  private static final int MOST_CHOICES = 64;

  private final Conjecture conjecture;
  private final Assumptions assumptions;
  private final AlgebraicForm form;
  private final Map<String, List<Expression>> bindings = new HashMap<>();
  private final Map<String, List<Case>> definitions = new LinkedHashMap<>();
  private final List<Expression> vanished = new ArrayList<>();
  private boolean relaxed;

  /**
   * The givens with some values chosen.
   *
   * @throws Undefined if a bound is not known to be defined
   */
  Setting(Conjecture conjecture, Solver solver, Map<String, Expression> chosen) {
    this.conjecture = conjecture;
    this.assumptions = new Assumptions(solver);
    this.form = new AlgebraicForm(assumptions);
    chosen.forEach((name, value) -> bindings.put(name, new Expansion(bindings).expand(value)));
    for (Given given : conjecture.given()) {
      if (!chosen.containsKey(given.name())) {
        assume(given);
      }
    }
  }

  /**
   * Every choice of the values of givens with a short list of them, by name; one empty choice where
   * there is none.
   */
  static List<Map<String, Expression>> choices(Conjecture conjecture) {
    List<Map<String, Expression>> result = List.of(Map.of());
    for (Given given : conjecture.given()) {
      List<Expression> values = values(given.domain());
      if (!values.isEmpty() && values.size() * result.size() <= MOST_CHOICES) {
        List<Map<String, Expression>> longer = new ArrayList<>();
        for (Map<String, Expression> choice : result) {
          for (Expression value : values) {
            Map<String, Expression> more = new LinkedHashMap<>(choice);
            more.put(given.name(), value);
            longer.add(more);
          }
        }
        result = longer;
      }
    }
    return result;
  }

  private static List<Expression> values(Domain domain) {
    if (domain instanceof Domain.Choice choice) {
      return choice.values().stream().allMatch(Setting::isClosed) ? choice.values() : List.of();
    }
    List<Expression> result = new ArrayList<>();
    if (domain instanceof Domain.Whole whole
        && whole.low().isConstant()
        && whole.high().isConstant()) {
      BigFraction end = whole.high().value();
      BigFraction value = new BigFraction(ceiling(whole.low().value()));
      while (value.compareTo(end) <= 0 && result.size() <= MOST_CHOICES) {
        result.add(Expression.constant(value));
        value = value.add(1);
      }
    }
    return result;
  }

  private static java.math.BigInteger ceiling(BigFraction value) {
    java.math.BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    return parts[1].signum() > 0 ? parts[0].add(java.math.BigInteger.ONE) : parts[0];
  }

  private static boolean isClosed(Expression e) {
    return !e.is(Operator.VARIABLE) && e.arguments().stream().allMatch(Setting::isClosed);
  }

  Assumptions assumptions() {
    return assumptions;
  }

  AlgebraicForm form() {
    return form;
  }

  Map<String, List<Expression>> bindings() {
    return bindings;
  }

  /** Whether an integer was taken for any real number. */
  boolean isRelaxed() {
    return relaxed;
  }

  /** Lets {@code name} stand for {@code value}. */
  void bind(String name, List<Expression> value) {
    bindings.put(name, value);
  }

  private void assume(Given given) {
    Domain domain = given.domain();
    if (domain instanceof Domain.Definition definition) {
      List<Expression> value = new Expansion(bindings).expand(definition.value());
      if (given.type().isScalar()) {
        Expansion expansion = new Expansion(bindings);
        vanished.addAll(Vanished.from(definition.value(), expansion::scalar, word -> List.of()));
      }
      bindings.put(given.name(), value);
      List<Case> cases = new ArrayList<>();
      value.forEach(v -> cases.addAll(form.number(v)));
      definitions.put(given.name(), cases);
    } else if (domain instanceof Domain.Real real) {
      bound(Expression.variable(given.name()), real.interval());
    } else if (domain instanceof Domain.Whole whole) {
      relaxed = true;
      bound(
          Expression.variable(given.name()),
          new Domain.Interval(whole.low(), whole.high(), false, false));
    } else if (domain instanceof Domain.Box box) {
      for (Expression component : components(given, box)) {
        bound(component, box.interval());
      }
    } else if (domain instanceof Domain.Choice choice) {
      oneOf(given, choice);
    }
  }

  private List<Expression> components(Given given, Domain.Box box) {
    Expression dimension = new Expansion(bindings).scalar(box.dimension());
    if (!dimension.isConstant()) {
      throw new Unsupported("the dimension of " + given.name() + " is not fixed");
    }
    if (!Size.DIMENSION.admits(dimension.value())) {
      throw new Unsupported(Size.DIMENSION.refusal(dimension.toString()));
    }
    int d = Size.DIMENSION.of(dimension.value());
    List<Expression> components = Expansion.components(given.name(), d);
    bindings.put(given.name(), components);
    return components;
  }

  private void oneOf(Given given, Domain.Choice choice) {
    if (!given.type().isScalar()) {
      throw new Unsupported("a choice of vectors for " + given.name());
    }
    Expression name = Expression.variable(given.name());
    Expression any = Expression.FALSE;
    for (Expression value : choice.values()) {
      Expression v = new Expansion(bindings).scalar(value);
      any = Algebra.or(any, Expression.of(Operator.EQUAL, Type.BOOLEAN, name, v));
    }
    assume("the values of " + given.name(), any);
  }

  private void bound(Expression name, Domain.Interval interval) {
    Expansion expansion = new Expansion(bindings);
    if (!isInfinite(interval.low())) {
      Expression low = expansion.scalar(interval.low());
      assume("a bound of " + name, relation(interval.lowOpen(), low, name));
    }
    if (!isInfinite(interval.high())) {
      Expression high = expansion.scalar(interval.high());
      assume("a bound of " + name, relation(interval.highOpen(), name, high));
    }
  }

  private static Expression relation(boolean open, Expression a, Expression b) {
    return Algebra.relation(open ? Operator.LESS : Operator.LESS_OR_EQUAL, a, b);
  }

  private static boolean isInfinite(Expression e) {
    return e.is(Operator.INFINITY) || e.is(Operator.NEGATE) && isInfinite(e.argument(0));
  }

  /**
   * Assumes a condition in scalar form.
   *
   * @throws Undefined if it is not known to be defined
   */
  void assume(String what, Expression condition) {
    Claim claim = form.claim(condition);
    if (!assumptions.imply(claim.defined())) {
      throw new Undefined(what + " may be undefined");
    }
    assumptions.add(claim.holds());
  }

  /**
   * Makes sure of conditions.
   *
   * @throws Undefined if one of them is not known to hold
   */
  void require(String what, List<Expression> conditions) {
    for (Expression condition : conditions) {
      Claim claim = form.claim(condition);
      if (!assumptions.imply(Formula.and(claim.defined(), claim.holds()))) {
        throw new Undefined(what + " may be undefined");
      }
    }
  }

  /**
   * Makes sure that every definition has a value wherever the conditions of the file hold.
   *
   * @throws Undefined if that is not known
   */
  void requireDefinitions() {
    require("a definition", vanished);
    definitions.forEach((name, cases) -> requireDefined("the value of " + name, cases));
  }

  private void requireDefined(String what, List<Case> cases) {
    for (Case c : cases) {
      if (!assumptions.imply(Formula.or(c.condition().not(), c.defined()))) {
        throw new Undefined(what + " may be undefined");
      }
    }
  }

  /**
   * Makes sure that a number has a value wherever the assumptions hold.
   *
   * @throws Undefined if that is not known
   */
  void requireDefined(String what, Expression number) {
    requireDefined(what, form.number(number));
  }
}
