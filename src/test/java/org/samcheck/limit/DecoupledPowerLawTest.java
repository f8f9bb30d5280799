package org.samcheck.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samcheck.limit.Flows.assertDirection;
import static org.samcheck.limit.Flows.assertLayer;
import static org.samcheck.limit.Flows.gd;
import static org.samcheck.limit.Flows.linf;
import static org.samcheck.limit.Flows.number;
import static org.samcheck.limit.Flows.numbers;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.integrate.Event;
import org.samcheck.integrate.TaylorIntegrator;
import org.samcheck.integrate.VectorField;

class DecoupledPowerLawTest {
  private static final BallArithmetic BALLS = BallArithmetic.ofDigits(50);

  private static Ball log(String x) {
    return BALLS.log(BALLS.of(number(x)));
  }

  private static void assertTime(String expected, End end) {
    assertTrue(end.time().orElseThrow().contains(number(expected)));
  }

  private static List<Exact> exact(End end) {
    return new Tape(List.of(), end.direction().get()).on(new ExactArithmetic()).run(List.of());
  }

  // Depth 1: every method, theory C1.

  @Test
  void depthOneGoesToTheRayOfTheExampleFromAnyStart() {
    assertDirection("3/5, 4/5", gd(1, "3, 4", "-5, 0"));
    assertDirection("3/5, 4/5", linf(1, "3, 4", "-5, 0", "2"));
    assertLayer("inf, inf", gd(1, "3, 4", "-5, 0"));
    End l2 =
        FlowEnd.of(
            new BalancedFlow(
                1,
                Run.Method.SAM,
                Run.Norm.L2,
                numbers("3, 4"),
                numbers("7, -1"),
                BigFraction.ONE));
    assertDirection("3/5, 4/5", l2);
    assertEquals(Optional.empty(), l2.time());
  }

  @Test
  void depthOneDoesNotGoToTheL1MaxMargin() {
    assertNotEquals(
        List.of(Expression.ZERO, Expression.ONE), linf(1, "1, 2", "0, 0", "1").direction().get());
  }

  @Test
  void aSurdDirectionIsExact() {
    List<Exact> direction = exact(gd(1, "1, 2", "0, 0"));
    assertEquals(Exact.of(new BigFraction(1, 5)), new ExactArithmetic().square(direction.get(0)));
    assertEquals(Exact.of(new BigFraction(4, 5)), new ExactArithmetic().square(direction.get(1)));
  }

  // Gradient descent, theory C4.

  @Test
  void gradientDescentOfDepthTwoGoesToTheMajorCoordinate() {
    assertDirection("0, 0, 1", gd(2, "1, 2, 3", "100, 5, 1/100"));
    assertDirection("1, 0, 0", gd(2, "3, 1, 2", "1/100, 5, 100"));
    assertLayer("inf, inf", gd(2, "1, 2", "1, 1"));
  }

  @Test
  void gradientDescentOfDepthThreeGoesWhereMuAlphaIsLargest() {
    End end = gd(3, "1, 2", "3, 1");
    assertDirection("1, 0", end);
    assertTime("1/3", end);
    assertLayer("inf, 3", end);
    assertDirection("0, 1", gd(3, "1, 2", "3, 2"));
  }

  @Test
  void zeroStaysZeroAndDoesNotTakeTheDirection() {
    assertDirection("0, 1, 0", gd(2, "1, 2, 3", "1, 1, 0"));
    assertLayer("inf, inf, 0", gd(2, "1, 2, 3", "1, 1, 0"));
    assertEquals(End.Kind.COLLAPSE, gd(4, "1, 2", "0, 0").kind());
    assertTime("0", gd(4, "1, 2", "0, 0"));
  }

  @Test
  void aTieOfRatesKeepsTheRatiosOfTheStart() {
    List<Exact> direction = exact(gd(2, "2, 1, 2", "1, 100, 2"));
    assertEquals(Exact.of(new BigFraction(1, 17)), new ExactArithmetic().square(direction.get(0)));
    assertEquals(Exact.ZERO, direction.get(1));
    assertEquals(Exact.of(new BigFraction(16, 17)), new ExactArithmetic().square(direction.get(2)));
  }

