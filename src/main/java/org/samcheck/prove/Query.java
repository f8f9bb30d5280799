package org.samcheck.prove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

  /**
   * The negation with the named candidates and the assumptions that share variables with them,
   * directly or by others.
   */
  List<Formula> with(Set<String> names) {
    List<Formula> core = new ArrayList<>();
    candidates.forEach(
        (name, i) -> core.addAll(names.contains(name) ? List.of(i.formula()) : List.of()));
    core.add(negation);
    List<Formula> result = new ArrayList<>(connected(core));
    result.addAll(core);
    return result;
  }

  private List<Formula> connected(List<Formula> core) {
    Set<String> reached = new TreeSet<>();
    core.forEach(f -> reached.addAll(f.variables()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Formula f : assumptions) {
        grows |= touches(f, reached) && reached.addAll(f.variables());
      }
    }
    return assumptions.stream().filter(f -> touches(f, reached)).toList();
  }

  private static boolean touches(Formula f, Set<String> names) {
    return f.equals(Formula.FALSE) || f.variables().stream().anyMatch(names::contains);
  }
}
