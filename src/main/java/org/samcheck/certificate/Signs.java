package org.samcheck.certificate;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** The variables that are known to be positive, or at least 0, and what follows at a glance. */
final class Signs {

  private final Set<String> positive = new TreeSet<>();
  private final Set<String> nonnegative = new TreeSet<>();

  Signs() {}

  Signs(Signs others) {
    positive.addAll(others.positive);
    nonnegative.addAll(others.nonnegative);
  }

  void addPositive(String variable) {
    positive.add(variable);
    nonnegative.add(variable);
  }

  void addNonnegative(String variable) {
    nonnegative.add(variable);
  }

  /**
   * A sum of products of nonnegative variables with positive coefficients, one of them positive.
   */
  boolean isPositive(Polynomial p) {
    return isNonnegative(p)
        && p.terms().keySet().stream().anyMatch(m -> positive.containsAll(m.keySet()));
  }

  boolean isNonnegative(Polynomial p) {
    return p.terms().entrySet().stream()
        .allMatch(e -> e.getValue().signum() > 0 && isNonnegative(e.getKey()));
  }

  private boolean isNonnegative(SortedMap<String, Integer> monomial) {
    for (Map.Entry<String, Integer> e : monomial.entrySet()) {
      if (e.getValue() % 2 != 0 && !nonnegative.contains(e.getKey())) {
        return false;
      }
    }
    return true;
  }
}
