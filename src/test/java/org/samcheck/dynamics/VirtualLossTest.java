package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.samcheck.dynamics.ExactRun.exact;
import static org.samcheck.dynamics.ExactRun.map;
import static org.samcheck.dynamics.ExactRun.number;
import static org.samcheck.dynamics.ExactRun.point;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expression;

class VirtualLossTest {
  private static final ExactArithmetic EXACT = new ExactArithmetic();
  private static final Exact ETA = number("1/5");
  private static final List<Exact> POINTS =
      point("-5/2", "-1", "-1/3", "0", "1/7", "1/2", "1", "4/3", "3");
  private static final List<Exact> RADII = point("0", "1/4", "1");

  private static StepMap sam(String f) {
    return map(f, 1, Run.Method.SAM, Run.Norm.L2);
  }

  private static Exact at(Expression e, StepMap map, Exact x, Exact radius) {
    Tape tape = new Tape(List.of(map.x().get(0), StepMap.RADIUS), List.of(e));
    return tape.on(EXACT).run(List.of(x, radius)).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x[1]^2/2",
        "x[1]^4/4 - x[1]^2/2",
        "max(x[1]^2, 3*x[1])",
        "abs(x[1]) + x[1]^2/3",
        "if(x[1] < 1, x[1]^2/2, x[1] - 1/2)"
      })
  void samOnTheFunctionIsGradientDescentOnTheVirtualLoss(String f) {
    StepMap map = sam(f);
    VirtualLoss loss = VirtualLoss.of(map);
    Expression slope = Derivative.of(loss.shifted(), map.x().get(0));
    for (Exact x : POINTS) {
      for (Exact radius : RADII) {
        Exact gradient = at(loss.gradient(), map, x, radius);
        assertEquals(gradient, at(slope, map, x, radius));
        Exact next = EXACT.subtract(x, EXACT.multiply(ETA, gradient));
        assertEquals(next, ExactRun.run(map, EXACT, List.of(x), radius, ETA, 1).x(1).get(0));
      }
    }
  }

  @Test
  void ofAParabolaItIsTheParabolaPlusAnAbsoluteValue() {
    StepMap map = sam("x[1]^2/2");
    VirtualLoss loss = VirtualLoss.of(map);
    Exact radius = number("1/4");
    Exact jump = number("1/32");
    for (Exact x : POINTS) {
      Exact square = EXACT.divide(EXACT.multiply(x, x), number("2"));
      Exact expected = EXACT.add(square, EXACT.multiply(radius, EXACT.abs(x)));
      Exact constant = x.sign() == 0 ? Exact.ZERO : jump;
      assertEquals(expected, EXACT.subtract(at(loss.shifted(), map, x, radius), constant));
    }
  }

  @Test
  void aMaximumOfTheFunctionMayBeAMinimumOfTheLoss() {
    // f' = x^3 - x falls through 0, but G(0+) = f'(-rho) > 0 > f'(rho) = G(0-) for rho < 1.
    StepMap map = sam("x[1]^4/4 - x[1]^2/2");
    VirtualLoss loss = VirtualLoss.of(map);
    Exact radius = number("1/2");
    assertEquals(Exact.ZERO, at(loss.gradient(), map, Exact.ZERO, radius));
    assertEquals(number("36/125"), at(loss.gradient(), map, number("1/10"), number("9/10")));
    assertEquals(number("-36/125"), at(loss.gradient(), map, number("-1/10"), number("9/10")));
  }

  @Test
  void inTwoDimensionsThereIsNone() {
    StepMap map = map("x[1]^2 + x[2]^2", 2, Run.Method.SAM, Run.Norm.L2);
    assertThrows(IllegalArgumentException.class, () -> VirtualLoss.of(map));
    assertEquals(point("1"), exact(sam("x[1]"), point("2"), "1", "1", 1).x(1));
  }
}
