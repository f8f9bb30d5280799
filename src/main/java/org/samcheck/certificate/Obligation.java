package org.samcheck.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A contradiction to be derived: the facts cannot all hold.
 *
 * @param name which case of the proof it is
 * @param facts what is known, and the claim's negation, by name
 */
public record Obligation(String name, Map<String, Fact> facts) {

  private static final String NEGATION = "negation ";

  static Obligation of(String name, Map<String, Fact> known, List<Condition> negation) {
    return with(name, known, NEGATION, negation);
  }

  /** Whether a fact is a part of the claim's negation. */
  public static boolean isNegation(String fact) {
    return fact.startsWith(NEGATION);
  }

  static Obligation with(
      String name, Map<String, Fact> known, String prefix, List<Condition> conditions) {
    Map<String, Fact> facts = new LinkedHashMap<>(known);
    int n = 0;
    for (Condition c : conditions) {
      String fact = prefix + ++n;
      facts.put(fact, new Fact(fact, c.polynomial(), c.sign()));
    }
    return new Obligation(name, facts);
  }

  /** As this, knowing also that {@code p} is at least 0. */
  public Obligation assuming(Polynomial p) {
    Map<String, Fact> more = new LinkedHashMap<>(facts);
    String text = p + " >= 0";
    more.put(text, new Fact(text, p, Sign.NONNEGATIVE));
    return new Obligation(name, more);
  }
}
