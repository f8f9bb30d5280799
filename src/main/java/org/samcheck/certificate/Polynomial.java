package org.samcheck.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * A polynomial in several variables with rational coefficients. {@code @error} exact.
 *
 * @param terms the coefficients, none of them 0, by monomial; a monomial is a map from variables to
 *     positive exponents
 */
public record Polynomial(Map<SortedMap<String, Integer>, BigFraction> terms) {

  /** The polynomial 0. */
  public static final Polynomial ZERO = new Polynomial(Map.of());

  /** The polynomial 1. */
  public static final Polynomial ONE = constant(BigFraction.ONE);

  /** A polynomial without variables. */
  public static Polynomial constant(BigFraction value) {
    return term(new TreeMap<>(), value);
  }

  /** A variable. */
  public static Polynomial variable(String name) {
    return term(new TreeMap<>(Map.of(name, 1)), BigFraction.ONE);
  }

  private static Polynomial term(SortedMap<String, Integer> monomial, BigFraction coefficient) {
    return coefficient.isZero() ? ZERO : new Polynomial(Map.of(monomial, coefficient));
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return terms.isEmpty();
  }

  boolean isConstant() {
    return terms.keySet().stream().allMatch(Map::isEmpty);
  }

  BigFraction constantValue() {
    return terms.getOrDefault(new TreeMap<String, Integer>(), BigFraction.ZERO);
  }

  SortedSet<String> variables() {
    SortedSet<String> names = new TreeSet<>();
    terms.keySet().forEach(m -> names.addAll(m.keySet()));
    return names;
  }

  /** this + other. */
  public Polynomial plus(Polynomial other) {
    Map<SortedMap<String, Integer>, BigFraction> sum = new HashMap<>(terms);
    other.terms.forEach((m, c) -> accumulate(sum, m, c));
    return new Polynomial(sum);
  }

  private static void accumulate(
      Map<SortedMap<String, Integer>, BigFraction> sum,
      SortedMap<String, Integer> monomial,
      BigFraction coefficient) {
    BigFraction total = sum.getOrDefault(monomial, BigFraction.ZERO).add(coefficient);
    if (total.isZero()) {
      sum.remove(monomial);
    } else {
      sum.put(monomial, total);
    }
  }

  /** −this. */
  public Polynomial negated() {
    return times(constant(BigFraction.MINUS_ONE));
  }

  /** this − other. */
  public Polynomial minus(Polynomial other) {
    return plus(other.negated());
  }

  /** this · other. */
  public Polynomial times(Polynomial other) {
    Map<SortedMap<String, Integer>, BigFraction> product = new HashMap<>();
    terms.forEach(
        (m, c) -> other.terms.forEach((n, d) -> accumulate(product, times(m, n), c.multiply(d))));
    return new Polynomial(product);
  }

  private static SortedMap<String, Integer> times(
      SortedMap<String, Integer> m, SortedMap<String, Integer> n) {
    SortedMap<String, Integer> sum = new TreeMap<>(m);
    n.forEach((v, k) -> sum.merge(v, k, Integer::sum));
    return sum;
  }

  /** this^n for n ≥ 0. */
  public Polynomial power(int n) {
    Polynomial result = ONE;
    for (int i = 0; i < n; i++) {
      result = result.times(this);
    }
    return result;
  }

  /** Whether {@code variable} divides this. */
  boolean isMultipleOf(String variable) {
    return terms.keySet().stream().allMatch(m -> m.containsKey(variable));
  }

  /** this / variable, which divides it. */
  Polynomial over(String variable) {
    Map<SortedMap<String, Integer>, BigFraction> quotient = new HashMap<>();
    terms.forEach(
        (m, c) -> {
          SortedMap<String, Integer> rest = new TreeMap<>(m);
          rest.computeIfPresent(variable, (v, n) -> n == 1 ? null : n - 1);
          quotient.put(rest, c);
        });
    return new Polynomial(quotient);
  }

  /** The polynomial as text, the same for equal polynomials. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    terms.entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().toString()))
        .forEach(e -> parts.add(print(e.getKey(), e.getValue())));
    return parts.isEmpty() ? "0" : String.join(" + ", parts).replace("+ -", "- ");
  }

  private static String print(SortedMap<String, Integer> monomial, BigFraction c) {
    String powers =
        monomial.entrySet().stream()
            .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + "^" + e.getValue())
            .collect(Collectors.joining("*"));
    String number = c.isInteger() ? c.getNumerator().toString() : c.toString().replace(" ", "");
    if (powers.isEmpty()) {
      return number;
    }
    return c.equals(BigFraction.ONE)
        ? powers
        : c.equals(BigFraction.MINUS_ONE) ? "-" + powers : number + "*" + powers;
  }
}
