package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Problem;
import org.samcheck.expression.LatexPrinter;

/**
 * What a false neighbour changes of its claim, as a reader sees it: what reads the same is the
 * same, though a dimension may be known here and not there.
 */
final class Variation {

  private Variation() {}

  /** A sentence for each change. */
  static List<Sentence> of(Conjecture claim, Conjecture neighbour) {
    List<Sentence> changes = new ArrayList<>();
    if (!neighbour.claim().equals(claim.claim())) {
      neighbour
          .claim()
          .ifPresent(c -> changes.add(new Sentence(Sentence.math(LatexPrinter.print(c)))));
    }
    Set<String> known =
        claim.given().stream().map(g -> GivenText.of(g).text()).collect(Collectors.toSet());
    String given =
        neighbour.given().stream()
            .map(g -> GivenText.of(g).text())
            .filter(text -> !known.contains(text))
            .collect(Collectors.joining(", "));
    if (!given.isEmpty()) {
      changes.add(new Sentence(given));
    }
    claim.given().stream()
        .map(Given::name)
        .filter(name -> neighbour.given().stream().noneMatch(g -> g.name().equals(name)))
        .forEach(name -> changes.add(new Sentence("without " + name)));
    conditions(claim, neighbour, changes);
    neighbour.problems().forEach((label, p) -> run(label, claim.problems().get(label), p, changes));
    return changes;
  }

  private static void conditions(Conjecture claim, Conjecture neighbour, List<Sentence> changes) {
    neighbour.suchThat().stream()
        .filter(c -> !claim.suchThat().contains(c))
        .forEach(c -> changes.add(GivenText.condition(c)));
    claim.suchThat().stream()
        .filter(c -> !neighbour.suchThat().contains(c))
        .forEach(c -> changes.add(new Sentence("without " + Sentence.math(LatexPrinter.print(c)))));
  }

  private static void run(String label, Problem before, Problem after, List<Sentence> changes) {
    Optional<Problem> known = Optional.ofNullable(before);
    Optional<Sentence> objective = RunText.objective(label, after);
    if (!objective.equals(known.flatMap(p -> RunText.objective(label, p)))) {
      objective.ifPresent(changes::add);
    }
    Sentence rule = RunText.rule(label, after);
    if (!known.map(p -> RunText.rule(label, p)).equals(Optional.of(rule))) {
      changes.add(rule);
    }
  }
}
