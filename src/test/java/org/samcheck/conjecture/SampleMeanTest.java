package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Truth;

/** Expectations by sample means, of runs of n-SAM with more than 2^20 paths. */
class SampleMeanTest {

  private static String run(String method, int steps) {
    return """
        conjecture: a test
        objective:
          samples:
            - {"f(x)": "x^2/2 + x/2"}
            - {"f(x)": "x^2/2 - x/2"}
        run: {method: %s, step: 1/4, start: 2, steps: %d}
        """
        .formatted(method, steps);
  }

  private static final String SAM = run("sam, radius: 1/2, sampling: independent", 20);

  private static Decision decide(String file, String claim) {
    Conjecture conjecture = Claims.parse(file + "claim: \"" + claim + "\"\n");
    return Decision.of(conjecture, Claims.assignment(conjecture), 50);
  }

  @Test
  void whatASampleSupportsIsStatistical() {
    Decision decision = decide(SAM, "E(f(x(20))) <= 1");
    assertEquals(Truth.TRUE, decision.truth());
    assertEquals(Grounds.STATISTICAL, decision.grounds());
    assertFalse(decision.exact());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E(f(x(20))) >= 1",
        "not (E(f(x(20))) <= 1)",
        "max(E(f(x(20))), 1/1000) >= 1",
        "order(E(f(x(20))), T in 20..40) >= 1"
      })
  void aSampleRefutesNothing(String claim) {
    Decision decision = decide(SAM, claim);
    assertFalse(decision.refutes(), claim);
    assertEquals(Truth.UNKNOWN, decision.truth(), claim);
  }

  @Test
  void theBoundContainsTheExactMean() {
    // gd draws once a step; its moments are exact, and sampling its paths must agree with them.
    String sgd = run("gd", 20);
    Conjecture conjecture = Claims.parse(sgd + "figures: {e: \"E(x(20)^2)\"}\n");
    Evaluation<Ball> evaluation = Claims.evaluation(conjecture, BallArithmetic.ofDigits(30));
    Ball exact = evaluation.number(conjecture.figures().get("e"));
    Ball sampled =
        new SampleMean<>(evaluation, conjecture.figures().get("e").argument(0), "", 20).enclose();
    assertTrue(sampled.contains(exact.midpoint()), sampled + " around " + exact);
    assertTrue(exact.accuracyBits() > 60, exact.toString());
  }

  @Test
  void theSameInstanceHasTheSameSample() {
    assertEquals(decide(SAM, "E(f(x(20))) <= 1"), decide(SAM, "E(f(x(20))) <= 1"));
  }
}
