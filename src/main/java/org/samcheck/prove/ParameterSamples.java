package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * Parameter points that satisfy the assumptions on the parameters, always the same ones; ends of
 * ranges come first.
 */
final class ParameterSamples {

  private static final int MOST_POINTS = 24;
  private static final int MOST_TRIES = 1000;
  private static final int CORNER_TRIES = 60;

  /** Steps from a finite end where the other is infinite, in 64ths. */
  private static final int[] STEPS = {64, 32, 128, 8, 16, 256, 1024, 1};

  private final Query query;
  private final List<String> names;
  private final Random random;

  private ParameterSamples(Query query, long seed) {
    SortedSet<String> all = new TreeSet<>(query.negation().variables());
    query.assumptions().forEach(f -> all.addAll(f.variables()));
    query.candidates().values().forEach(i -> all.addAll(i.polynomial().variables()));
    all.removeAll(query.linear());
    this.query = query;
    this.names = List.copyOf(all);
    this.random = new Random(seed);
  }

  /** The points, by variable; every variable of the query that is not a linear one has a value. */
  static List<Map<String, ModelValue>> of(Query query, long seed) {
    return new ParameterSamples(query, seed).points();
  }

  /**
   * The point {@code known} with values for the parameters that it lacks, if some satisfy the
   * assumptions.
   */
  static Map<String, BigFraction> complete(Query query, Map<String, BigFraction> known) {
    ParameterSamples samples = new ParameterSamples(query, 0);
    for (int k = 0; k < MOST_TRIES; k++) {
      Map<String, BigFraction> point = new TreeMap<>(known);
      for (String v : samples.names) {
        if (!point.containsKey(v)) {
          point.put(v, samples.value(v, point, k < CORNER_TRIES));
        }
      }
      if (satisfies(query, point)) {
        return point;
      }
    }
    return known;
  }

  private List<Map<String, ModelValue>> points() {
    Set<Map<String, BigFraction>> seen = new HashSet<>();
    List<Map<String, ModelValue>> points = new ArrayList<>();
    for (int k = 0; k < MOST_TRIES && points.size() < MOST_POINTS; k++) {
      Map<String, BigFraction> point = new TreeMap<>();
      for (String v : names) {
        point.put(v, k == 0 ? BigFraction.ONE : value(v, point, k < CORNER_TRIES));
      }
      if (seen.add(point) && satisfies(query, point)) {
        Map<String, ModelValue> exact = new TreeMap<>();
        point.forEach((v, value) -> exact.put(v, new ModelValue(value, true)));
        points.add(exact);
      }
    }
    return points;
  }

  /**
   * A value for v between the ends that linear assumptions leave it once the others have their
   * values.
   */
  private BigFraction value(String v, Map<String, BigFraction> point, boolean corner) {
    BigFraction low = null;
    BigFraction high = null;
    for (Formula f : query.assumptions()) {
      if (f instanceof Formula.Atom atom && isBound(atom, v)) {
        Polynomial p = substitute(atom.polynomial(), point);
        if (p.variables().equals(Set.of(v)) && p.degree() == 1) {
          BigFraction slope = p.terms().get(Monomial.of(v));
          BigFraction end = p.substitute(v, Polynomial.ZERO).constantValue().divide(slope).negate();
          boolean fixed = atom.relation() == Formula.Relation.EQUAL;
          low = slope.signum() > 0 || fixed ? larger(low, end) : low;
          high = slope.signum() < 0 || fixed ? larger(high, end, -1) : high;
        }
      }
    }
    return between(low, high, corner);
  }

  private static boolean isBound(Formula.Atom atom, String v) {
    return atom.relation() != Formula.Relation.NOT_EQUAL
        && atom.polynomial().variables().contains(v);
  }

  private static BigFraction larger(BigFraction a, BigFraction b) {
    return larger(a, b, 1);
  }

  private static BigFraction larger(BigFraction a, BigFraction b, int sign) {
    return a == null || sign * b.compareTo(a) > 0 ? b : a;
  }

  private BigFraction between(BigFraction low, BigFraction high, boolean corner) {
    BigFraction step = new BigFraction(STEPS[random.nextInt(corner ? 2 : STEPS.length)], 64);
    boolean up = random.nextBoolean();
    if (low != null && high != null) {
      BigFraction part = new BigFraction(corner ? (up ? 8 : 0) : random.nextInt(9), 8);
      return low.add(high.subtract(low).multiply(part));
    }
    if (low == null && high == null) {
      return up ? step : step.negate();
    }
    return low != null ? low.add(step) : high.subtract(step);
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
