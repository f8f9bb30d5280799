package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/**
 * A statement to refute: no values satisfy the assumptions and the negated claim.
 *
 * @param assumptions what is known
 * @param candidates more that is known, by name, to be used or not
 * @param negation the negated claim
 * @param linear variables in which the candidates are linear
 * @param remote those of them that neither the run nor the claim mentions
 */
record Query(
    List<Formula> assumptions,
    Map<String, Inequality> candidates,
    Formula negation,
    Set<String> linear,
    Set<String> remote) {

  Query map(UnaryOperator<Polynomial> image) {
    Map<String, Inequality> images = new LinkedHashMap<>();
    candidates.forEach((name, i) -> images.put(name, i.map(image)));
    return new Query(
        assumptions.stream().map(f -> f.map(image)).toList(),
        images,
        negation.map(image),
        linear,
        remote);
  }

  Query assuming(Formula formula) {
    List<Formula> more = new ArrayList<>(assumptions);
    more.add(formula);
    return new Query(List.copyOf(more), candidates, negation, linear, remote);
  }

  /** The candidates about what the run or the claim mentions. */
  Set<String> near() {
    Set<String> names = new LinkedHashSet<>(candidates.keySet());
    SortedSet<String> claimed = negation.variables();
    names.removeIf(
        name ->
            candidates.get(name).polynomial().variables().stream()
                .anyMatch(v -> remote.contains(v) && !claimed.contains(v)));
    return names;
  }

  /** The negation with the assumptions and the named candidates. */
  List<Formula> with(Set<String> names) {
    List<Formula> result = new ArrayList<>(assumptions);
    candidates.forEach(
        (name, i) -> {
          if (names.contains(name)) {
            result.add(i.formula());
          }
        });
    result.add(negation);
    return result;
  }
}
