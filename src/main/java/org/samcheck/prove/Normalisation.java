package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.samcheck.prove.Formula.Relation;

/**
 * Queries with one variable a scaling symmetry set to 1. A variable that may be 0 makes a case of its own. Assumptions that
 * a symmetry does not keep are dropped, which only makes the claim harder; so the caller may try the plain query as well.
 */
final class Normalisation {

  private final List<Query> cases = new ArrayList<>();
  private final Set<String> ones = new LinkedHashSet<>();

  private Normalisation() {}

  /** The cases of {@code query}: if none of them has a model, neither has the query. */
  static Normalisation of(Query query) {
    Normalisation result = new Normalisation();
    result.add(query);
    return result;
  }

  List<Query> cases() {
    return cases;
  }

  /** The variables that are 1 in the main case; none where there is no symmetry. */
  Set<String> ones() {
    return ones;
  }

  private void add(Query query) {
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
                .filter(v -> isBounded(kept, v))
                .toList());
    split(kept, List.copyOf(chosen), 0);
  }

  private void split(Query query, List<String> chosen, int index) {
    if (index == chosen.size()) {
      ones.addAll(ones.isEmpty() ? chosen : List.of());
      Query scaled = query;
      for (String v : chosen) {
        scaled = scaled.map(p -> p.substitute(v, Polynomial.ONE));
      }
      cases.add(scaled);
      return;
    }
    String v = chosen.get(index);
    split(query, chosen, index + 1);
    if (!query.assumptions().contains(Formula.positive(Polynomial.variable(v)))) {
      add(query.map(p -> p.substitute(v, Polynomial.ZERO)));
    }
  }

  private static Query keeping(Query query, Scaling scaling) {
    List<Formula> kept =
        query.assumptions().stream()
            .filter(f -> f.polynomials().stream().allMatch(scaling::keeps))
            .toList();
    return new Query(
        kept, query.candidates(), query.negation(), query.linear(), query.remote());
  }

  private static boolean isBounded(Query query, String v) {
    Polynomial p = Polynomial.variable(v);
    return query.assumptions().contains(new Formula.Atom(p, Relation.GREATER))
        || query.assumptions().contains(new Formula.Atom(p, Relation.GREATER_OR_EQUAL));
  }
}
