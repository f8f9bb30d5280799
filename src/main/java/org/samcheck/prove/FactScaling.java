package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.certificate.Fact;
import org.samcheck.certificate.Polynomial;
import org.samcheck.certificate.Sign;

/**
 * The scaling symmetries of facts, and positive variables that they set to 1. A product of facts
 * found with them at 1 becomes one for all their values when each term is multiplied by powers of
 * them until all terms scale alike.
 */
final class FactScaling {

  private final List<Map<String, BigFraction>> weights;
  private final List<String> ones;

  private FactScaling(List<Map<String, BigFraction>> weights, List<String> ones) {
    this.weights = weights;
    this.ones = ones;
  }

  /** The symmetries of {@code essential}; of the positive variables those named are free. */
  static FactScaling of(List<Fact> essential, Map<String, Fact> facts) {
    Set<org.samcheck.prove.Polynomial> polynomials = new LinkedHashSet<>();
    essential.forEach(f -> polynomials.add(convert(f.polynomial())));
    Scaling scaling = Scaling.of(polynomials);
    Set<String> positive = new HashSet<>();
    facts.values().forEach(f -> variable(f).ifPresent(positive::add));
    List<String> candidates = new ArrayList<>(scaling.byDegree(List.copyOf(polynomials)));
    candidates.retainAll(positive);
    candidates.removeIf(v -> v.startsWith("norm("));
    return new FactScaling(scaling.weights(), List.copyOf(scaling.normalisable(candidates)));
  }

  /** The variable that a fact says to be positive. */
  private static Optional<String> variable(Fact fact) {
    Polynomial p = fact.polynomial();
    boolean known = fact.sign() == Sign.POSITIVE && p.terms().size() == 1;
    return known
        ? p.terms().keySet().iterator().next().keySet().stream()
            .filter(v -> p.equals(Polynomial.variable(v)))
            .findFirst()
        : Optional.empty();
  }

  static org.samcheck.prove.Polynomial convert(Polynomial p) {
    TreeMap<Monomial, BigFraction> terms = new TreeMap<>();
    p.terms().forEach((m, c) -> terms.put(new Monomial(new TreeMap<>(m)), c));
    return new org.samcheck.prove.Polynomial(terms);
  }

  /** Whether the symmetries keep the sign of {@code p}. */
  boolean keeps(Polynomial p) {
    return weights.stream()
        .allMatch(
            w ->
                convert(p).terms().keySet().stream()
                        .map(m -> Scaling.weight(m, w))
                        .distinct()
                        .count()
                    <= 1);
  }

  /** p with the free variables at 1. */
  Polynomial normalised(Polynomial p) {
    Polynomial sum = Polynomial.ZERO;
    for (var e : p.terms().entrySet()) {
      Polynomial term = Polynomial.constant(e.getValue());
      for (var power : e.getKey().entrySet()) {
        if (!ones.contains(power.getKey())) {
          term = term.times(Polynomial.variable(power.getKey()).power(power.getValue()));
        }
      }
      sum = sum.plus(term);
    }
    return sum;
  }

  /**
   * The polynomial that is {@code p} with the free variables at 1 and that the symmetries keep;
   * nothing where there is none.
   */
  Optional<Polynomial> homogeneous(Polynomial p) {
    List<Polynomial> terms = new ArrayList<>();
    p.terms().forEach((m, c) -> terms.add(new Polynomial(Map.of(m, c))));
    List<Map<String, Integer>> exponents =
        exponents(terms.stream().map(t -> weight(List.of(t))).toList());
    Polynomial sum = Polynomial.ZERO;
    for (int i = 0; i < terms.size(); i++) {
      if (exponents.get(i) == null) {
        return Optional.empty();
      }
      Polynomial term = terms.get(i);
      for (Map.Entry<String, Integer> e : exponents.get(i).entrySet()) {
        term = term.times(Polynomial.variable(e.getKey()).power(e.getValue()));
      }
      sum = sum.plus(term);
    }
    return Optional.of(sum);
  }

  /** How a product of polynomials, which the symmetries keep, scales. */
  List<BigFraction> weight(List<Polynomial> factors) {
    List<BigFraction> result = new ArrayList<>();
    for (Map<String, BigFraction> w : weights) {
      BigFraction sum = BigFraction.ZERO;
      for (Polynomial p : factors) {
        if (!p.terms().isEmpty()) {
          sum = sum.add(Scaling.weight(convert(p).terms().firstKey(), w));
        }
      }
      result.add(sum);
    }
    return result;
  }

  /**
   * For each product the exponents of the free variables that make all scale alike, none negative;
   * null for a product that scales apart from the first whatever they are.
   */
  List<Map<String, Integer>> exponents(List<List<BigFraction>> products) {
    List<Map<String, Integer>> result = new ArrayList<>();
    for (List<BigFraction> product : products) {
      result.add(exponents(products.get(0), product));
    }
    for (String v : ones) {
      int least = result.stream().filter(m -> m != null).mapToInt(m -> m.get(v)).min().orElse(0);
      result.stream().filter(m -> m != null).forEach(m -> m.merge(v, -least, Integer::sum));
    }
    return result;
  }

  private Map<String, Integer> exponents(List<BigFraction> target, List<BigFraction> product) {
    List<Map<Integer, BigFraction>> columns = new ArrayList<>();
    for (String v : ones) {
      Map<Integer, BigFraction> column = new TreeMap<>();
      for (int i = 0; i < weights.size(); i++) {
        BigFraction c = weights.get(i).getOrDefault(v, BigFraction.ZERO);
        if (!c.isZero()) {
          column.put(i, c);
        }
      }
      columns.add(column);
    }
    Map<Integer, BigFraction> missing = new TreeMap<>();
    for (int i = 0; i < weights.size(); i++) {
      BigFraction c = target.get(i).subtract(product.get(i));
      if (!c.isZero()) {
        missing.put(i, c);
      }
    }
    Optional<BigFraction[]> x = RationalSystem.solve(columns, missing);
    if (x.isEmpty()) {
      return null;
    }
    Map<String, Integer> exponents = new LinkedHashMap<>();
    for (int i = 0; i < ones.size(); i++) {
      if (!x.get()[i].isInteger()) {
        return null;
      }
      exponents.put(ones.get(i), x.get()[i].getNumeratorAsInt());
    }
    return exponents;
  }
}
