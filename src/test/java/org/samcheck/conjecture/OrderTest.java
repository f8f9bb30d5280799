package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndefinedException;

class OrderTest {

  private static Ball slope(String order) {
    Conjecture conjecture =
        Claims.parse(Claims.text("N: 8\neta: 1/N", "true") + "figures: {s: \"" + order + "\"}\n");
    Evaluation<Ball> evaluation = Claims.evaluation(conjecture, BallArithmetic.ofDigits(40));
    return evaluation.number(conjecture.figures().get("s"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "order(3*N^(-2), N in 4..64); -2",
        "order(-N^3, N in 1..1024); 3",
        "order(sqrt(N), N in 2..8); 1/2",
        "order(eta^5/7, N in 2..40); -5",
        "order(N^(-2), N in [1, 1000]); -2",
        "order(7, N in [1/3, 5]); 0",
        "order(3*N, N in [1, 10^10]); 1",
        "order(N^2, N in [10^(-200), 10^200]); 2",
        "order(2^(-T), T in 1..4); -3/2"
      })
  void theSlopeOfAPowerIsEnclosed(String order, String slope) {
    Ball ball = slope(order);
    assertTrue(ball.contains(Claims.fraction(slope)), ball.toString());
    assertTrue(ball.accuracyBits() > 60 || ball.containsZero(), ball.toString());
  }

  @Test
  void theRunIsRepeatedForEachHorizon() {
    // f(x(T)) = 8/4^T at T = 1, 2, 4: binary logarithms 1, -1, -5.
    assertTrue(slope("order(f(x(T)), T in 1..4)").contains(new BigFraction(-3)));
  }

  @Test
  void boundNamesAreKnownInside() {
    Conjecture conjecture =
        Claims.of("N: 8", "forall k in 1..3: order(N^(-k), N in 2..16) < 1/2 - k");
    assertEquals(Truth.TRUE, Decision.of(conjecture, Claims.assignment(conjecture), 50).truth());
  }

  /** Each of its values would need runs of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"order(N^(-1 - s), N in 2..16)", "threshold(N in [0, 9]: N > s) - 9"})
  void aRealBoundNameInsideIsUndecided(String e) {
    Conjecture conjecture = Claims.of("N: 8", "forall s in [0, 1]: " + e + " < 0");
    assertEquals(Truth.UNKNOWN, Decision.of(conjecture, Claims.assignment(conjecture), 50).truth());
  }

  @Test
  void boundNamesAreKnownInsideAThreshold() {
    Conjecture conjecture =
        Claims.of("N: 8", "forall k in 1..3: abs(threshold(N in [0, 9]: N >= 2*k) - 2*k) <= 1e-9");
    assertEquals(Truth.TRUE, Decision.of(conjecture, Claims.assignment(conjecture), 50).truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order(N - N, N in 2..16)",
        "order(N, N in 0..16)",
        "order(N, N in 4..4)",
        "order(N, N in 4..7)",
        "order(x(N), N in 2..16)"
      })
  void aSlopeWithoutTwoPointsOrALogarithmIsUndefined(String order) {
    assertThrows(UndefinedException.class, () -> slope(order));
  }

  @Test
  void thePowerBesideLogarithmsIsInTheInterval() {
    Conjecture conjecture =
        Claims.of(
            "N: 8",
            "logorder(N^(-2)*log(N)^3, N in 4..1024)[1] <= -2 + 1e-20"
                + " and logorder(N^(-2)*log(N)^3, N in 4..1024)[2] >= -2 - 1e-20"
                + " and abs(logorder(5*N, N in 4..1024)[1] - 1) <= 1e-20");
    assertEquals(Truth.TRUE, Decision.of(conjecture, Claims.assignment(conjecture), 50).truth());
  }

  @Test
  void aFitNeedsAsManyPointsAsTerms() {
    Conjecture conjecture = Claims.of("N: 8", "logorder(N, N in 2..8)[1] <= 2");
    assertTrue(Decision.of(conjecture, Claims.assignment(conjecture), 50).isUndefined());
  }
}
