package org.samcheck.prove;

import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product of powers of variables.
 *
 * @param powers the exponents, all positive, by variable
 */
record Monomial(SortedMap<String, Integer> powers) implements Comparable<Monomial> {

  static final Monomial ONE = new Monomial(new TreeMap<>());

  static Monomial of(String variable) {
    return new Monomial(new TreeMap<>(Map.of(variable, 1)));
  }

  int exponent(String variable) {
    return powers.getOrDefault(variable, 0);
  }

  int degree() {
    return powers.values().stream().mapToInt(Integer::intValue).sum();
  }

  Monomial times(Monomial other) {
    SortedMap<String, Integer> sum = new TreeMap<>(powers);
    other.powers.forEach((v, n) -> sum.merge(v, n, Integer::sum));
    return new Monomial(sum);
  }

  boolean divides(Monomial other) {
    return powers.entrySet().stream().allMatch(e -> e.getValue() <= other.exponent(e.getKey()));
  }

  /** other / this, where this divides other. */
  Monomial quotientOf(Monomial other) {
    SortedMap<String, Integer> rest = new TreeMap<>(other.powers);
    powers.forEach((v, n) -> rest.merge(v, -n, (a, b) -> a + b == 0 ? null : a + b));
    return new Monomial(rest);
  }

  /** The monomial without {@code variable}. */
  Monomial without(String variable) {
    SortedMap<String, Integer> rest = new TreeMap<>(powers);
    rest.remove(variable);
    return new Monomial(rest);
  }

  /**
   * Lexicographic, which is compatible with multiplication: the least name is the largest variable.
   */
  @Override
  public int compareTo(Monomial other) {
    Iterator<Map.Entry<String, Integer>> mine = powers.entrySet().iterator();
    Iterator<Map.Entry<String, Integer>> theirs = other.powers.entrySet().iterator();
    while (mine.hasNext() && theirs.hasNext()) {
      Map.Entry<String, Integer> a = mine.next();
      Map.Entry<String, Integer> b = theirs.next();
      int names = a.getKey().compareTo(b.getKey());
      if (names != 0) {
        return -names;
      }
      int exponents = Integer.compare(a.getValue(), b.getValue());
      if (exponents != 0) {
        return exponents;
      }
    }
    return Boolean.compare(mine.hasNext(), theirs.hasNext());
  }
}
