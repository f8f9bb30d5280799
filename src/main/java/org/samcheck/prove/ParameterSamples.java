package org.samcheck.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/** Simple parameter points that satisfy the assumptions on the parameters, always the same ones. */
final class ParameterSamples {

  private static final int MOST_POINTS = 24;
  private static final int MOST_TRIES = 1500;
  private static final long SEED = 1;

  /** Numerators over 64: the ends 1/2 and 1 of common ranges, the middle, the very small and the large. */
  private static final int[] SIXTY_FOURTHS = {
    1, 4, 8, 16, 24, 32, 32, 40, 48, 56, 64, 64, 72, 96, 128, 256, 1024
  };

  private ParameterSamples() {}

  /** The points, by variable; every variable of the query that is not a linear one has a value. */
  static List<Map<String, ModelValue>> of(Query query) {
    SortedSet<String> names = new TreeSet<>(query.negation().variables());
    query.assumptions().forEach(f -> names.addAll(f.variables()));
    query.candidates().values().forEach(i -> names.addAll(i.polynomial().variables()));
    names.removeAll(query.linear());
    Random random = new Random(SEED);
    List<Map<String, ModelValue>> points = new ArrayList<>();
    for (int k = 0; k < MOST_TRIES && points.size() < MOST_POINTS; k++) {
      Map<String, BigFraction> point = new TreeMap<>();
      names.forEach(v -> point.put(v, value(random)));
      if (satisfies(query, point)) {
        Map<String, ModelValue> values = new TreeMap<>();
        point.forEach((v, value) -> values.put(v, new ModelValue(value, true)));
        points.add(values);
      }
    }
    return points;
  }

  private static BigFraction value(Random random) {
    return new BigFraction(SIXTY_FOURTHS[random.nextInt(SIXTY_FOURTHS.length)], 64);
  }

  /** Whether no assumption fails at the point, those on other variables aside. */
  static boolean satisfies(Query query, Map<String, BigFraction> point) {
    return query.assumptions().stream()
        .filter(f -> point.keySet().containsAll(f.variables()))
        .map(f -> f.map(p -> substitute(p, point)))
        .noneMatch(Formula.FALSE::equals);
  }

  /** The polynomial with the values of {@code point}. */
  static Polynomial substitute(Polynomial p, Map<String, BigFraction> point) {
    Polynomial result = p;
    for (String v : p.variables()) {
      BigFraction value = point.get(v);
      if (value != null) {
        result = result.substitute(v, Polynomial.constant(value));
      }
    }
    return result;
  }
}
