package org.samcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;

class VariationTest {

  @Test
  void onlyWhatReadsOtherwiseIsAChange() {
    Conjecture claim =
        ConjectureFile.parse(
            "claim",
            "claim.yaml",
            """
            conjecture: a network
            given:
              d: one of 1, 2
              mu: vector(d) in (0, 1]
              size: "sum j in 1..d: mu[j]"
            network: {depth: 2, examples: [mu]}
            run: {method: gd, step: 1, start: balanced(1), steps: 1}
            claim: size > 0
            neighbours:
              fixed: {given: {d: 2, mu: "[1, 1]"}, claim: size < 0}
            """);
    assertEquals(
        List.of("\\(\\mathit{size} < 0\\)", "\\(d = 2\\), \\(\\mu = (1, 1)\\)"),
        Variation.of(claim, claim.neighbours().get("fixed")).stream().map(Sentence::text).toList());
  }
}
