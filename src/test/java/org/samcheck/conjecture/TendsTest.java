package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Truth;

/** Limits of compositions at the end of flows: depth 2, whose direction tends to e₂ from below. */
class TendsTest {

  private static final String FLOW =
      """
      conjecture: the end of a flow
      network: {depth: %s, examples: ["[1, 2]"]}
      run: {method: %s, time: continuous, clock: rescaled, start: balanced(%s), until: 1/8}
      claim: "%s"
      """;

  private static final String PAIR =
      """
      conjecture: two flows
      runs:
        a:
          network: {depth: 3, examples: ["[1, 2]"]}
          run: {method: gd, time: continuous, clock: %1$s, start: balanced(1), until: 1/8}
        b:
          network: {depth: 2, examples: ["[1, 2]"]}
          run: {method: gd, time: continuous, clock: %1$s, start: balanced(1), until: 1/8}
      claim: "tends(a.direction(t) - b.direction(t), [0, 0])"
      """;

  private static Decision decide(String yaml) {
    Conjecture conjecture = ConjectureFile.parse("flow", "flow.yaml", yaml);
    return Decision.of(conjecture, Claims.assignment(conjecture), 30);
  }

  private static Decision gd(String claim) {
    return decide(FLOW.formatted(2, "gd", "1", claim));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqrt(-direction(t)[1])",
        "sqrt(direction(t)[2] - 1)",
        "sqrt(direction(t)[1]*(-1)) * 0",
        "min(1, sqrt(direction(t)[2] - 1))",
        "max(0, abs(sqrt(direction(t)[2] - 1)))",
        "sum k in 1..1: sqrt(direction(t)[2] - k)",
        "dot(direction(t), [1, 0*sqrt(-direction(t)[1])])",
        "(-direction(t)[1])^(3/2)",
        "0/(direction(t)[1] - direction(t)[1])",
        "0*log(-direction(t)[1])",
        "0*w(3, t)[1]"
      })
  void whatHasNoValueNearTheEndTendsToNothing(String e) {
    Decision decision = gd("tends(%s, 0)".formatted(e));
    assertEquals(Truth.UNKNOWN, decision.truth());
    assertEquals(Truth.UNKNOWN, gd("not tends(%s, 1)".formatted(e)).truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqrt(direction(t)[1])",
        "sqrt(1 + direction(t)[1]) - 1",
        "sqrt(norm(direction(t) - [0, 1]))",
        "log(direction(t)[2])",
        "1/direction(t)[2] - 1",
        "direction(t)[2]^(3/2) - 1",
        "sum k in 1..2: k*sqrt(direction(t)[1]^2)"
      })
  void whatHasAValueUpToTheEndKeepsItsLimit(String e) {
    Decision decision = gd("tends(%s, 0)".formatted(e));
    assertEquals(Truth.TRUE, decision.truth(), decision.trouble());
    assertEquals(Truth.FALSE, gd("tends(%s, 1)".formatted(e)).truth());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqrt(1 - beta(t)[1])", "w(4, t)[1] - 1", "w(0, t)[1] - 1"})
  void aLimitOnTheBoundaryOrOutOfRangeIsNoLimit(String e) {
    String claim = "tends(%s, 0)".formatted(e);
    Decision decision = decide(FLOW.formatted(3, "sam, norm: linf, radius: 1", "1/2", claim));
    assertEquals(Truth.UNKNOWN, decision.truth());
  }

  @Test
  void flowsThatEndAtDifferentTimesHaveNoCommonLimit() {
    Decision apart = decide(PAIR.formatted("rescaled"));
    assertEquals(Truth.UNKNOWN, apart.truth());
    assertTrue(apart.trouble().contains("common end"), apart.trouble());
    assertEquals(Truth.TRUE, decide(PAIR.formatted("original")).truth());
  }
}
