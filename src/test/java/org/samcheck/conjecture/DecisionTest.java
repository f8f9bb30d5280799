package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.Truth;
import org.samcheck.expression.InputException;

class DecisionTest {

  private static Decision decide(Conjecture conjecture, String... values) {
    return Decision.of(conjecture, Claims.assignment(conjecture, values), 50);
  }

  private static Conjecture quadratic(String steps, String claim) {
    return Claims.parse(
        """
        conjecture: a strongly convex quadratic
        given:
          mu: real in (0, 1]
          rho: real in [0, 1]
          x0: vector(2) in [-5, 5]
        objective: {"f(x)": "mu/2*x[1]^2 + x[2]^2", minimum: 0}
        run: {method: sam, radius: rho, step: 1/3, start: x0, steps: %s}
        claim: "%s"
        """
            .formatted(steps, claim));
  }

  @Test
  void rationalsAreDecidedExactly() {
    Decision decision = decide(Claims.of("a: real in [0, 1]", "3*a <= 1"), "1/3");
    assertEquals(Truth.TRUE, decision.truth());
    assertTrue(decision.exact());
    assertFalse(decide(Claims.of("a: real in [0, 1]", "3*a < 1"), "1/3").truth().isTrue());
  }

  @Test
  void aFalseClaimShowsBothSides() {
    Conjecture claim = Claims.of("a: real in [0, 1]", "forall t in 0..T: x(t)*a >= 1/2");
    Decision decision = decide(claim, "1/4");
    assertTrue(decision.refutes());
    Explanation why = decision.explanation().orElseThrow();
    assertEquals(Map.of("t", new BigFraction(2)), why.at());
    assertEquals(">=", why.relation());
    assertEquals("1/4", why.left().replace(" ", ""));
    assertEquals("1/2", why.right().replace(" ", ""));
  }

  @Test
  void oneStepOfSamIsExactThoughItLeavesTheRationals() {
    // ∇f = (1/2, 2): x(1) has the irrational factor of √17, and so have both sides.
    String bound = "(1 - mu/3)*f(x(0)) + 4*rho^2/9";
    Decision decision = decide(quadratic("1", "f(x(1)) <= " + bound), "1/2", "1/5", "1 1");
    assertEquals(Truth.TRUE, decision.truth());
    assertTrue(decision.exact());
    Decision equality =
        decide(quadratic("1", "x(1)[1] = x(1)[1]/1 + 0*sqrt(17)"), "1/2", "1/5", "1 1");
    assertEquals(Truth.TRUE, equality.truth());
    assertTrue(equality.exact());
  }

  @Test
  void ballsDecideWhereTheExactNumbersEnd() {
    Decision decision = decide(quadratic("6", "norm(x(T)) < norm(x0)"), "1/2", "1/5", "1 1");
    assertEquals(Truth.TRUE, decision.truth());
    assertFalse(decision.exact());
  }

  @Test
  void anInstanceAtTheEndOfItsRangeIsAdmittedInBallsToo() {
    Conjecture claim = Claims.of("a: real in (0, 1]\nb: real in [a, 1/3]", "exp(b) > exp(a) - a");
    Decision decision = decide(claim, "1/3", "1/3");
    assertEquals(Truth.TRUE, decision.admissible());
    assertEquals(Truth.TRUE, decision.truth());
  }

  @Test
  void moreDigitsAreTakenWhileTheAnswerIsUnknown() {
    Conjecture close = Claims.of("a: real in (0, 1)", "exp(a)*exp(-a) < 1 + a^100");
    Decision decision = decide(close, "1/20");
    assertEquals(Truth.TRUE, decision.truth());
    assertTrue(decision.digits() > 120, decision.digits() + " digits");
  }

  @Test
  void fewPrintedDigitsStillGetBalls() {
    Conjecture claim = Claims.of("a: real in [0, 1]", "exp(a) >= 1");
    assertEquals(Truth.TRUE, Decision.of(claim, Claims.assignment(claim, "1/2"), 1).truth());
  }

  @Test
  void equalityOfIrrationalNumbersIsNeverConfirmedByBalls() {
    Decision decision = decide(Claims.of("a: real in [0, 1]", "exp(a)*exp(-a) = 1"), "1/2");
    assertEquals(Truth.UNKNOWN, decision.truth());
    assertFalse(decision.refutes());
    assertTrue(decision.trouble().startsWith("too close to call"), decision.trouble());
  }

  @Test
  void aLongRunStaysDecidedWithFewDigits() {
    Decision decision = decide(quadratic("16384", "norm(x(T)) <= 2*rho"), "1/2", "1/5", "1 -1");
    assertEquals(Truth.TRUE, decision.truth());
    assertTrue(decision.digits() <= 120, decision.digits() + " digits");
  }

  @Test
  void outsideTheHypothesesNothingIsRefuted() {
    Conjecture claim = Claims.of("a: real in (0, 1]", "a < 0");
    assertTrue(decide(claim, "1/2").refutes());
    assertFalse(decide(claim, "0").refutes());
    assertEquals(Truth.FALSE, decide(claim, "2").admissible());
  }

  @Test
  void anUndefinedHypothesisDoesNotHold() {
    Conjecture claim =
        Claims.parse(Claims.text("a: real in [0, 1]", "a < 0") + "such that: 1/a > 0\n");
    assertEquals(Truth.FALSE, decide(claim, "0").admissible());
    assertTrue(decide(claim, "1").refutes());
  }

  @Test
  void aStatedMinimumThatIsTooLargeIsAnError() {
    Conjecture wrong =
        Claims.parse(
            Claims.text("a: real in [0, 1]", "f(x(T)) - fmin >= -a")
                .replace("minimum: 0", "minimum: 1"));
    InputException error = assertThrows(InputException.class, () -> decide(wrong, "1"));
    assertTrue(error.getMessage().contains("no lower bound"), error.getMessage());
  }

  @Test
  void figuresAreExactWhereTheyCanBe() {
    Conjecture c = Claims.figure("x(3)/3");
    assertEquals(
        "1/6", Decision.figure(c, Claims.assignment(c), Claims.value(c), 20).replace(" ", ""));
    Conjecture e = Claims.figure("exp(1)");
    assertEquals(
        "2.7182818284590452354", Decision.figure(e, Claims.assignment(e), Claims.value(e), 20));
  }
}
