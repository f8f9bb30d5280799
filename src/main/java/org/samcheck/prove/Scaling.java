package org.samcheck.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * The scaling symmetries of polynomials: weights w such that v ↦ λ^w(v)·v multiplies each of them
 * by a power of λ, which keeps its sign for every λ > 0. One strictly positive variable a symmetry
 * may then be set to 1.
 */
final class Scaling {

  private final List<String> variables;
  private final List<Map<String, BigFraction>> weights;

  private Scaling(List<String> variables, List<Map<String, BigFraction>> weights) {
    this.variables = variables;
    this.weights = weights;
  }

  /**
   * All symmetries of {@code polynomials}: the null space of the differences of their exponents.
   */
  static Scaling of(Set<Polynomial> polynomials) {
    SortedSet<String> names = new TreeSet<>();
    polynomials.forEach(p -> names.addAll(p.variables()));
    List<Map<String, BigFraction>> rows = new ArrayList<>();
    for (Polynomial p : polynomials) {
      Monomial first = p.isZero() ? Monomial.ONE : p.terms().firstKey();
      for (Monomial m : p.terms().keySet()) {
        eliminate(rows, difference(m, first));
      }
    }
    return new Scaling(List.copyOf(names), nullSpace(List.copyOf(names), rows));
  }

  private static Map<String, BigFraction> difference(Monomial a, Monomial b) {
    Map<String, BigFraction> row = new TreeMap<>();
    a.powers().forEach((v, n) -> row.put(v, new BigFraction(n)));
    b.powers().forEach((v, n) -> add(row, v, new BigFraction(-n)));
    return row;
  }

  private static void add(Map<String, BigFraction> row, String v, BigFraction c) {
    BigFraction sum = row.getOrDefault(v, BigFraction.ZERO).add(c);
    if (sum.isZero()) {
      row.remove(v);
    } else {
      row.put(v, sum);
    }
  }

  private static void addMultiple(
      Map<String, BigFraction> row, Map<String, BigFraction> other, BigFraction factor) {
    other.forEach((v, c) -> add(row, v, c.multiply(factor)));
  }

  /**
   * Adds a row to a reduced echelon form, each row with 1 at its pivot, the first of its variables.
   */
  private static void eliminate(List<Map<String, BigFraction>> rows, Map<String, BigFraction> row) {
    for (Map<String, BigFraction> r : rows) {
      BigFraction c = row.getOrDefault(pivot(r), BigFraction.ZERO);
      addMultiple(row, r, c.negate());
    }
    if (row.isEmpty()) {
      return;
    }
    String p = pivot(row);
    BigFraction inverse = row.get(p).reciprocal();
    row.replaceAll((v, c) -> c.multiply(inverse));
    for (Map<String, BigFraction> r : rows) {
      addMultiple(r, row, r.getOrDefault(p, BigFraction.ZERO).negate());
    }
    rows.add(row);
  }

  private static String pivot(Map<String, BigFraction> row) {
    return row.keySet().iterator().next();
  }

  private static List<Map<String, BigFraction>> nullSpace(
      List<String> names, List<Map<String, BigFraction>> rows) {
    Set<String> pivots = new TreeSet<>();
    rows.forEach(r -> pivots.add(pivot(r)));
    List<Map<String, BigFraction>> basis = new ArrayList<>();
    for (String free : names) {
      if (!pivots.contains(free)) {
        Map<String, BigFraction> vector = new TreeMap<>(Map.of(free, BigFraction.ONE));
        rows.forEach(r -> add(vector, pivot(r), r.getOrDefault(free, BigFraction.ZERO).negate()));
        basis.add(vector);
      }
    }
    return basis;
  }

  /** The weights of the variables, one map a symmetry; a variable that is missing has weight 0. */
  List<Map<String, BigFraction>> weights() {
    return weights;
  }

  boolean isTrivial() {
    return weights.isEmpty();
  }

  /** Whether the symmetries keep {@code p} up to a positive factor too. */
  boolean keeps(Polynomial p) {
    return weights.stream()
        .allMatch(w -> p.terms().keySet().stream().map(m -> weight(m, w)).distinct().count() <= 1);
  }

  static BigFraction weight(Monomial m, Map<String, BigFraction> w) {
    BigFraction sum = BigFraction.ZERO;
    for (Map.Entry<String, Integer> e : m.powers().entrySet()) {
      sum = sum.add(w.getOrDefault(e.getKey(), BigFraction.ZERO).multiply(e.getValue()));
    }
    return sum;
  }

  /**
   * Variables that can be 1 all at once: as many as there are symmetries that move one of {@code
   * candidates}, the first that are independent.
   */
  Set<String> normalisable(List<String> candidates) {
    List<Map<String, BigFraction>> rest = new ArrayList<>();
    weights.forEach(w -> rest.add(new TreeMap<>(w)));
    Set<String> chosen = new LinkedHashSet<>();
    for (String v : candidates) {
      Map<String, BigFraction> moving = null;
      for (Iterator<Map<String, BigFraction>> i = rest.iterator(); i.hasNext(); ) {
        Map<String, BigFraction> w = i.next();
        if (moving == null && w.containsKey(v)) {
          moving = w;
          i.remove();
        }
      }
      if (moving != null) {
        chosen.add(v);
        for (Map<String, BigFraction> w : rest) {
          BigFraction c = w.getOrDefault(v, BigFraction.ZERO).divide(moving.get(v));
          addMultiple(w, moving, c.negate());
        }
      }
    }
    return chosen;
  }

  /** The variables by falling degree in {@code p}: those of high degree are worth most. */
  List<String> byDegree(List<Polynomial> polynomials) {
    Map<String, Integer> degree = new TreeMap<>();
    for (String v : variables) {
      int most =
          polynomials.stream()
              .flatMap(p -> p.terms().keySet().stream())
              .mapToInt(m -> m.exponent(v))
              .max()
              .orElse(0);
      degree.put(v, most);
    }
    List<String> names = new ArrayList<>(variables);
    names.sort(Comparator.comparing((String v) -> -degree.get(v)));
    return names;
  }
}
