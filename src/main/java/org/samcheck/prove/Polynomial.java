package org.samcheck.prove;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Deadline;

/**
 * A polynomial in several variables with rational coefficients. {@code @error} exact.
 *
 * @param terms the coefficients, none of them 0, by monomial
 */
record Polynomial(SortedMap<Monomial, BigFraction> terms) {

  static final Polynomial ZERO = new Polynomial(new TreeMap<>());
  static final Polynomial ONE = constant(BigFraction.ONE);

  static Polynomial constant(BigFraction value) {
    return term(Monomial.ONE, value);
  }

  static Polynomial constant(long value) {
    return constant(new BigFraction(value));
  }

  static Polynomial variable(String name) {
    return term(Monomial.of(name), BigFraction.ONE);
  }

  private static Polynomial term(Monomial monomial, BigFraction coefficient) {
    return coefficient.isZero()
        ? new Polynomial(new TreeMap<>())
        : new Polynomial(new TreeMap<>(Map.of(monomial, coefficient)));
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  boolean isConstant() {
    return isZero() || terms.size() == 1 && terms.firstKey().powers().isEmpty();
  }

  /** The value of a constant polynomial. */
  BigFraction constantValue() {
    return isZero() ? BigFraction.ZERO : terms.get(terms.firstKey());
  }

  boolean isMonomial() {
    return terms.size() == 1;
  }

  /** The coefficient of the largest monomial of a polynomial other than 0. */
  BigFraction leadingCoefficient() {
    return terms.get(terms.lastKey());
  }

  SortedSet<String> variables() {
    SortedSet<String> names = new TreeSet<>();
    terms.keySet().forEach(m -> names.addAll(m.powers().keySet()));
    return names;
  }

  int degree() {
    return terms.keySet().stream().mapToInt(Monomial::degree).max().orElse(0);
  }

  Polynomial plus(Polynomial other) {
    SortedMap<Monomial, BigFraction> sum = new TreeMap<>(terms);
    other.terms.forEach((m, c) -> accumulate(sum, m, c));
    return new Polynomial(sum);
  }

  private static void accumulate(
      SortedMap<Monomial, BigFraction> sum, Monomial monomial, BigFraction coefficient) {
    sum.merge(
        monomial,
        coefficient,
        (a, b) -> {
          BigFraction c = a.add(b);
          return c.isZero() ? null : c;
        });
  }

  Polynomial negated() {
    return times(BigFraction.MINUS_ONE);
  }

  Polynomial minus(Polynomial other) {
    return plus(other.negated());
  }

  Polynomial times(BigFraction factor) {
    if (factor.isZero()) {
      return ZERO;
    }
    SortedMap<Monomial, BigFraction> product = new TreeMap<>();
    terms.forEach((m, c) -> product.put(m, c.multiply(factor)));
    return new Polynomial(product);
  }

  Polynomial times(Polynomial other) {
    Deadline.check();
    SortedMap<Monomial, BigFraction> product = new TreeMap<>();
    terms.forEach(
        (m, c) -> other.terms.forEach((n, d) -> accumulate(product, m.times(n), c.multiply(d))));
    return new Polynomial(product);
  }

  Polynomial power(int n) {
    Polynomial result = ONE;
    for (int i = 0; i < n; i++) {
      result = result.times(this);
    }
    return result;
  }

  /** The polynomial with {@code value} in place of {@code variable}. */
  Polynomial substitute(String variable, Polynomial value) {
    Polynomial result = ZERO;
    for (Map.Entry<Monomial, BigFraction> e : terms.entrySet()) {
      Polynomial rest = term(e.getKey().without(variable), e.getValue());
      result = result.plus(rest.times(value.power(e.getKey().exponent(variable))));
    }
    return result;
  }

  /** The value at a point that gives every variable. */
  double at(Map<String, Double> point) {
    double sum = 0;
    for (Map.Entry<Monomial, BigFraction> e : terms.entrySet()) {
      double product = e.getValue().doubleValue();
      for (Map.Entry<String, Integer> power : e.getKey().powers().entrySet()) {
        product *= Math.pow(point.getOrDefault(power.getKey(), 0.0), power.getValue());
      }
      sum += product;
    }
    return sum;
  }

  /** this / divisor, where that is a polynomial. */
  Optional<Polynomial> divideExactly(Polynomial divisor) {
    Polynomial rest = this;
    Polynomial quotient = ZERO;
    Monomial lead = divisor.terms.lastKey();
    while (!rest.isZero()) {
      Monomial m = rest.terms.lastKey();
      if (!lead.divides(m)) {
        return Optional.empty();
      }
      BigFraction c = rest.leadingCoefficient().divide(divisor.leadingCoefficient());
      Polynomial part = term(lead.quotientOf(m), c);
      quotient = quotient.plus(part);
      rest = rest.minus(part.times(divisor));
    }
    return Optional.of(quotient);
  }

  /** The polynomial divided by its leading coefficient. */
  Polynomial monic() {
    return times(leadingCoefficient().reciprocal());
  }

  @Override
  public String toString() {
    return SmtLib.print(this);
  }
}