  @Test
  void negativeWeightsOfEvenDepthEscapeToo() {
    assertDirection("0, 1", gd(2, "1, 2", "-1, -1"));
    End quartic = gd(4, "1, 2", "1, -1");
    assertDirection("0, 1", quartic);
    assertTime("1/4", quartic);
  }

  @Test
  void negativeWeightsOfOddDepthDieUnderGradientDescent() {
    End end = gd(3, "1, 2", "-1, -5");
    assertEquals(End.Kind.COLLAPSE, end.kind());
    assertEquals(Optional.empty(), end.time());
    assertLayer("inf, -5/11", gd(3, "1, 2", "1, -5"));
  }

  // The gating of l-infinity SAM, theory C2.

  @Test
  void depthTwoAboveTheRadiusGrowsForEver() {
    End end = linf(2, "1, 2, 3", "3, 2, 1/2", "1");
    assertEquals(End.Kind.ESCAPE, end.kind());
    assertDirection("0, 1, 0", end);
    assertLayer("inf, inf, 0", end);
    assertEquals(Optional.empty(), end.time());
  }

  @Test
  void depthTwoBelowTheRadiusReachesZeroAndSlides() {
    End end = linf(2, "1, 2", "1/2, 1/4", "1");
    assertEquals(End.Kind.COLLAPSE, end.kind());
    assertLayer("0, 0", end);
    assertTrue(end.time().get().overlaps(log("2")));
    assertEquals(Optional.empty(), end.direction());
  }

  @Test
  void depthFourReachesZeroAtItsOwnTime() {
    End end = linf(4, "2, 3", "1/2, 0", "1");
    assertEquals(End.Kind.COLLAPSE, end.kind());
    assertTime("3/4", end);
  }

  @Test
  void evenDepthIsSymmetricUnderTheSign() {
    End plus = linf(4, "1, 2", "3, 1/2", "1");
    End minus = linf(4, "1, 2", "-3, -1/2", "1");
    assertEquals(plus.direction(), minus.direction());
    assertEquals(plus.time(), minus.time());
    assertEquals(linf(2, "1", "1/3", "1").time(), linf(2, "1", "-1/3", "1").time());
  }

  @Test
  void aWeightEqualToTheRadiusRestsAndIsNotSuppressed() {
    End end = linf(2, "1, 2", "1, 1/2", "1");
    assertEquals(End.Kind.CONVERGENT, end.kind());
    assertLayer("1, 0", end);
    assertDirection("1, 0", end);
    assertLayer("3/2, 3/2", linf(4, "1, 2", "3/2, 3/2", "3/2"));
    assertTime("0", linf(4, "1, 2", "3/2, 3/2", "3/2"));
  }

  @Test
  void oddDepthBelowTheRadiusTendsToTheRadius() {
    End end = linf(3, "1, 2", "1/2, 1", "1");
    assertEquals(End.Kind.CONVERGENT, end.kind());
    assertLayer("1, 1", end);
    assertEquals(Optional.empty(), end.time());
    assertEquals(exact(end).get(0), exact(end).get(1));
  }

  @Test
  void oddDepthRisesThroughZeroToTheRadius() {
    assertLayer("2, 2, 2", linf(3, "1, 2, 3", "-1, -100, 1", "2"));
    assertLayer("2, 0", linf(5, "1, 2", "-1, 0", "2"));
  }

  @Test
  void oddDepthCrossesZeroWithoutStoppingBeforeAnotherBlowsUp() {
    End early = linf(3, "1, 1", "2, -1", "1");
    assertTime("1", early);
    assertLayer("inf, 1/3", early);
    assertLayer("inf, 0", linf(3, "1, 1", "3, -1", "1"));
  }

