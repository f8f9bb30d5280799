package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.samcheck.dynamics.ExactRun.exact;
import static org.samcheck.dynamics.ExactRun.map;
import static org.samcheck.dynamics.ExactRun.number;
import static org.samcheck.dynamics.ExactRun.point;

import java.math.BigInteger;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;

class TrajectoryTest {
  /** ∇f = (x₁, 2x₂). */
  private static final String BOWL = "x[1]^2/2 + x[2]^2";

  private static final String ROUND = "(x[1]^2 + x[2]^2)/2";

  private static StepMap gd(String f, int dimension) {
    return map(f, dimension, Run.Method.GD, Run.Norm.L2);
  }

  private static StepMap sam(String f, int dimension, Run.Norm norm) {
    return map(f, dimension, Run.Method.SAM, norm);
  }

  @Test
  void gradientDescentByHand() {
    Trajectory<Exact> run = exact(gd(BOWL, 2), point("1", "1"), "0", "1/4", 2);
    assertEquals(point("3/4", "1/2"), run.x(1));
    assertEquals(point("9/16", "1/4"), run.x(2));
    assertEquals(run.x(1), run.y(1));
  }

  @Test
  void samWithTheEuclideanNormByHand() {
    StepMap map = sam(BOWL, 2, Run.Norm.L2);
    Trajectory<Exact> run = exact(map, point("4", "3/2"), "5", "1/4", 1);
    assertEquals(point("8", "9/2"), run.y(0));
    assertEquals(point("2", "-3/4"), run.x(1));
  }

  @Test
  void samWithTheMaximumNormByHand() {
    StepMap map = sam(BOWL, 2, Run.Norm.LINF);
    Trajectory<Exact> run = exact(map, point("4", "3/2"), "1", "1/4", 1);
    assertEquals(point("5", "5/2"), run.y(0));
    assertEquals(point("11/4", "1/4"), run.x(1));
  }

  @Test
  void unnormalisedSamByHand() {
    StepMap map = map(BOWL, 2, Run.Method.USAM, Run.Norm.L2);
    Trajectory<Exact> run = exact(map, point("4", "3/2"), "1/2", "1/4", 1);
    assertEquals(point("6", "3"), run.y(0));
    assertEquals(point("5/2", "0"), run.x(1));
  }

  @Test
  void inOneDimensionSamMovesByTheSign() {
    StepMap map = sam("x[1]^2/2", 1, Run.Norm.L2);
    Trajectory<Exact> run = exact(map, point("1"), "1/2", "1/2", 2);
    assertEquals(point("3/2"), run.y(0));
    assertEquals(point("1/4"), run.x(1));
    assertEquals(point("-1/8"), run.x(2));
  }

  @Test
  void oneStepOfSamInTwoDimensionsIsASurd() {
    StepMap map = sam(ROUND, 2, Run.Norm.L2);
    Exact component = exact(map, point("1", "1"), "1", "1/2", 1).x(1).get(0);
    assertEquals(new BigFraction(1, 2), component.rationalPart());
    assertEquals(new BigFraction(-1, 4), component.rootFactor());
    assertEquals(BigInteger.TWO, component.radicand());
  }

  @Test
  void whereTheGradientIsZeroThereIsNoPerturbation() {
    for (Run.Norm norm : Run.Norm.values()) {
      Trajectory<Exact> run = exact(sam(BOWL, 2, norm), point("0", "0"), "1", "1/4", 3);
      assertEquals(point("0", "0"), run.y(0));
      assertEquals(point("0", "0"), run.x(3));
    }
  }

  @Test
  void theSignOfAZeroComponentIsZero() {
    StepMap map = sam(BOWL, 2, Run.Norm.LINF);
    Trajectory<Exact> run = exact(map, point("0", "1"), "1", "1/4", 1);
    assertEquals(point("0", "2"), run.y(0));
    assertEquals(point("0", "0"), run.x(1));
  }

  @Test
  void aZeroRadiusIsGradientDescentWhateverTheGradient() {
    Trajectory<Exact> sam = exact(sam(BOWL, 2, Run.Norm.L2), point("1/3", "2/7"), "0", "1/5", 4);
    Trajectory<Exact> descent = exact(gd(BOWL, 2), point("1/3", "2/7"), "0", "1/5", 4);
    assertEquals(descent.x(4), sam.x(4));
  }

  @Test
  void stepAndRadiusFollowTheirSchedules() {
    StepMap map = sam("x[1]^2/2", 1, Run.Norm.L2);
    List<Exact> radii = point("1", "2");
    List<Exact> sizes = point("1/2", "1/4");
    Trajectory<Exact> run =
        ExactRun.scheduled(map, new ExactArithmetic(), point("4"), radii::get, sizes::get, 2);
    assertEquals(point("3/2"), run.x(1));
    assertEquals(point("7/2"), run.y(1));
    assertEquals(point("5/8"), run.x(2));
  }

  @Test
  void anIterateOutsideTheRunIsUndefined() {
    Trajectory<Exact> run = exact(gd("x[1]^2", 1), point("1"), "0", "1", 2);
    assertThrows(UndefinedException.class, () -> run.x(3));
    assertThrows(UndefinedException.class, () -> run.x(-1));
    assertThrows(UndefinedException.class, () -> run.y(3));
  }

  @Test
  void aRunThatLeavesTheExactNumbersFailsTheSameWayAgain() {
    StepMap map = sam("x[1]^2/2 + exp(x[2])", 2, Run.Norm.L2);
    Trajectory<Exact> run = exact(map, point("1", "1"), "1", "1", 5);
    UndecidedException first = assertThrows(UndecidedException.class, () -> run.x(4));
    assertSame(first, assertThrows(UndecidedException.class, () -> run.x(2)));
    assertEquals(List.of(number("1"), number("1")), run.x(0));
  }
}
