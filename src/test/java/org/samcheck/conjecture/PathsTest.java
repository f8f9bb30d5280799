package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Truth;
import org.samcheck.expression.InputException;

/**
 * Expectations and statements about all paths, beside x⁺ = (x ± 1)/2 from 3, with + in one of four
 * steps.
 */
class PathsTest {

  private static final String SGD =
      """
      conjecture: a test
      objective:
        samples:
          - {weight: 1/4, "f(x)": "(x - 1)^2/2"}
          - {weight: 3/4, "f(x)": "(x + 1)^2/2"}
      run: {method: gd, step: 1/2, start: 3, steps: 3}
      """;

  private static final String TWO_RUNS =
      """
      conjecture: a test
      runs:
        a:
          objective: {samples: [{"f(x)": x}, {"f(x)": -x}]}
          run: {method: gd, step: 1, start: 0, steps: 1}
        b:
          objective: {samples: [{"f(x)": 2*x}, {"f(x)": -x}, {"f(x)": -x}]}
          run: {method: gd, step: 1, start: 0, steps: 1}
        sure:
          objective: {"f(x)": 3*x^2}
          run: {method: gd, step: 1/12, start: 4, steps: 1}
      """;

  private static Decision decide(String file, String claim) {
    Conjecture conjecture = Claims.parse(file + "claim: \"" + claim + "\"\n");
    return Decision.of(conjecture, Claims.assignment(conjecture), 50);
  }

  private static void assertHolds(String file, String claim) {
    assertEquals(Truth.TRUE, decide(file, claim).truth(), claim);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E(x(1)) = 5/4",
        "E(x(1)^2) = 7/4",
        "E((x(1) - E(x(1)))^2) = 3/16",
        "E(x(2)) = 3/8",
        "E(3*x(1) - x(2)/2) = 57/16",
        "E(if(x(1) > 1, 1, 0)) = 1/4",
        "E(x(1)*x(2)) = 9/16",
        "E(samplegrad(x(2)) - grad(x(2))) = 0",
        "E(norm(samplegrad(x(1)) - grad(x(1)))^2) = 3/4",
        "E(sum t in 0..1: x(t)) = 17/4",
        "forall t in 0..3: E(x(t)) = -1/2 + 7/2^(t + 1)",
        "E(y(1)) = E(x(1))"
      })
  void anExpectationIsTheOneByHand(String claim) {
    assertHolds(SGD, claim);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E((x(2) - x(0))^2) = 57/8",
        "E(dot(x(0), x(2))) = 9/8",
        "E(f(x(1) - x(0))) = 5/4",
        "E(x(T)^2) = E(x(3)^2)"
      })
  void theStartAndTheHorizonAreNotTheStateOfTheMoments(String claim) {
    assertHolds(SGD, claim);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x(9)", "x(4)", "x(4)^2", "x(-1)", "y(4)"})
  void aTimeOutsideTheRunHasNoExpectation(String word) {
    assertTrue(decide(SGD, "E(" + word + ") > -100").isUndefined());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E(a.x(1)*b.x(1)) = 0 and E((a.x(1) + b.x(1))^2) = 3",
        "E(dot(a.samplegrad(1), b.samplegrad(1))) = 0",
        "E((a.samplegrad(1) + b.samplegrad(1))^2) = 3"
      })
  void runsDrawIndependently(String claim) {
    assertHolds(TWO_RUNS, claim);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E((a.x(1) - sure.x(1))^2) = 5",
        "E(sure.f(a.x(1))) = 3",
        "E(sure.grad(a.x(1))*a.x(1)) = 6"
      })
  void theWordsOfASureRunAreItsOwn(String claim) {
    assertHolds(TWO_RUNS, claim);
  }

  @Test
  void aStatementOnAllPathsFailsOnOnePath() {
    assertHolds(SGD, "forall paths: x(1) >= 1");
    Decision decision = decide(SGD, "forall paths: x(1) <= 1");
    assertTrue(decision.refutes());
    assertTrue(decision.exact());
  }

  @Test
  void aFalseMinimumShowsInAnExpectationByMoments() {
    String file = SGD.replace("run:", "  minimum: 1\nrun:");
    InputException mistake =
        assertThrows(InputException.class, () -> decide(file, "E(f(x(3))) - fmin <= 0"));
    assertTrue(mistake.getMessage().contains("no lower bound"), mistake.getMessage());
  }

  /** x(1) is 0 or 1, where f is 0 or 1/2; at their mean f is 1/8, no less than the minimum. */
  @Test
  void aMinimumThatIsFalseOnAPathAloneShowsToo() {
    String file =
        """
        conjecture: a test
        objective:
          samples: [{"f(x)": x^2/2 + x}, {"f(x)": x^2/2 - x}]
          minimum: 1/10
        run: {method: gd, step: 1/2, start: 1, steps: 1}
        """;
    assertThrows(InputException.class, () -> decide(file, "E(f(x(1))) - fmin <= 4/25"));
    String true0 = file.replace("1/10", "0");
    assertTrue(decide(true0, "E(f(x(1))) - fmin <= 4/25").refutes());
    assertHolds(true0, "E(f(x(1))) - fmin = 1/4");
  }

  private static final String LONG =
      """
      conjecture: a test
      objective:
        samples: [{"f(x)": x^2/2 + x}, {"f(x)": x^2/2 - x}]
      run: {method: gd, step: 1/4, start: 0, steps: 30}
      """;

  @Test
  void onePathAmongTooManyRefutes() {
    Decision decision = decide(LONG, "forall paths: x(30) <= 9/10");
    assertTrue(decision.refutes() && decision.exact());
    assertEquals(java.util.Collections.nCopies(30, 2), decision.explanation().get().paths().get(0));
  }

  @Test
  void tooManyPathsNeverProve() {
    assertEquals(Truth.UNKNOWN, decide(LONG, "forall paths: x(30) <= 1").truth());
  }
}
