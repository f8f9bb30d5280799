package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndefinedException;

/** The values beside a run of gradient descent with x(t) = 4/2^t, t in 0..4, on f(x) = x²/2. */
class EvaluationTest {

  /** 1 in truth, a ball around 1 in balls: no number of digits tells whether it is 1. */
  private static final String ONE = "exp(1)*exp(-1)";

  private static Decision decide(String claim) {
    Conjecture conjecture = Claims.of("", claim);
    return Decision.of(conjecture, Claims.assignment(conjecture), 50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 + 2*3 - 4/2; 5",
        "-2^2; -4",
        "2^3^2; 512",
        "0^0; 1",
        "2^(-2); 1/4",
        "4^(1/2) + 8^(1/2)/sqrt(2); 4",
        "0.1 + 0.2; 3/10",
        "x(0); 4",
        "x(3); 1/2",
        "y(2); 1",
        "x(T); 1/4",
        "T; 4",
        "f(x(1)); 2",
        "f(3); 9/2",
        "grad(x(2)); 1",
        "fmin; 0",
        "xmin; 0",
        "sum t in 0..T: x(t); 31/4",
        "mean t in 0..T: x(t); 31/20",
        "min t in 0..T: x(t); 1/4",
        "max t in 0..T: x(t) - t; 4",
        "sum t in 0..T by 2: x(t); 21/4",
        "sum t in 0..7/2: t; 6",
        "sum i in 1..3: sum j in 1..i: i*j; 25",
        "sum t in 1..0: 1/0; 0",
        "f(mean t in 0..T: x(t)); 961/800",
        "if(x(1) > 1, x(1), 1/0); 2",
        "if(false, 1/0, 7); 7",
        "min(3, 1, 2) + max([3, 1, 2]); 4",
        "sum([1, 2, 3]); 6",
        "dot([1, 2], [3, 4]); 11",
        "norm([3, 4]) + norm1([3, -4]) + norminf([3, -4]); 16",
        "norm(x(1)); 2",
        "argmax([1, 5, 5]); 2",
        "[7, 8, 9][1 + 1]; 8",
        "abs(-3) + sign(-5) + sign(0) + sign(1/2); 3",
        "x(2^1)*x(min(3, 7)); 1/2"
      })
  void theExactValueIsTheOneByHand(String e, String value) {
    assertEquals(Exact.of(Claims.fraction(value)), Claims.exact(e).get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/3 + sqrt(2)",
        "(1 + sqrt(3))/(2 - sqrt(3))",
        "sum t in 0..T: x(t)/7",
        "f(x(3)/3)*norm([1, 2])",
        "(1 + 1/7)^9",
        "max(sqrt(2), 7/5) - min(sqrt(2), 7/5)",
        "mean t in 1..4: 1/t"
      })
  void theBallContainsTheExactValue(String e) {
    Conjecture conjecture = Claims.figure(e);
    BallArithmetic coarse = new BallArithmetic(40);
    BallArithmetic fine = new BallArithmetic(400);
    Ball ball = Claims.evaluation(conjecture, coarse).number(Claims.value(conjecture));
    Ball exact =
        Claims.evaluation(conjecture, new ExactArithmetic())
            .number(Claims.value(conjecture))
            .in(fine);
    assertTrue(ball.contains(exact), ball + " against " + exact);
  }

