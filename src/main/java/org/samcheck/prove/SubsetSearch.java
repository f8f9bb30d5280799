package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds a small set of true inequalities that proves a claim. At fixed rational parameters
 * everything is linear, and an unsatisfiable core says which inequalities carry weight there; the
 * solver for polynomials then tries those for all parameters, and a model it finds is the next
 * parameter point. Work is counted in resource units, never in time.
 */
final class SubsetSearch {

  private static final int MOST_ROUNDS = 40;
  private static final long FIRST_UNITS = 60_000;
  private static final long LAST_UNITS = 600_000;
  private static final List<String> CHECKS = List.of(Script.NLSAT, Script.SOLVE_EQUATIONS);

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

  /**
   * A better choice where the present one does not exclude a parameter point, or the end of the
   * search.
   */
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

  /**
   * The model lies beside every rational parameter point that was tried: add what it violates
   * itself.
   */
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
   * Leaves out what no parameter point needs: first all that mentions some variable, because few
   * variables make a query easy, then one by one, heaviest first.
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
}
