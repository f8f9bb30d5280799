package org.samcheck.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samcheck.limit.Flows.assertDirection;
import static org.samcheck.limit.Flows.assertLayer;
import static org.samcheck.limit.Flows.l2;
import static org.samcheck.limit.Flows.number;
import static org.samcheck.limit.Flows.numbers;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.dynamics.Run;
import org.samcheck.integrate.Event;
import org.samcheck.integrate.TaylorIntegrator;

class SharedNormTest {
  private static final BallArithmetic BALLS = BallArithmetic.ofDigits(50);
  private static final String SEPARATRIX = "0.43642630596106052975845542";

  /** α° to 50 digits: the bisection of {@link #bisectionFindsTheSeparatrix} continued. */
  private static final String LONG_SEPARATRIX =
      "0.43642630596106052975845542472568844412195531944973";

  private static End uniform(String mu, BigFraction alpha) {
    List<BigFraction> example = numbers(mu);
    return FlowEnd.of(
        new BalancedFlow(
            2,
            Run.Method.SAM,
            Run.Norm.L2,
            example,
            Collections.nCopies(example.size(), alpha),
            BigFraction.ONE));
  }

  private static End.Kind kind(String mu, String alpha) {
    return uniform(mu, number(alpha)).kind();
  }

  private static End.Kind beside(String alpha, String distance) {
    return uniform("1, 2, 3", number(alpha).add(number(distance))).kind();
  }

  @Test
  void oneCoordinateCollapsesOrEscapesByItsNorm() {
    assertEquals(End.Kind.COLLAPSE, l2("2", "7/10", "1").kind());
    assertEquals(End.Kind.ESCAPE, l2("2", "71/100", "1").kind());
    assertDirection("1", l2("2", "71/100", "1"));
  }

  @Test
  void theCollapseOfOneCoordinateHasAClosedForm() {
    Ball n = BALLS.sqrt(BALLS.of(new BigFraction(1, 2)));
    Ball expected = BALLS.negate(BALLS.log(BALLS.subtract(Ball.ONE, n)));
    Ball time = l2("1", "1/2", "1").time().get();
    assertTrue(time.overlaps(expected));
    assertTrue(time.accuracyBits() > 150);
  }

  @Test
  void anExactEquilibriumRests() {
    End end = l2("1, 1", "1/2, 1/2", "1");
    assertEquals(End.Kind.CONVERGENT, end.kind());
    assertLayer("1/2, 1/2", end);
    assertTrue(end.time().get().isZero());
    assertEquals(End.Kind.CONVERGENT, l2("1, 5, 1", "1/2, 0, -1/2", "1").kind());
    assertEquals(End.Kind.ESCAPE, l2("1, 1", "1/2, 0.50000000000000000000000000001", "1").kind());
    assertEquals(End.Kind.COLLAPSE, l2("1, 1", "1/2, 0.49999999999999999999999999999", "1").kind());
  }

  @Test
  void anEquilibriumOfTwoRatesDoesNotExist() {
    // n² = 2 (1/4 + 1/4) = 1 = (ρμ₁)²: the faster coordinate decays, and then both do.
    assertEquals(End.Kind.COLLAPSE, l2("1, 2", "1/2, 1/4", "1").kind());
    // The slowest alone are at their threshold: with another one n is above it.
    assertEquals(End.Kind.ESCAPE, l2("1, 1, 3", "1/2, 1/2, 1/1000000", "1").kind());
  }

  @Test
  void smallUniformStartsCollapseAndLargeOnesEscapeToTheMajorCoordinate() {
    assertEquals(End.Kind.COLLAPSE, kind("1, 2, 3", "0.4"));
    End end = l2("1, 2, 3", "1/2, 1/2, 1/2", "1");
    assertEquals(End.Kind.ESCAPE, end.kind());
    assertDirection("0, 0, 1", end);
    assertLayer("inf, inf, inf", end);
    assertEquals(Optional.empty(), end.time());
  }

  @Test
  void aNormAboveTheLeastThresholdMayCollapse() {
    // n₀ = 0.4 √28 > 1.
    assertEquals(End.Kind.COLLAPSE, kind("1, 2, 3", "0.4"));
  }

