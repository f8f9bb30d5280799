package org.samcheck.limit;

import java.util.HashMap;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * A polynomial with rational coefficients in atoms (variables and norms) whose exponents may be
 * negative. {@code @error} exact.
 *
 * @param terms coefficients other than 0 by monomial, a monomial as exponents other than 0 by atom
 */
record Laurent(Map<Map<Expression, Integer>, BigFraction> terms) {
  static final Laurent ZERO = new Laurent(Map.of());

  Laurent {
    terms = Map.copyOf(terms);
  }

  static Laurent constant(BigFraction c) {
    return c.isZero() ? ZERO : new Laurent(Map.of(Map.of(), c));
  }

  static Laurent atom(Expression atom) {
    return new Laurent(Map.of(Map.of(atom, 1), BigFraction.ONE));
  }

  /** The coefficient of a monomial, 0 if it is absent. */
  BigFraction coefficient(Map<Expression, Integer> monomial) {
    return terms.getOrDefault(monomial, BigFraction.ZERO);
  }

  Laurent plus(Laurent other) {
    Map<Map<Expression, Integer>, BigFraction> sum = new HashMap<>(terms);
    other.terms.forEach((monomial, c) -> sum.merge(monomial, c, BigFraction::add));
    sum.values().removeIf(BigFraction::isZero);
    return new Laurent(sum);
  }

  Laurent negated() {
    return times(constant(BigFraction.MINUS_ONE));
  }

  Laurent times(Laurent other) {
    Map<Map<Expression, Integer>, BigFraction> product = new HashMap<>();
    terms.forEach(
        (m, c) ->
            other.terms.forEach(
                (n, e) -> product.merge(product(m, n), c.multiply(e), BigFraction::add)));
    product.values().removeIf(BigFraction::isZero);
    return new Laurent(product);
  }

  private static Map<Expression, Integer> product(
      Map<Expression, Integer> m, Map<Expression, Integer> n) {
    Map<Expression, Integer> sum = new HashMap<>(m);
    n.forEach((atom, k) -> sum.merge(atom, k, Integer::sum));
    sum.values().removeIf(k -> k == 0);
    return Map.copyOf(sum);
  }

  /** The n-th power; a negative n only of a single term other than 0. */
  Laurent power(int n) {
    Laurent base = n < 0 ? reciprocal() : this;
    Laurent result = constant(BigFraction.ONE);
    for (int i = 0; i < Math.abs(n); i++) {
      result = result.times(base);
    }
    return result;
  }

  private Laurent reciprocal() {
    if (terms.size() != 1) {
      throw new Unsupported("a quotient by a sum");
    }
    Map.Entry<Map<Expression, Integer>, BigFraction> term = terms.entrySet().iterator().next();
    Map<Expression, Integer> monomial = new HashMap<>(term.getKey());
    monomial.replaceAll((atom, k) -> -k);
    return new Laurent(Map.of(Map.copyOf(monomial), term.getValue().reciprocal()));
  }

  boolean isZero() {
    return terms.isEmpty();
  }
}
