package org.samcheck.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.samcheck.certificate.Fact;
import org.samcheck.certificate.Polynomial;

/**
 * The facts at one value of the parameters, where they are linear in everything else: whether some
 * of them contradict each other there. {@code @error} not enclosed; it only says where to look.
 */
final class NumericProgram {

  private static final int MOST_DRAWS = 20_000;

  private final Map<String, Double> point;
  private final Predicate<String> isParameter;
  private final Map<Fact, Map<String, Double>> rows = new HashMap<>();

  private NumericProgram(Map<String, Double> point, Predicate<String> isParameter) {
    this.point = point;
    this.isParameter = isParameter;
  }

  /**
   * Programs at values that satisfy the facts about parameters.
   *
   * @param normalised those facts by the polynomials that they say something about
   */
  static List<NumericProgram> samples(
      Set<Polynomial> normalised,
      SortedSet<String> names,
      Predicate<String> isParameter,
      int count) {
    List<NumericProgram> result = new ArrayList<>();
    Random random = new Random(1);
    for (int draw = 0; draw < MOST_DRAWS && result.size() < count; draw++) {
      Map<String, Double> point = new TreeMap<>();
      for (String name : names) {
        double u = random.nextDouble();
        point.put(name, random.nextBoolean() ? u : 1 / u);
      }
      if (normalised.stream().allMatch(p -> value(p, point) > 1e-3)) {
        result.add(new NumericProgram(point, isParameter));
      }
    }
    return result;
  }

  static SortedSet<String> names(Iterable<Polynomial> polynomials, Predicate<String> wanted) {
    SortedSet<String> names = new TreeSet<>();
    for (Polynomial p : polynomials) {
      p.terms().keySet().forEach(m -> m.keySet().stream().filter(wanted).forEach(names::add));
    }
    return names;
  }

  static double value(Polynomial p, Map<String, Double> point) {
    double sum = 0;
    for (var term : p.terms().entrySet()) {
      double product = term.getValue().doubleValue();
      for (var power : term.getKey().entrySet()) {
        product *= Math.pow(point.getOrDefault(power.getKey(), 1.0), power.getValue());
      }
      sum += product;
    }
    return sum;
  }

  double at(Polynomial p) {
    return value(p, point);
  }

  /** The coefficients of a linear fact; the free variables of scaling are 1. */
  private Map<String, Double> row(Fact fact) {
    return rows.computeIfAbsent(
        fact,
        f -> {
          Map<String, Double> row = new LinkedHashMap<>();
          for (var term : f.polynomial().terms().entrySet()) {
            double c = term.getValue().doubleValue();
            String linear = "";
            for (var power : term.getKey().entrySet()) {
              if (isParameter.test(power.getKey())) {
                c *= Math.pow(point.getOrDefault(power.getKey(), 1.0), power.getValue());
              } else {
                linear = power.getKey();
              }
            }
            row.merge(linear, c, Double::sum);
          }
          return row;
        });
  }

  /** Which facts contradict each other here, with some goal among them; nothing if they do not. */
  Optional<List<Fact>> contradiction(List<Fact> facts, List<Fact> goals) {
    List<Fact> all = new ArrayList<>(facts);
    all.addAll(goals);
    Map<String, Integer> index = new HashMap<>();
    index.put("", 0);
    all.forEach(f -> row(f).keySet().forEach(v -> index.putIfAbsent(v, index.size())));
    int norm = index.size();
    List<int[]> indices = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (Fact fact : all) {
      Map<String, Double> row = new LinkedHashMap<>(row(fact));
      int size = row.size() + (goals.contains(fact) ? 1 : 0);
      int[] i = new int[size];
      double[] v = new double[size];
      int k = 0;
      double length = 0;
      for (Map.Entry<String, Double> e : row.entrySet()) {
        i[k] = index.get(e.getKey());
        v[k++] = e.getValue();
        length += e.getValue() * e.getValue();
      }
      length = Math.sqrt(length);
      if (goals.contains(fact)) {
        i[k] = norm;
        v[k] = length;
      }
      for (int j = 0; j < size; j++) {
        v[j] /= length == 0 ? 1 : length;
      }
      indices.add(i);
      values.add(v);
    }
    indices.add(new int[] {0});
    values.add(new double[] {1});
    double[] target = new double[norm + 1];
    target[norm] = 1;
    List<Integer> support = new NonnegativeLeastSquares(indices, values, target).support();
    return support == null
        ? Optional.empty()
        : Optional.of(support.stream().filter(j -> j < all.size()).map(all::get).toList());
  }
}
