package org.samcheck.integrate;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;

class OrderedFlowTest {
  private static final BallArithmetic BALLS = BallArithmetic.ofDigits(30);

  private static OrderedFlow flow(VectorField field, List<BigFraction[]> box, String until) {
    List<Ball> start = box.stream().map(s -> BALLS.hull(BALLS.of(s[0]), BALLS.of(s[1]))).toList();
    return new OrderedFlow(field, start, Flows.ratio(until), TaylorIntegrator.enclosed(field, 25));
  }

  private static BigFraction[] span(String low, String high) {
    return new BigFraction[] {Flows.ratio(low), Flows.ratio(high)};
  }

  @Test
  void solutionsFromABoxLieBetweenThoseFromItsCorners() {
    List<BigFraction[]> box = List.of(span("1/2", "2"), span("3/4", "5/4"), span("1", "3/2"));
    OrderedFlow all = flow(Flows.L2, box, "1");
    Random random = new Random(1);
    for (int i = 0; i < 10; i++) {
      List<BigFraction> start = new ArrayList<>();
      for (BigFraction[] span : box) {
        BigFraction part = new BigFraction(random.nextInt(9), 8);
        start.add(span[0].add(span[1].subtract(span[0]).multiply(part)));
      }
      Solution one = TaylorIntegrator.enclosed(Flows.L2, 25).integrate(start, BigFraction.ONE);
      for (int k = 0; k <= 4; k++) {
        Ball t = BALLS.of(new BigFraction(k, 4));
        List<Ball> hull = all.at(t);
        List<Ball> state = one.at(t);
        for (int j = 0; j < 3; j++) {
          assertTrue(hull.get(j).contains(state.get(j)), start + " at " + t);
        }
      }
    }
  }

  @Test
  void aCoordinateThatPushesAnotherDownTurnsTheOrder() {
    // x' = x - y, y' = y: x falls where y is larger.
    VectorField field = Flows.field("x y", "x - y", "y");
    OrderedFlow all = flow(field, List.of(span("1", "2"), span("0", "1")), "1");
    Ball x = all.at(Ball.ONE).get(0);
    // x(1) = (x0 - y0) e: least from (1, 1), greatest from (2, 0).
    assertTrue(x.containsZero());
    assertTrue(x.contains(Flows.ratio("543/100")));
    assertTrue(x.upperBound().compareTo(Flows.ratio("544/100")) < 0);
  }

  @Test
  void aRotationKeepsNoOrder() {
    VectorField field = Flows.field("x y", "-y", "x");
    List<BigFraction[]> box = List.of(span("1", "2"), span("0", "1"));
    assertThrows(UndecidedException.class, () -> flow(field, box, "1"));
  }

  @Test
  void anOrderThatIsLostOnTheWayIsNotClaimed() {
    // d x'/d y = 1 - y changes its sign where y passes 1.
    VectorField field = Flows.field("x y", "y - y^2/2", "1");
    List<BigFraction[]> box = List.of(span("0", "1"), span("0", "1/2"));
    flow(field, box, "1/4");
    assertThrows(UndecidedException.class, () -> flow(field, box, "1"));
  }

  @Test
  void kinksAndCollapsesAreLeftToTheIntegrator() {
    VectorField kink = Flows.field("x y", "abs(y)", "1");
    List<BigFraction[]> box = List.of(span("1/8", "1/4"), span("1/8", "1/4"));
    assertThrows(UndecidedException.class, () -> flow(kink, box, "1"));
    List<BigFraction[]> small = List.of(span("1/8", "1/4"), span("1/8", "1/4"), span("1/8", "1/4"));
    assertThrows(UndecidedException.class, () -> flow(Flows.L2, small, "2"));
  }

  @Test
  void aTimeThatIsNoDyadicNumberIsReached() {
    List<BigFraction[]> box = List.of(span("1", "2"), span("1", "2"), span("1", "2"));
    OrderedFlow all = flow(Flows.L2, box, "1/3");
    BigFraction third = new BigFraction(1, 3);
    List<BigFraction> start = Flows.ratios("1", "3/2", "2");
    Solution one = TaylorIntegrator.enclosed(Flows.L2, 25).integrate(start, third);
    for (int j = 0; j < 3; j++) {
      assertTrue(all.at(third).get(j).contains(one.at(third).get(j)));
    }
  }
}
