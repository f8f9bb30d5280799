package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Problem;
import org.samcheck.expression.LatexPrinter;

/** What a false neighbour changes of its claim. */
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
    neighbour.given().stream()
        .filter(given -> !claim.given().contains(given))
        .forEach(given -> changes.add(GivenText.of(given)));
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
    if (after.equals(before)) {
      return;
    }
    List<Sentence> all = RunText.of(label, after);
    boolean sameObjective = before != null && before.objective().equals(after.objective());
    changes.addAll(sameObjective ? all.subList(all.size() - 1, all.size()) : all);
  }
}