  @Test
  void aBlowUpCutsOffTheSlideOfOthers() {
    assertLayer("inf, 0", linf(4, "2, 3", "5/4, 1/2", "1"));
    End cut = linf(4, "2, 3", "5, 1/2", "1");
    assertTime("1/64", cut);
    Ball expected =
        BALLS.subtract(Ball.ONE, BALLS.divide(Ball.ONE, BALLS.sqrt(BALLS.of(number("125/32")))));
    assertTrue(ClosedForm.ball(cut.layer().get(1).get(), 50).overlaps(expected));
  }

  @Test
  void withoutARadiusItIsGradientDescent() {
    assertEquals(gd(3, "1, 2", "3, -1"), linf(3, "1, 2", "3, -1", "0"));
  }

  // The limit direction, theory C3.

  @Test
  void theMajorCoordinateDoesNotAlwaysWin() {
    assertDirection("1, 0", linf(2, "1, 2", "2, 1/2", "1"));
  }

  @Test
  void theExponentIsTheDepthLessTwo() {
    // μ (α − ρ): 2 < 3, but μ (α − ρ)²: 4 > 3.
    assertDirection("0, 1", linf(3, "1, 3", "3, 2", "1"));
    assertDirection("1, 0", linf(4, "1, 3", "3, 2", "1"));
  }

  @Test
  void atATieOfDepthThreeTheDirectionIsThePowerMinusThreeOfTheExample() {
    List<Exact> direction = exact(linf(3, "1, 2", "3, 2", "1"));
    assertEquals(Exact.of(new BigFraction(64, 65)), new ExactArithmetic().square(direction.get(0)));
    assertEquals(Exact.of(new BigFraction(1, 65)), new ExactArithmetic().square(direction.get(1)));
    assertNotEquals(direction.get(0), direction.get(1));
  }

  @Test
  void atATieOfDepthFourTheDirectionIsThePowerMinusTwoOfTheExample() {
    List<Exact> direction = exact(linf(4, "1, 4, 4", "3, 2, 1/2", "1"));
    assertEquals(
        Exact.of(new BigFraction(256, 257)), new ExactArithmetic().square(direction.get(0)));
    assertEquals(Exact.of(new BigFraction(1, 257)), new ExactArithmetic().square(direction.get(1)));
    assertEquals(Exact.ZERO, direction.get(2));
  }

  @Test
  void aTieOfDepthFiveIsEnclosed() {
    End end = gd(5, "1, 8", "2, 1");
    Ball ratio =
        BALLS.divide(
            ClosedForm.ball(end.direction().get().get(0), 50),
            ClosedForm.ball(end.direction().get().get(1), 50));
    assertTrue(ratio.contains(new BigFraction(32)));
    assertTrue(ratio.accuracyBits() > 150);
  }

  @Test
  void aNearTieIsNoTie() {
    assertDirection("1, 0", linf(3, "1, 2", "3.0000000000000000000000000001, 2", "1"));
  }

  @Test
  void oppositeSignsOfEvenDepthShareATie() {
    assertEquals(
        linf(4, "1, 4", "3, 2", "1").direction(), linf(4, "1, 4", "-3, 2", "1").direction());
  }

  @Test
  void theTimeOfABlowUpIsThatOfTheIntegratedFlow() {
    for (int depth = 3; depth <= 5; depth++) {
      BalancedFlow flow =
          new BalancedFlow(
              depth,
              Run.Method.SAM,
              Run.Norm.LINF,
              numbers("2, 1, 3"),
              numbers("7/4, 5/3, 1/2"),
              BigFraction.ONE);
      Event event =
          TaylorIntegrator.enclosed(flow.field(), 12)
              .integrate(flow.alpha(), new BigFraction(20))
              .events()
              .stream()
              .filter(e -> e.kind() == Event.Kind.BLOW_UP)
              .findFirst()
              .orElseThrow();
      assertTrue(event.time().overlaps(FlowEnd.of(flow).time().get()), "depth " + depth);
    }
  }

  @Test
  void aCoupledFieldIsNotClaimed() {
    List<Expression> w = Expansion.components("w", 2);
    VectorField coupled = new VectorField(w, List.of(w.get(1), w.get(0)));
    assertEquals(Optional.empty(), new DecoupledPowerLaw().close(coupled, 2, numbers("1, 1")));
  }
}
