package org.samcheck.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.arithmetic.SternBrocot;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Sampler;
import org.samcheck.dynamics.WorstCase;
import org.samcheck.expression.Domain;

/**
 * Makes a counterexample simple: fewest dimensions and steps, then the simplest rationals. Every
 * accepted change is certified again.
 */
final class Shrinker {

  private static final int MOST_DECISIONS = 400;
  private static final int MOST_PASSES = 5;
  private static final List<BigFraction> SIMPLE_UNITS =
      List.of(
          BigFraction.ZERO,
          BigFraction.ONE,
          BigFraction.ONE_HALF,
          new BigFraction(1, 4),
          new BigFraction(3, 4));
  private static final List<BigFraction> SIMPLE_VALUES =
      List.of(
          BigFraction.ZERO,
          BigFraction.ONE,
          BigFraction.MINUS_ONE,
          BigFraction.TWO,
          BigFraction.ONE_HALF);

  private final Conjecture conjecture;
  private final Certificate certificate;
  private final Deadline deadline;
  private int decisions;
  private Candidate best;
  private long cost;

  Shrinker(Conjecture conjecture, int digits, Deadline deadline) {
    this.conjecture = conjecture;
    this.certificate = Certificate.of(conjecture, digits);
    this.deadline = deadline;
  }

  /** The simplest counterexample found from {@code start}, which is one. */
  Assignment shrink(Candidate start) {
    best = start;
    cost = Cost.of(start.assignment(certificate.sampler()).orElseThrow());
    // When the time is up, the best so far is simple enough.
    deadline.watch(this::passes, () -> best);
    return best.assignment(certificate.sampler()).orElseThrow();
  }

  private Candidate passes() {
    long before = Long.MAX_VALUE;
    for (int pass = 0; pass < MOST_PASSES && cost < before; pass++) {
      before = cost;
      coordinates();
      functions();
      values();
      scales();
    }
    return best;
  }

  private void coordinates() {
    for (int i = 0; i < best.unit().size(); i++) {
      for (BigFraction simple : SIMPLE_UNITS) {
        accept(best.withUnit(i, simple));
      }
    }
  }

  /** Simpler parameters of a chosen function. */
  private void functions() {
    int size = best.worst().map(w -> w.parameters().size()).orElse(0);
    for (int i = 0; i < size; i++) {
      BigFraction value = best.worst().get().parameters().get(i);
      for (BigFraction simpler : simpler(value, false)) {
        WorstCase changed = best.worst().get().with(i, simpler);
        accept(new Candidate(best.unit(), best.chosen(), Optional.of(changed)));
      }
    }
  }

  private void values() {
    for (Given given : conjecture.given()) {
      boolean real = isReal(given);
      if (real || given.domain() instanceof Domain.Whole) {
        components(given.name(), !real);
      }
    }
    components(Sampler.START, false);
  }

  private static boolean isReal(Given given) {
    return given.domain() instanceof Domain.Real || given.domain() instanceof Domain.Box;
  }

  private void components(String name, boolean whole) {
    int size = value(name).size();
    for (int i = 0; i < size; i++) {
      for (BigFraction simpler : simpler(value(name).get(i), whole)) {
        List<BigFraction> changed = new ArrayList<>(value(name));
        changed.set(i, simpler);
        Map<String, List<BigFraction>> chosen = new LinkedHashMap<>(best.chosen());
        chosen.put(name, changed);
        accept(best.choosing(chosen));
      }
    }
  }

  /**
   * Divides two numbers at once by the size of one: many claims do not depend on the unit of
   * length.
   */
  private void scales() {
    List<String> names = new ArrayList<>();
    conjecture.given().stream().filter(Shrinker::isReal).map(Given::name).forEach(names::add);
    names.add(Sampler.START);
    for (String unit : names) {
      for (String other : names) {
        scale(unit, other);
      }
    }
  }

  private void scale(String unit, String other) {
    List<BigFraction> by = value(unit);
    if (unit.equals(other) || by.size() != 1 || by.get(0).isZero() || value(other).isEmpty()) {
      return;
    }
    BigFraction size = by.get(0).abs();
    Map<String, List<BigFraction>> chosen = new LinkedHashMap<>(best.chosen());
    chosen.put(unit, List.of(by.get(0).divide(size)));
    chosen.put(other, value(other).stream().map(v -> v.divide(size)).toList());
    if (!size.equals(BigFraction.ONE)) {
      accept(best.choosing(chosen));
    }
  }

  private List<BigFraction> value(String name) {
    Assignment current = best.assignment(certificate.sampler()).orElseThrow();
    return name.equals(Sampler.START)
        ? current.start().orElse(List.of())
        : current.values().get(name);
  }

  /** Simpler numbers first by fame, then by nearness; whole ones for integers. */
  private static List<BigFraction> simpler(BigFraction value, boolean whole) {
    TreeSet<BigFraction> found =
        new TreeSet<>(
            Comparator.comparingLong((BigFraction v) -> Cost.of(v)).thenComparing(v -> v));
    found.addAll(SIMPLE_VALUES);
    for (int k = 0; k < 12; k++) {
      BigFraction slack = value.abs().divide(1L << k);
      found.add(SternBrocot.simplest(value.subtract(slack), value.add(slack)));
      found.add(value.subtract(slack.divide(2)));
    }
    long limit = Cost.of(value);
    return found.stream().filter(v -> Cost.of(v) < limit && (!whole || v.isInteger())).toList();
  }

  private void accept(Candidate candidate) {
    Optional<Assignment> assignment = candidate.assignment(certificate.sampler());
    if (assignment.isEmpty() || decisions >= MOST_DECISIONS || deadline.passed()) {
      return;
    }
    long lower = Cost.of(assignment.get());
    if (lower < cost && certificate.seemsToRefute(assignment.get())) {
      decisions++;
      if (certificate.refutes(assignment.get())) {
        best = candidate;
        cost = lower;
      }
    }
  }
}
