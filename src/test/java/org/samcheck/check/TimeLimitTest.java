package org.samcheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.conjecture.Claims;
import org.samcheck.conjecture.Conjecture;

class TimeLimitTest {

  private static final int SECONDS = 1;

  /** A busy machine needs a while to start the solver and to notice that the time is up. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Result check(Conjecture claim) {
    Options options = new Options(1, 1000, 50, 1, SECONDS, false, true);
    try (Checker checker = new Checker(options)) {
      return checker.check(List.of(claim), result -> {}).get(0);
    }
  }

  private static Result check(String given, String steps, String claim) {
    return check(
        Claims.parse(
            "conjecture: a test\n"
                + ("given: {" + given + "}\n")
                + "objective: {'f(x)': x^2/2}\n"
                + ("run: {method: sam, radius: 1/10, step: 1/2, start: a, steps: " + steps + "}\n")
                + ("claim: \"" + claim + "\"\n")));
  }

  private static void assertStruck(String given, String steps, String claim) {
    Result result = assertTimeoutPreemptively(PATIENCE, () -> check(given, steps, claim));
    Verdict verdict = result.verdict();
    assertInstanceOf(Verdict.Inconclusive.class, verdict, verdict.reason());
    assertTrue(verdict.reason().contains("time limit"), verdict.reason());
    assertTrue(
        result.engines().stream().anyMatch(e -> e.outcome() == EngineReport.Outcome.OUT_OF_TIME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(sum k in 1..10^9: a/k^2) <= 2",
        "(mean k in 1..10^9: a*k) <= 10^10",
        "(max k in 1..10^9: a/k) <= 1",
        "forall k in 1..10^9: k >= a",
        "exists k in 1..10^9: k < a",
        "forall j in 1..10^5: forall k in 1..10^5: j*k >= a"
      })
  void aLongRangeEndsAtTheTimeLimit(String claim) {
    assertStruck("a: 'real in [0, 1]'", "1", claim);
    assertStruck("a: 1/2", "1", claim);
  }

  @Test
  void aLongRunEndsAtTheTimeLimit() {
    assertStruck("a: 'real in [1/2, 1]'", "10^9", "x(T) <= 1");
    assertStruck("a: 1", "10^9", "x(T) <= 1");
  }

  @Test
  void aLongRangeInADefinitionEndsAtTheTimeLimit() {
    assertStruck("a: 'real in [0, 1]', b: 'sum k in 1..10^9: a/k^2'", "1", "x(1) + b < 100");
  }

  @Test
  void instancesDecidedBeforeTheLimitStand() {
    Result result =
        assertTimeoutPreemptively(
            PATIENCE, () -> check("a: 'real in [0, 1]'", "1", "(sum k in 1..2000: a/k^3) <= 2"));
    if (result.verdict() instanceof Verdict.Verified verified) {
      assertTrue(verified.instances() >= 10);
    } else {
      assertFalse(result.verdict() instanceof Verdict.Refuted, result.verdict()::reason);
    }
    assertEquals(
        EngineReport.Engine.BOXES, result.engines().get(0).engine(), result.engines().toString());
  }
}
