package org.samcheck.certificate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Σ c·b over vectors b of any dimension, of which only the inner products are known.
 *
 * @param coefficients the numbers c, none of them 0, by the name of b
 */
record Vector(SortedMap<String, Quotient> coefficients) {

  static final Vector ZERO = new Vector(new TreeMap<>());

  static Vector of(String name) {
    return new Vector(new TreeMap<>(Map.of(name, Quotient.ONE)));
  }

  boolean isZero() {
    return coefficients.isEmpty();
  }

  Vector plus(Vector other) {
    SortedMap<String, Quotient> sum = new TreeMap<>(coefficients);
    other.coefficients.forEach((b, c) -> sum.merge(b, c, Quotient::plus));
    sum.values().removeIf(c -> c.numerator().isZero());
    return new Vector(sum);
  }

  Vector times(Quotient factor) {
    SortedMap<String, Quotient> product = new TreeMap<>();
    coefficients.forEach((b, c) -> product.put(b, c.times(factor)));
    product.values().removeIf(c -> c.numerator().isZero());
    return new Vector(product);
  }

  Vector minus(Vector other) {
    return plus(other.times(Quotient.ONE.negated()));
  }
}
