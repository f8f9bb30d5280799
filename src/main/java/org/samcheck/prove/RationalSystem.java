package org.samcheck.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** Linear equations with a unique solution, in rationals. {@code @error} exact. */
final class RationalSystem {

  private RationalSystem() {}

  /**
   * The x with Σ_j x_j·column_j = target.
   *
   * @param columns the entries of each column by row
   * @param target the right-hand side by row
   * @return nothing where there is no solution, or more than one
   */
  static Optional<BigFraction[]> solve(
      List<Map<Integer, BigFraction>> columns, Map<Integer, BigFraction> target) {
    int n = columns.size();
    Map<Integer, SortedMap<Integer, BigFraction>> equations = new TreeMap<>();
    for (int j = 0; j < n; j++) {
      int column = j;
      columns
          .get(j)
          .forEach((i, c) -> equations.computeIfAbsent(i, k -> new TreeMap<>()).put(column, c));
    }
    target.forEach((i, c) -> equations.computeIfAbsent(i, k -> new TreeMap<>()).put(n, c));
    Map<Integer, SortedMap<Integer, BigFraction>> pivots = new TreeMap<>();
    List<SortedMap<Integer, BigFraction>> order = new ArrayList<>(equations.values());
    order.sort((a, b) -> Integer.compare(a.size(), b.size()));
    for (SortedMap<Integer, BigFraction> equation : order) {
      reduce(equation, pivots);
      if (!equation.isEmpty()) {
        int first = equation.firstKey();
        if (first == n) {
          return Optional.empty();
        }
        BigFraction inverse = equation.get(first).reciprocal();
        equation.replaceAll((j, c) -> c.multiply(inverse));
        pivots.put(first, equation);
      }
    }
    return pivots.size() < n ? Optional.empty() : Optional.of(substitute(pivots, n));
  }

  private static void reduce(
      SortedMap<Integer, BigFraction> equation,
      Map<Integer, SortedMap<Integer, BigFraction>> pivots) {
    while (!equation.isEmpty() && pivots.containsKey(equation.firstKey())) {
      BigFraction factor = equation.get(equation.firstKey());
      subtract(equation, pivots.get(equation.firstKey()), factor);
    }
  }

  private static void subtract(
      SortedMap<Integer, BigFraction> equation,
      SortedMap<Integer, BigFraction> other,
      BigFraction factor) {
    other.forEach(
        (j, c) -> {
          BigFraction rest =
              equation.getOrDefault(j, BigFraction.ZERO).subtract(factor.multiply(c));
          if (rest.isZero()) {
            equation.remove(j);
          } else {
            equation.put(j, rest);
          }
        });
  }

  private static BigFraction[] substitute(
      Map<Integer, SortedMap<Integer, BigFraction>> pivots, int n) {
    BigFraction[] x = new BigFraction[n];
    for (int j = n - 1; j >= 0; j--) {
      BigFraction value = pivots.get(j).getOrDefault(n, BigFraction.ZERO);
      for (Map.Entry<Integer, BigFraction> e : pivots.get(j).entrySet()) {
        if (e.getKey() > j && e.getKey() < n) {
          value = value.subtract(e.getValue().multiply(x[e.getKey()]));
        }
      }
      x[j] = value;
    }
    return x;
  }
}
