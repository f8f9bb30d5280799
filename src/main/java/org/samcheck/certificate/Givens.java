package org.samcheck.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * The givens of a claim: their bounds as facts, definitions and chosen values as substitutions. An
 * integer may be any real number between its ends, which only makes a claim harder.
 */
final class Givens {

  private static final int MOST_CHOICES = 64;

  private final Signs signs = new Signs();
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Expression> images = new LinkedHashMap<>();
  private final Reading reading = new Reading(signs);
  private Optional<Domain.FunctionClass> members = Optional.empty();

  /**
   * The givens of {@code conjecture}.
   *
   * @param chosen values for some of them
   */
  Givens(Conjecture conjecture, Map<String, Expression> chosen) {
    for (Given given : conjecture.given()) {
      if (chosen.containsKey(given.name())) {
        images.put(given.name(), chosen.get(given.name()));
      } else {
        add(given);
      }
    }
    conjecture.suchThat().forEach(this::assume);
  }

  /** Every choice of the givens that take values from a list. */
  static List<Map<String, Expression>> choices(Conjecture conjecture) {
    List<Map<String, Expression>> result = List.of(Map.of());
    for (Given given : conjecture.given()) {
      if (given.domain() instanceof Domain.Choice choice) {
        List<Map<String, Expression>> longer = new ArrayList<>();
        for (Map<String, Expression> start : result) {
          for (Expression value : choice.values()) {
            Map<String, Expression> more = new LinkedHashMap<>(start);
            more.put(given.name(), Substitution.of(start, value));
            longer.add(more);
          }
        }
        result = longer;
      }
    }
    if (result.size() > MOST_CHOICES) {
      throw new Refusal("more than " + MOST_CHOICES + " choices of the givens");
    }
    return result;
  }

  private void add(Given given) {
    Domain domain = given.domain();
    if (domain instanceof Domain.Real real) {
      bounds(given.name(), real.interval());
    } else if (domain instanceof Domain.Whole whole) {
      bounds(given.name(), new Domain.Interval(whole.low(), whole.high(), false, false));
    } else if (domain instanceof Domain.Definition definition && given.type().isScalar()) {
      Expression value = read(definition.value());
      reading.number(value);
      images.put(given.name(), value);
    } else if (domain instanceof Domain.FunctionClass functions) {
      members = Optional.of(functions);
    } else {
      throw new Refusal("the given " + given.name());
    }
  }

  private void bounds(String name, Domain.Interval interval) {
    Polynomial v = Polynomial.variable(name);
    if (!isInfinite(interval.low())) {
      Quotient low = reading.single(read(interval.low()));
      Sign sign = interval.lowOpen() ? Sign.POSITIVE : Sign.NONNEGATIVE;
      String text = add(name, sign.symbol(), interval.low(), Quotient.of(v).minus(low), sign);
      learn(name, text, low, interval.lowOpen());
    }
    if (!isInfinite(interval.high())) {
      Quotient high = reading.single(read(interval.high()));
      Sign sign = interval.highOpen() ? Sign.POSITIVE : Sign.NONNEGATIVE;
      String symbol = interval.highOpen() ? "<" : "<=";
      add(name, symbol, interval.high(), high.minus(Quotient.of(v)), sign);
    }
  }

  private String add(String name, String symbol, Expression bound, Quotient value, Sign sign) {
    String text = name + " " + symbol + " " + bound;
    facts.put(text, new Fact(text, value.numerator(), sign));
    return text;
  }

  private void learn(String name, String bound, Quotient low, boolean open) {
    if (signs.isPositive(low.numerator()) || open && signs.isNonnegative(low.numerator())) {
      signs.addPositive(name);
      known(name, bound, Sign.POSITIVE);
    } else if (signs.isNonnegative(low.numerator())) {
      signs.addNonnegative(name);
      known(name, bound, Sign.NONNEGATIVE);
    }
  }

  /** What follows from a bound that is positive, or at least 0, itself; its name says so. */
  private void known(String name, String bound, Sign sign) {
    String plain = name + " " + sign.symbol() + " 0";
    if (!plain.equals(bound)) {
      String text = plain + ", as " + bound;
      facts.put(text, new Fact(text, Polynomial.variable(name), sign));
    }
  }

  private static boolean isInfinite(Expression e) {
    return e.is(Operator.INFINITY) || e.is(Operator.NEGATE) && isInfinite(e.argument(0));
  }

  /** A condition on the givens alone, which holds in one way. */
  private void assume(Expression condition) {
    if (Substitution.mentionsRun(condition)) {
      throw new Refusal("a condition on f or the run");
    }
    List<List<Condition>> alternatives = reading.alternatives(read(condition), true);
    if (alternatives.size() != 1) {
      throw new Refusal("a condition with alternatives");
    }
    for (Condition c : alternatives.get(0)) {
      facts.put(c.toString(), new Fact(c.toString(), c.polynomial(), c.sign()));
    }
  }

  /** {@code e} with definitions and chosen values in place of their names. */
  Expression read(Expression e) {
    return Substitution.of(images, e);
  }

  /** The value of {@code e} in the givens, without cases. */
  Quotient value(Expression e) {
    return reading.single(read(e));
  }

  Signs signs() {
    return new Signs(signs);
  }

  Map<String, Fact> facts() {
    return new LinkedHashMap<>(facts);
  }

  Domain.FunctionClass members() {
    return members.orElseThrow(() -> new Refusal("a function that is written down"));
  }

  /** A number as an expression. */
  static Expression constant(int n) {
    return Expression.constant(new BigFraction(n));
  }
}
