package org.samcheck.certificate;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * A quotient of polynomials whose denominator is known to be positive, so that its sign is that of
 * its numerator.
 *
 * @param numerator the numerator
 * @param denominator positive factors with their exponents
 */
record Quotient(Polynomial numerator, SortedMap<Polynomial, Integer> denominator) {

  private static final Comparator<Polynomial> ORDER = Comparator.comparing(Polynomial::toString);

  static final Quotient ZERO = of(Polynomial.ZERO);
  static final Quotient ONE = of(Polynomial.ONE);

  static Quotient of(Polynomial p) {
    return new Quotient(p, new TreeMap<>(ORDER));
  }

  static Quotient of(BigFraction value) {
    return of(Polynomial.constant(value));
  }

  Quotient plus(Quotient other) {
    SortedMap<Polynomial, Integer> common = new TreeMap<>(ORDER);
    common.putAll(denominator);
    other.denominator.forEach((f, n) -> common.merge(f, n, Math::max));
    return new Quotient(lift(common).plus(other.lift(common)), common).cancelled();
  }

  private Polynomial lift(SortedMap<Polynomial, Integer> common) {
    Polynomial p = numerator;
    for (Map.Entry<Polynomial, Integer> e : common.entrySet()) {
      p = p.times(e.getKey().power(e.getValue() - denominator.getOrDefault(e.getKey(), 0)));
    }
    return p;
  }

  Quotient negated() {
    return new Quotient(numerator.negated(), denominator);
  }

  Quotient minus(Quotient other) {
    return plus(other.negated());
  }

  Quotient times(Quotient other) {
    SortedMap<Polynomial, Integer> product = new TreeMap<>(ORDER);
    product.putAll(denominator);
    other.denominator.forEach((f, n) -> product.merge(f, n, Integer::sum));
    return new Quotient(numerator.times(other.numerator), product).cancelled();
  }

  Quotient power(int n) {
    Quotient result = ONE;
    for (int i = 0; i < n; i++) {
      result = result.times(this);
    }
    return result;
  }

  /** 1 / this, where {@code signs} know that this is positive. */
  Quotient reciprocal(Signs signs) {
    if (!signs.isPositive(numerator)) {
      throw new Refusal("a quotient whose denominator " + numerator + " may not be positive");
    }
    SortedMap<Polynomial, Integer> factors = new TreeMap<>(ORDER);
    Polynomial rest = numerator;
    for (String v : numerator.variables()) {
      while (rest.isMultipleOf(v) && signs.isPositive(Polynomial.variable(v))) {
        factors.merge(Polynomial.variable(v), 1, Integer::sum);
        rest = rest.over(v);
      }
    }
    Polynomial top = Polynomial.ONE;
    if (rest.isConstant()) {
      top = Polynomial.constant(rest.constantValue().reciprocal());
    } else {
      factors.put(rest, 1);
    }
    return new Quotient(top, factors)
        .times(new Quotient(denominatorProduct(), new TreeMap<>(ORDER)));
  }

  private Polynomial denominatorProduct() {
    Polynomial p = Polynomial.ONE;
    for (Map.Entry<Polynomial, Integer> e : denominator.entrySet()) {
      p = p.times(e.getKey().power(e.getValue()));
    }
    return p;
  }

  /** Positive variables that divide both are cancelled. */
  private Quotient cancelled() {
    Polynomial n = numerator;
    SortedMap<Polynomial, Integer> rest = new TreeMap<>(ORDER);
    for (Map.Entry<Polynomial, Integer> e : denominator.entrySet()) {
      int left = e.getValue();
      String v = e.getKey().toString();
      boolean variable = e.getKey().equals(Polynomial.variable(v));
      while (variable && left > 0 && n.isMultipleOf(v)) {
        n = n.over(v);
        left--;
      }
      if (left > 0) {
        rest.put(e.getKey(), left);
      }
    }
    return new Quotient(n, rest);
  }

  @Override
  public String toString() {
    return denominator.isEmpty() ? numerator.toString() : "(" + numerator + ")/" + denominator;
  }
}
