package org.samcheck.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samcheck.conjecture.Conjecture;

/**
 * A claim with its verdict.
 *
 * @param conjecture the claim
 * @param verdict what is known of it
 * @param seconds the time it took
 * @param figures the values of the claim's figures, as text
 * @param neighbours the results of its false neighbours, in the order of the file
 * @param engines what each engine made of it, in the order in which they were tried
 */
public record Result(
    Conjecture conjecture,
    Verdict verdict,
    double seconds,
    Map<String, String> figures,
    List<Result> neighbours,
    List<EngineReport> engines) {

  /** Why an engine broke, where a verdict that might be stronger went without it. */
  public Optional<String> failure() {
    boolean settled = verdict instanceof Verdict.Proved || verdict instanceof Verdict.Refuted;
    return settled
        ? Optional.empty()
        : engines.stream()
            .filter(e -> e.outcome() == EngineReport.Outcome.FAILED)
            .map(EngineReport::text)
            .findFirst();
  }

  /** Whether the verdict is the one that the file expects; INCONCLUSIVE is no contradiction. */
  public boolean contradictsExpectation() {
    return switch (conjecture.expect()) {
      case HOLDS -> verdict instanceof Verdict.Refuted;
      case REFUTED -> !(verdict instanceof Verdict.Refuted);
      case OPEN -> false;
    };
  }

  /** Whether every neighbour came out REFUTED. */
  public boolean neighboursRefuted() {
    return neighbours.stream().allMatch(n -> n.verdict() instanceof Verdict.Refuted);
  }
}
