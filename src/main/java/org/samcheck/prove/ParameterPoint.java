package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** The query at fixed values of the parameters. */
final class ParameterPoint {

  /** Rounds of tangents to Cauchy–Schwarz. */
  private static final int MOST_CUTS = 25;

  private static final long LINEAR_UNITS = 2_000_000;

  private final Solver solver;
  private final Map<String, Formula> linear = new LinkedHashMap<>();
  private final Map<String, Inequality> curved = new LinkedHashMap<>();
  private final Map<String, List<Formula>> cuts = new LinkedHashMap<>();
  private final List<Formula> base = new ArrayList<>();
  private final Map<String, BigFraction> parameters;
  private Map<String, ModelValue> model = Map.of();
  private boolean undecided;

  ParameterPoint(Solver solver, Query query, Map<String, ModelValue> model) {
    this.solver = solver;
    this.parameters = ParameterSamples.complete(query, rational(query, model));
    Query fixed = query.map(p -> ParameterSamples.substitute(p, parameters));
    base.addAll(fixed.assumptions());
    base.add(fixed.negation());
    fixed
        .candidates()
        .forEach(
            (name, i) -> {
              if (i.polynomial().degree() <= 1) {
                linear.put(name, i.formula());
              } else if (i.cut() != null) {
                curved.put(name, i);
              }
            });
  }

  /** Simple fractions near the values of the parameters that satisfy the assumptions on them. */
  private static Map<String, BigFraction> rational(Query query, Map<String, ModelValue> model) {
    Map<String, BigFraction> close = Map.of();
    for (int denominator : new int[] {8, 64, 4096, 1 << 24}) {
      Map<String, BigFraction> values = new TreeMap<>();
      model.forEach(
          (v, value) -> {
            if (!query.linear().contains(v)) {
              values.put(v, SimpleFraction.near(value, denominator));
            }
          });
      close = values;
      if (ParameterSamples.satisfies(query, values)) {
        break;
      }
    }
    return close;
  }

  /** Whether the claim cannot fail here if the allowed candidates hold. */
  boolean excluded(Set<String> allowed) {
    for (int round = 0; round < MOST_CUTS; round++) {
      List<Formula> all = new ArrayList<>(base);
      all.addAll(known(allowed));
      Answer answer = solver.ask(Script.of(all, Script.LINEAR, LINEAR_UNITS));
      if (answer.isUnsatisfiable()) {
        return true;
      }
      undecided = !answer.isSatisfiable();
      model = answer.model();
      if (undecided || !cut(allowed)) {
        return false;
      }
    }
    return false;
  }

  private List<Formula> known(Set<String> allowed) {
    List<Formula> result = new ArrayList<>();
    linear.forEach((name, f) -> result.addAll(allowed.contains(name) ? List.of(f) : List.of()));
    cuts.forEach((name, list) -> result.addAll(allowed.contains(name) ? list : List.of()));
    return result;
  }

  /** Adds |c·u − v|² ≥ 0 with the c that the model violates most; false where it violates none. */
  private boolean cut(Set<String> allowed) {
    boolean added = false;
    for (Map.Entry<String, Inequality> e : curved.entrySet()) {
      if (allowed.contains(e.getKey())) {
        Inequality.Cut cut = e.getValue().cut();
        BigFraction uu = value(cut.uu());
        BigFraction uv = value(cut.uv());
        if (uu.multiply(value(cut.vv())).compareTo(uv.multiply(uv)) < 0) {
          // A vector of length 0 has no component along any other: then any large c will do.
          BigFraction c = uu.signum() > 0 ? uv.divide(uu) : uv.multiply(1 << 20);
          BigFraction simple = SimpleFraction.near(new ModelValue(c, true), 1 << 12);
          cuts.computeIfAbsent(e.getKey(), n -> new ArrayList<>()).add(tangent(cut, simple));
          added = true;
        }
      }
    }
    return added;
  }

  private static Formula tangent(Inequality.Cut cut, BigFraction c) {
    return Formula.nonnegative(
        cut.uu().times(c.multiply(c)).minus(cut.uv().times(c.multiply(2))).plus(cut.vv()));
  }

  private BigFraction value(Polynomial p) {
    Polynomial result = p;
    for (String v : p.variables()) {
      BigFraction value = model.containsKey(v) ? model.get(v).value() : BigFraction.ZERO;
      result = result.substitute(v, Polynomial.constant(value));
    }
    return result.constantValue();
  }

  /** What a point without a core means. */
  Outcome outcome() {
    if (undecided) {
      return new Outcome.Open("the solver did not decide a linear system");
    }
    Map<String, ModelValue> all = new TreeMap<>(model);
    parameters.forEach((v, value) -> all.put(v, new ModelValue(value, true)));
    return new Outcome.Model(all);
  }
}
