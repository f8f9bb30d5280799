package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * Finds a small set of true inequalities that proves a claim. At fixed rational parameters everything is linear, and an
 * unsatisfiable core says which inequalities carry weight there; the solver for polynomials then tries those for all
 * parameters, and a model it finds is the next parameter point. Work is counted in resource units, never in time.
 */
final class SubsetSearch {

  private static final int MOST_ROUNDS = 40;
  private static final long LINEAR_UNITS = 2_000_000;
  private static final long FIRST_UNITS = 60_000;
  private static final long LAST_UNITS = 600_000;
  private static final List<String> CHECKS =
      List.of(Script.NLSAT, Script.SOLVE_EQUATIONS);

  private final Solver solver;
  private final Query query;
  private final List<ParameterPoint> points = new ArrayList<>();
  private Set<String> chosen = new LinkedHashSet<>();

  SubsetSearch(Solver solver, Query query) {
    this.solver = solver;
    this.query = query;
  }

  /** Proves that the query has no model, or says why not. */
  Outcome run() {
    Optional<Outcome> end = learnSamples(0);
    for (int round = 1; round < MOST_ROUNDS && end.isEmpty(); round++) {
      if (solver.isExhausted()) {
        return new Outcome.Open("the budget of resource units is used up");
      }
      end = round(round);
    }
    return end.orElse(
        new Outcome.Open("no set of inequalities found in " + MOST_ROUNDS + " rounds"));
  }

  private Optional<Outcome> round(int round) {
    Answer answer = decide(FIRST_UNITS);
    Set<String> before = chosen;
    if (answer.status() == Answer.Status.UNKNOWN) {
      // Too few inequalities are often undecided rather than satisfied: more points may tell.
      Optional<Outcome> end = learnSamples(round);
      if (end.isPresent() || !chosen.equals(before)) {
        return end;
      }
      answer = decide(LAST_UNITS);
    }
    return switch (answer.status()) {
      case UNSATISFIABLE -> Optional.of(new Outcome.Refuted(chosen));
      case UNKNOWN -> Optional.of(new Outcome.Open("the solver did not decide with " + chosen));
      case SATISFIABLE -> learnModel(answer.model());
    };
  }

  private Answer decide(long units) {
    Answer answer = null;
    for (String check : CHECKS) {
      answer = solver.ask(Script.of(query.with(chosen), check, units));
      if (answer.status() != Answer.Status.UNKNOWN) {
        return answer;
      }
    }
    return answer;
  }

  private Optional<Outcome> learnSamples(long seed) {
    if (query.candidates().isEmpty()) {
      return Optional.empty();
    }
    for (Map<String, ModelValue> sample : ParameterSamples.of(query, seed)) {
      Optional<Outcome> end = learn(sample);
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  private Optional<Outcome> learnModel(Map<String, ModelValue> model) {
    if (query.candidates().isEmpty()) {
      return Optional.of(new Outcome.Model(model));
    }
    Set<String> before = chosen;
    Optional<Outcome> end = learn(model);
    return end.isEmpty() && chosen.equals(before) ? exclude(model) : end;
  }

  /** A better choice where the present one does not exclude a parameter point, or the end of the search. */
  private Optional<Outcome> learn(Map<String, ModelValue> parameters) {
    ParameterPoint point = new ParameterPoint(solver, query, parameters);
    if (point.excluded(chosen)) {
      return Optional.empty();
    }
    points.add(point);
    Set<String> enough = query.near();
    if (!excluded(enough)) {
      enough = query.candidates().keySet();
      if (!point.excluded(enough)) {
        return Optional.of(point.outcome());
      }
    }
    chosen = lean(enough);
    return Optional.empty();
  }

  private boolean excluded(Set<String> names) {
    for (ParameterPoint point : points) {
      if (!point.excluded(names)) {
        // The next question will probably fail at the same point.
        points.remove(point);
        points.add(0, point);
        return false;
      }
    }
    return true;
  }

  /** The model lies beside every rational parameter point that was tried: add what it violates itself. */
  private Optional<Outcome> exclude(Map<String, ModelValue> model) {
    Map<String, Double> values = new TreeMap<>();
    model.forEach((v, value) -> values.put(v, value.value().doubleValue()));
    String worst = null;
    double least = 0;
    for (Map.Entry<String, Inequality> e : query.candidates().entrySet()) {
      double value = e.getValue().polynomial().at(values);
      if (!chosen.contains(e.getKey()) && value < least) {
        worst = e.getKey();
        least = value;
      }
    }
    if (worst == null) {
      return Optional.of(new Outcome.Model(model));
    }
    chosen = new LinkedHashSet<>(chosen);
    chosen.add(worst);
    return Optional.empty();
  }

  /**
   * Leaves out what no parameter point needs: first all that mentions some variable, because few variables make a query
   * easy, then one by one, heaviest first.
   */
  private Set<String> lean(Set<String> names) {
    Set<String> rest = names;
    for (String v : variables(names)) {
      Set<String> fewer = new LinkedHashSet<>(rest);
      fewer.removeIf(n -> mentions(n, v));
      if (fewer.size() < rest.size() && excluded(fewer)) {
        rest = fewer;
      }
    }
    return oneByOne(rest);
  }

  private boolean mentions(String name, String variable) {
    return query.candidates().get(name).polynomial().variables().contains(variable);
  }

  private Set<String> variables(Set<String> names) {
    Set<String> result = new TreeSet<>(query.linear());
    result.removeIf(v -> names.stream().noneMatch(n -> mentions(n, v)));
    result.removeAll(query.negation().variables());
    return result;
  }

  private Set<String> oneByOne(Set<String> names) {
    List<String> order = new ArrayList<>(query.candidates().keySet());
    order.retainAll(names);
    Set<String> rest = new LinkedHashSet<>(order);
    for (int i = order.size() - 1; i >= 0; i--) {
      Set<String> fewer = new LinkedHashSet<>(rest);
      fewer.remove(order.get(i));
      if (excluded(fewer)) {
        rest = fewer;
      }
    }
    return rest;
  }

  /** The query at fixed values of the parameters. */
  private static final class ParameterPoint {

    /** Rounds of tangents to Cauchy–Schwarz. */
    private static final int MOST_CUTS = 25;

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
      this.parameters = rational(query, model);
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
            BigFraction c =
                uu.signum() > 0 ? uv.divide(uu) : uv.multiply(1 << 20);
            BigFraction simple = SimpleFraction.near(new ModelValue(c, true), 1 << 12);
            cuts.computeIfAbsent(e.getKey(), n -> new ArrayList<>())
                .add(tangent(cut, simple));
            added = true;
          }
        }
      }
      return added;
    }

    private static Formula tangent(Inequality.Cut cut, BigFraction c) {
      return Formula.nonnegative(
          cut.uu()
              .times(c.multiply(c))
              .minus(cut.uv().times(c.multiply(2)))
              .plus(cut.vv()));
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
}