  @Test
  void aNormBelowTheLargestThresholdMayEscape() {
    // n₀ = 0.52 √210 < 10.
    assertEquals(End.Kind.ESCAPE, kind("1, 2, 10", "0.52"));
    assertDirection("0, 0, 1", l2("1, 2, 10", "0.52, 0.52, 0.52", "1"));
  }

  @Test
  void onlyTheRatioOfRadiusAndStartMatters() {
    assertEquals(End.Kind.COLLAPSE, l2("1, 2, 3", "2/5, 2/5, 2/5", "1").kind());
    assertEquals(End.Kind.ESCAPE, l2("1, 2, 3", "2/5, 2/5, 2/5", "4/5").kind());
    assertEquals(End.Kind.COLLAPSE, l2("10, 20, 30", "4000, 4000, 4000", "10000").kind());
  }

  @Test
  void orderSignsAndZerosDoNotMatter() {
    assertDirection("1, 0, 0", l2("3, 1, 2", "-1/2, 1/2, -1/2", "1"));
    assertDirection("0, 1, 0", l2("1, 2, 3", "1, -1, 0", "1"));
    assertLayer("inf, inf, 0", l2("1, 2, 3", "1, -1, 0", "1"));
    assertEquals(End.Kind.COLLAPSE, l2("1, 2", "0, 0", "1").kind());
  }

  @Test
  void equalLargestRatesShareTheDirection() {
    End end = l2("1, 2, 2", "3, 1, -1", "1");
    assertEquals(end.direction().get().get(1), end.direction().get().get(2));
    assertTrue(end.direction().get().get(0).isZero());
  }

  @Test
  void bothSidesOfTheSeparatrixAreDecided() {
    assertEquals(End.Kind.COLLAPSE, beside(SEPARATRIX, "0"));
    assertEquals(End.Kind.ESCAPE, beside(SEPARATRIX, "1e-26"));
    assertEquals(End.Kind.COLLAPSE, beside(SEPARATRIX, "-1e-20"));
    assertEquals(End.Kind.ESCAPE, beside(SEPARATRIX, "1e-20"));
  }

  @Test
  void fortyDigitsFromTheSeparatrixAreDecided() {
    assertEquals(End.Kind.COLLAPSE, beside(LONG_SEPARATRIX, "-1e-40"));
    assertEquals(End.Kind.ESCAPE, beside(LONG_SEPARATRIX, "1e-40"));
  }

  @Test
  void bisectionFindsTheSeparatrix() {
    BigFraction low = number("0.4");
    BigFraction high = number("0.5");
    for (int i = 0; i < 40; i++) {
      BigFraction middle = low.add(high).divide(2);
      boolean collapses = uniform("1, 2, 3", middle).kind() == End.Kind.COLLAPSE;
      low = collapses ? middle : low;
      high = collapses ? high : middle;
    }
    BigFraction expected = number(SEPARATRIX);
    assertTrue(expected.subtract(low).abs().compareTo(number("1e-12")) < 0);
  }

  @Test
  void theTimeOfACollapseIsThatOfTheIntegratedFlow() {
    for (String alpha : List.of("1/10, 1/10, 1/10", "3/5, 1/10, 1/5")) {
      BalancedFlow flow = Flows.l2Flow("1, 2, 3", alpha, "1");
      Event event =
          TaylorIntegrator.enclosed(flow.field(), 12)
              .integrate(flow.alpha(), new BigFraction(20))
              .events()
              .get(0);
      Ball time = FlowEnd.of(flow).time().get();
      assertEquals(Event.Kind.COLLAPSE, event.kind());
      assertTrue(time.overlaps(event.time()), alpha);
      assertTrue(time.accuracyBits() > 16, alpha);
    }
  }

  @Test
  void depthThreeIsOpen() {
    BalancedFlow flow =
        new BalancedFlow(
            3, Run.Method.SAM, Run.Norm.L2, numbers("1, 2"), numbers("1, 1"), BigFraction.ONE);
    assertThrows(UndecidedException.class, () -> FlowEnd.of(flow));
  }
}
