package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.prove.Formula.Relation;

/**
 * Queries with one variable a scaling symmetry set to 1. A variable that may be 0 makes a case of
 * its own. Assumptions that a symmetry does not keep are dropped, which only makes the claim
 * harder; then the caller may try the plain query as well.
 */
final class Normalisation {

  /**
   * One case.
   *
   * @param query the query with the fixed variables replaced
   * @param fixed the values, 0 or 1, of the variables that are fixed
   */
  record Case(Query query, Map<String, BigFraction> fixed) {}

  private final List<Case> cases = new ArrayList<>();
  private boolean dropped;

  private Normalisation() {}

  /** The cases of {@code query}: if none of them has a model, neither has the query. */
  static Normalisation of(Query query) {
    Normalisation result = new Normalisation();
    result.add(new Case(query, Map.of()));
    return result;
  }

  /** The query as it is, as the only case. */
  static Normalisation none(Query query) {
    Normalisation result = new Normalisation();
    result.cases.add(new Case(query, Map.of()));
    return result;
  }

  List<Case> cases() {
    return cases;
  }

  /** Whether some assumption was dropped. */
  boolean isWeaker() {
    return dropped;
  }

  /** The variables that are 1 in some case. */
  Set<String> ones() {
    Set<String> names = new LinkedHashSet<>();
    for (Case c : cases) {
      c.fixed().forEach((v, value) -> names.addAll(value.isZero() ? Set.of() : Set.of(v)));
    }
    return names;
  }

  private void add(Case plain) {
    Query query = plain.query();
    if (query.negation().equals(Formula.FALSE) || query.assumptions().contains(Formula.FALSE)) {
      return;
    }
    Set<Polynomial> essential = new LinkedHashSet<>(query.negation().polynomials());
    query.candidates().values().forEach(i -> essential.add(i.polynomial()));
    Scaling scaling = Scaling.of(essential);
    Query kept = keeping(query, scaling);
    Set<String> chosen =
        scaling.normalisable(
            scaling.byDegree(query.negation().polynomials()).stream()
                .filter(v -> !query.linear().contains(v) && isBounded(kept, v))
                .toList());
    if (chosen.isEmpty()) {
      cases.add(plain);
    } else {
      dropped |= kept.assumptions().size() < query.assumptions().size();
      split(new Case(kept, plain.fixed()), List.copyOf(chosen), 0);
    }
  }

  private void split(Case c, List<String> chosen, int index) {
    if (index == chosen.size()) {
      Case scaled = c;
      for (String v : chosen) {
        scaled = fix(scaled, v, Polynomial.ONE);
      }
      cases.add(scaled);
      return;
    }
    String v = chosen.get(index);
    split(c, chosen, index + 1);
    if (!c.query().assumptions().contains(Formula.positive(Polynomial.variable(v)))) {
      add(fix(c, v, Polynomial.ZERO));
    }
  }

  private static Case fix(Case c, String v, Polynomial value) {
    Map<String, BigFraction> fixed = new TreeMap<>(c.fixed());
    fixed.put(v, value.constantValue());
    return new Case(c.query().map(p -> p.substitute(v, value)), fixed);
  }

  private static Query keeping(Query query, Scaling scaling) {
    List<Formula> kept =
        query.assumptions().stream()
            .filter(f -> f.polynomials().stream().allMatch(scaling::keeps))
            .toList();
    return new Query(kept, query.candidates(), query.negation(), query.linear(), query.remote());
  }

  private static boolean isBounded(Query query, String v) {
    Polynomial p = Polynomial.variable(v);
    return query.assumptions().contains(new Formula.Atom(p, Relation.GREATER))
        || query.assumptions().contains(new Formula.Atom(p, Relation.GREATER_OR_EQUAL));
  }
}
