package org.samcheck.prove;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.certificate.Argument;
import org.samcheck.certificate.Fact;
import org.samcheck.certificate.Polynomial;
import org.samcheck.certificate.Sign;

/**
 * A linear program for Σ c·Π facts = 0 with c ≥ 0: each product has some factors about parameters
 * alone and at most one other fact. Doubles find which products play a part; the coefficients are
 * then solved for exactly.
 */
final class ProductProgram {

  private record Column(List<Fact> facts, Polynomial polynomial, boolean negative) {}

  private final FactScaling scaling;
  private final Map<String, Fact> all;
  private final List<Column> columns = new ArrayList<>();
  private final Map<SortedMap<String, Integer>, Integer> rows = new LinkedHashMap<>();

  /**
   * The program.
   *
   * @param parameters facts that may be multiplied with each other
   * @param others facts of which a product has one at most
   * @param factors the most facts about parameters in one product
   * @param all every fact by name
   */
  ProductProgram(
      FactScaling scaling,
      List<Fact> parameters,
      List<Fact> others,
      int factors,
      Map<String, Fact> all) {
    this.scaling = scaling;
    this.all = all;
    List<Column> products = products(parameters, factors);
    Set<Polynomial> seen = new LinkedHashSet<>();
    for (Column product : products) {
      if (!product.facts().isEmpty() && !product.polynomial().isZero()) {
        add(product, seen);
      }
    }
    for (Fact other : others) {
      Polynomial p = scaling.normalised(other.polynomial());
      for (Column product : products) {
        List<Fact> facts = new ArrayList<>(product.facts());
        facts.add(other);
        Column column = new Column(facts, product.polynomial().times(p), false);
        add(column, seen);
        if (other.sign() == Sign.ZERO) {
          add(new Column(facts, column.polynomial().negated(), true), seen);
        }
      }
    }
  }

  private void add(Column column, Set<Polynomial> seen) {
    if (seen.add(column.polynomial()) || isStrict(column)) {
      columns.add(column);
      column.polynomial().terms().keySet().forEach(m -> rows.putIfAbsent(m, rows.size()));
    }
  }

  private static boolean isStrict(Column column) {
    return column.facts().stream().allMatch(f -> f.sign() == Sign.POSITIVE);
  }

  int size() {
    return columns.size();
  }

  private List<Column> products(List<Fact> parameters, int factors) {
    List<Polynomial> normalised =
        parameters.stream().map(f -> scaling.normalised(f.polynomial())).toList();
    List<Column> result = new ArrayList<>();
    result.add(new Column(List.of(), Polynomial.ONE, false));
    extend(parameters, normalised, 0, factors, result.get(0), result);
    return result;
  }

  private static void extend(
      List<Fact> parameters,
      List<Polynomial> normalised,
      int first,
      int left,
      Column start,
      List<Column> result) {
    for (int i = first; i < parameters.size() && left > 0; i++) {
      List<Fact> facts = new ArrayList<>(start.facts());
      facts.add(parameters.get(i));
      Column next = new Column(facts, start.polynomial().times(normalised.get(i)), false);
      result.add(next);
      extend(parameters, normalised, i, left - 1, next, result);
    }
  }

  /** The contradiction, where there is one of this form. */
  Optional<Argument> solve() {
    int norm = rows.size();
    List<int[]> indices = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    double[] scales = new double[columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      Map<Integer, BigFraction> entries = entries(columns.get(j), norm);
      int[] index = new int[entries.size()];
      double[] value = new double[entries.size()];
      int k = 0;
      double length = 0;
      for (Map.Entry<Integer, BigFraction> e : entries.entrySet()) {
        index[k] = e.getKey();
        value[k] = e.getValue().doubleValue();
        length += value[k] * value[k];
        k++;
      }
      // Short products are preferred: they look nearer to what is missing.
      scales[j] = 1 / (Math.sqrt(length) * (1 + 0.2 * columns.get(j).facts().size()));
      for (int i = 0; i < value.length; i++) {
        value[i] *= scales[j];
      }
      indices.add(index);
      values.add(value);
    }
    double[] target = new double[norm + 1];
    target[norm] = 1;
    List<Integer> support = new NonnegativeLeastSquares(indices, values, target).support();
    return support == null ? Optional.empty() : exact(support, norm);
  }

  private Map<Integer, BigFraction> entries(Column column, int norm) {
    Map<Integer, BigFraction> entries = new TreeMap<>();
    column.polynomial().terms().forEach((m, c) -> entries.put(rows.get(m), c));
    if (isStrict(column)) {
      entries.put(norm, BigFraction.ONE);
    }
    return entries;
  }

  private Optional<Argument> exact(List<Integer> support, int norm) {
    List<Integer> sorted = new ArrayList<>(support);
    Collections.sort(sorted);
    List<Map<Integer, BigFraction>> system =
        sorted.stream().map(j -> entries(columns.get(j), norm)).toList();
    Optional<BigFraction[]> solution = RationalSystem.solve(system, Map.of(norm, BigFraction.ONE));
    if (solution.isEmpty()) {
      return Optional.empty();
    }
    BigFraction[] c = solution.get();
    List<Column> chosen = new ArrayList<>();
    List<BigFraction> coefficients = new ArrayList<>();
    for (int k = 0; k < c.length; k++) {
      if (c[k].signum() < 0) {
        return Optional.empty();
      }
      if (c[k].signum() > 0) {
        Column column = columns.get(sorted.get(k));
        chosen.add(column);
        coefficients.add(column.negative() ? c[k].negate() : c[k]);
      }
    }
    return Optional.of(homogeneous(chosen, coefficients));
  }

  /** The terms with powers of the variables that scaling had set to 1. */
  private Argument homogeneous(List<Column> chosen, List<BigFraction> coefficients) {
    int lead = 0;
    for (int k = 0; k < chosen.size(); k++) {
      lead = isStrict(chosen.get(k)) ? k : lead;
    }
    Collections.swap(chosen, 0, lead);
    Collections.swap(coefficients, 0, lead);
    List<List<BigFraction>> weights =
        chosen.stream()
            .map(c -> scaling.weight(c.facts().stream().map(Fact::polynomial).toList()))
            .toList();
    List<Map<String, Integer>> exponents = scaling.exponents(weights);
    List<Argument.Term> terms = new ArrayList<>();
    for (int k = 0; k < chosen.size(); k++) {
      if (exponents.get(k) != null) {
        List<String> names = new ArrayList<>();
        chosen.get(k).facts().forEach(f -> names.add(f.name()));
        exponents.get(k).forEach((v, n) -> names.addAll(0, Collections.nCopies(n, positive(v))));
        terms.add(new Argument.Term(coefficients.get(k), names));
      }
    }
    return new Argument.Identity(terms);
  }

  private String positive(String variable) {
    return all.values().stream()
        .filter(
            f -> f.sign() == Sign.POSITIVE && f.polynomial().equals(Polynomial.variable(variable)))
        .map(Fact::name)
        .findFirst()
        .orElseThrow();
  }
}