  @Test
  void vectorsAddAndScaleByComponents() {
    List<Exact> v = Claims.exact("2*[1, 2] - [1, 1]/2 + abs([-1, 3])");
    assertEquals(List.of(Exact.of(Claims.fraction("5/2")), Exact.of(Claims.fraction("13/2"))), v);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/(x(2) - 1)",
        "log(0)",
        "sqrt(-1)",
        "(-2)^(1/2)",
        "0^(-1)",
        "[1, 2][T - 1]",
        "[1, 2][T - 4]",
        "[1, 2][T/3]",
        "x(5)",
        "x(-1)",
        "x(1/2)",
        "y(5)",
        "mean t in 1..0: 1",
        "min t in 1..0: 1",
        "max t in 1..0: 1",
        "sum t in 0..4 by 0: 1",
        "1/0 + 1"
      })
  void whatHasNoValueIsUndefined(String e) {
    assertThrows(UndefinedException.class, () -> Claims.exact(e));
    Decision decision = decide(e + " = 1");
    assertEquals(Truth.UNKNOWN, decision.truth());
    assertTrue(decision.isUndefined(), decision.trouble());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 < 2 <= 2 < 3; TRUE",
        "1 < 2 < 2; FALSE",
        "[1, 2] = [1, 2]; TRUE",
        "[1, 2] != [1, 3]; TRUE",
        "not 1 > 2; TRUE",
        "1 = 2 or 2 = 2; TRUE",
        "1 = 2 and 2 = 2; FALSE",
        "1 = 2 implies 1 = 3; TRUE",
        "1 = 1 implies 1 = 3; FALSE",
        "1 = 2 implies 1 = 3 implies 1 = 4; TRUE",
        "forall t in 0..T: x(t) > 0; TRUE",
        "exists t in 0..T: x(t) = 1; TRUE",
        "exists t in 0..T: x(t) = 3; FALSE",
        "forall t in 1..0: false; TRUE",
        "exists t in 1..0: true; FALSE",
        "forall s in 0..T: exists t in s..T: x(t)*2^t <= x(0); TRUE",
        "forall s in 0..T: forall t in s..T: x(t) <= x(s); TRUE",
        "exists s in 0..T: forall t in 0..T: x(t) <= x(s); TRUE",
        "forall k in 0..2: x(2^k) = 4/2^(2^k); TRUE",
        "sqrt(2) + sqrt(3) > sqrt(9); TRUE",
        "sqrt(2) + sqrt(3) = sqrt(5 + 2*sqrt(6)) + 1; FALSE",
        "pi < 22/7; TRUE",
        "sqrt(8) = 2*sqrt(2); TRUE",
        "exp(0) = 1 and log(1) = 0 and sin(0) = 0 and cos(0) = 1; TRUE"
      })
  void aConditionHasItsTruth(String claim, Truth truth) {
    assertEquals(truth, decide(claim).truth());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "?; UNKNOWN",
        "not ?; UNKNOWN",
        "? and 1 = 1; UNKNOWN",
        "? and 1 = 2; FALSE",
        "1 = 2 and ?; FALSE",
        "? or 1 = 2; UNKNOWN",
        "? or 1 = 1; TRUE",
        "1 = 1 or ?; TRUE",
        "? implies 1 = 1; TRUE",
        "? implies 1 = 2; UNKNOWN",
        "1 = 2 implies ?; TRUE",
        "1 = 1 implies ?; UNKNOWN",
        "forall k in 0..1: k = 1 or ?; UNKNOWN",
        "forall k in 0..1: ? and k = 1; FALSE",
        "exists k in 0..1: ? or k = 1; TRUE",
        "exists k in 0..1: ? and k = 1; UNKNOWN",
        "argmax([#, 1]) = 1; UNKNOWN",
        "argmax([#, 1]) = 1 or 1 = 1; TRUE",
        "argmax([#, 1]) = 1 and 1 = 2; FALSE",
        "if(?, 1, 1) = 1 or 1 = 1; TRUE"
      })
  void whatNoBallTellsIsUnknownAndNeverFalse(String claim, Truth truth) {
    assertEquals(truth, decide(claim.replace("?", "# = 1").replace("#", ONE)).truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 = 2 and 1/0 = 1", "not (1 = 1 or 1/0 = 1)", "not (1 = 2 implies 1/0 = 1)"})
  void whatIsDecidedFromTheLeftIsNotAskedFurther(String claim) {
    assertEquals(Truth.FALSE, decide(claim).truth());
  }

  @Test
  void anUndefinedPartFromTheLeftMakesTheConditionUndefined() {
    assertTrue(decide("1/0 = 1 or 1 = 1").isUndefined());
    assertTrue(decide("forall k in 0..3: 1/(k - 2) < 5").isUndefined());
  }

  @Test
  void aLongConjunctionIsEvaluatedOnce() {
    // Evaluating the left side twice would take 2^200 steps.
    String claim = "1 = 1" + " and 1 = 1".repeat(200);
    assertEquals(Truth.TRUE, decide(claim).truth());
    assertEquals(
        Truth.FALSE, decide(claim.replace("1 = 1 and", "1 = 2 or").replace("= 1", "= 2")).truth());
  }

  @Test
  void aRangeTooLongToWalkIsNotDecided() {
    Decision decision = decide("forall k in 0..2^32: k = 0");
    assertEquals(Truth.UNKNOWN, decision.truth());
    assertTrue(decision.trouble().contains("2^30"), decision.trouble());
  }
}
