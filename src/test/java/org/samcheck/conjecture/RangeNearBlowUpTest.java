package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Expression;

/** Ranges of times that end near, at or after the blow-up of β = (1 − t)^−3 at t = 1. */
class RangeNearBlowUpTest {

  private static final String FLOW =
      """
      conjecture: a flow
      network: {depth: %s, examples: ["[1]"]}
      run: {method: gd, time: continuous, clock: rescaled, start: "balanced(1)", until: %s}
      claim: "%s"
      """;

  private static Decision decide(int depth, String until, String claim) {
    Conjecture conjecture =
        ConjectureFile.parse("flow", "flow.yaml", FLOW.formatted(depth, until, claim));
    return Decision.of(conjecture, Claims.assignment(conjecture), 30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forall t in [1999/2000, 2]: beta(t)[1] < 0",
        "forall t in [99999999999999/100000000000000, 2]: beta(t)[1] < 0",
        "forall t in [0, 1): beta(t)[1] <= 10^9",
        "not (exists t in [1999/2000, 2]: beta(t)[1] > 0)",
        "forall s in [0, 2]: forall t in [s, 2]: beta(t)[1] <= 10"
      })
  void theLastTimesBeforeABlowUpRefute(String claim) {
    Decision decision = decide(3, "2", claim);
    assertEquals(Truth.FALSE, decision.truth(), decision.trouble());
    assertTrue(decision.remark().contains("cut at the blow-up at t = 1.000"), decision.remark());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forall t in [3/2, 2]: beta(t)[1] > 0",
        "exists t in [3/2, 2]: beta(t)[1] > 0",
        "exists t in [3/2, 2]: 1 > 0 or beta(t)[1] > 0",
        "not (forall t in [3/2, 2]: beta(t)[1] > 0)",
        "forall t in [3/2, 2]: dominant(t) = 1",
        "exists t in [3/2, 2]: dominant(t) = 0",
        "beta(3/2)[1] - beta(3/2)[1] = 0"
      })
  void afterABlowUpNothingIsTrueOrFalse(String claim) {
    Decision decision = decide(3, "2", claim);
    assertEquals(Truth.UNKNOWN, decision.truth());
    assertTrue(decision.isUndefined(), decision.trouble());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forall t in [1, 2]: beta(t)[1] > 0",
        "exists t in (1, 2]: beta(t)[1] > 0",
        "forall t in [0, 2]: beta(t)[1] >= 1",
        "forall t in [0, 1): beta(t)[1] >= 1"
      })
  void whetherARangeBeginsBeforeABlowUpOrHoldsUpToItStaysOpen(String claim) {
    Decision decision = decide(3, "2", claim);
    assertEquals(Truth.UNKNOWN, decision.truth());
    assertTrue(decision.trouble().contains("the blow-up at t = 1.000"), decision.trouble());
  }

  @Test
  void timesBetweenTheLastTaylorStepAndTheBlowUpAreEnclosed() {
    String near = "999999999999/1000000000000";
    assertEquals(
        Truth.TRUE, decide(3, "2", "abs(beta(" + near + ")[1]/10^36 - 1) < 10^(-9)").truth());
    assertEquals(
        Truth.FALSE, decide(3, "2", "forall t in [1/2, " + near + "): beta(t)[1] < 10^30").truth());
    assertEquals(
        Truth.TRUE, decide(3, "2", "forall t in [1/2, 999/1000]: beta(t)[1] < 10^10").truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forall t in [1/100, T]: beta(t)[1] >= 1",
        "forall t in [1/100, T]: beta(t/2)[1] >= 1 and beta(T - t)[1] <= 401",
        "forall t in [0, T - 1/21]: beta(t + 1/21)[1] >= 1"
      })
  void roundingMovesNoTimeOutOfTheFlow(String claim) {
    for (String until : new String[] {"3", "1/3"}) {
      Decision decision = decide(2, until, claim);
      assertEquals(Truth.TRUE, decision.truth(), decision.trouble());
    }
  }

  @Test
  void aRangeBeyondUntilIsUndefinedHoweverLittle() {
    assertEquals(
        Truth.UNKNOWN, decide(2, "3", "forall t in [1, 3 + 1/10^60): beta(t)[1] > 0").truth());
    assertTrue(decide(2, "3", "forall t in [1, 31/10]: beta(t)[1] > 0").isUndefined());
  }

  @Test
  void aFlowThatReachesAPointWithoutAFieldDoesNotRestThere() {
    String file =
        """
        conjecture: the end of a flow
        objective: {"f(x)": "%s"}
        run: {method: gd, time: continuous, start: 1, until: 1}
        figures: {late: "x(3/4)"}
        """;
    for (String f : new String[] {"log(x[1])", "-1/x[1]", "2*sqrt(x[1])"}) {
      Conjecture conjecture = ConjectureFile.parse("flow", "flow.yaml", file.formatted(f));
      Expression late = conjecture.figures().get("late");
      Assignment nothing = new Assignment(Map.of(), Optional.empty(), Optional.empty());
      assertThrows(
          UndecidedException.class, () -> Decision.decimal(conjecture, nothing, late, 8), f);
    }
  }
}
