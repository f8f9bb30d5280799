package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samcheck.dynamics.ExactRun.fraction;
import static org.samcheck.dynamics.ExactRun.map;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/** Long runs keep the digits of every component; short ones never need a Jacobian. */
class LongRunTest {
  private static final int DIGITS = 50;
  private static final int STEPS = 2000;
  private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

  /** A Jacobian of {@link #MANY} components would take minutes. */
  private static final Duration SHORT = Duration.ofSeconds(60);

  private static final int MANY = 120;

  private static List<Ball> at(StepMap map, BallArithmetic balls, List<Ball> start, int steps) {
    Ball radius = balls.of(fraction("1/10"));
    return ExactRun.run(map, balls, start, radius, balls.of(fraction("1/20")), steps).x(steps);
  }

  @Test
  void aVanishingComponentKeepsItsDigitsBesideALargeOne() {
    StepMap map = map("x[1]^2/2 + 5*x[2]^2", 2, Run.Method.SAM, Run.Norm.L2);
    BallArithmetic balls = BallArithmetic.ofDigits(DIGITS + 5);
    List<Ball> end = at(map, balls, List.of(Ball.ONE, Ball.ONE), STEPS);
    // By plain MPFR at 120 digits (sam_mpfr.c), rounded to 50.
    assertEquals(
        "3.2999363145390169740512242523449382164572638915616e-59", end.get(0).toDecimal(DIGITS));
    assertTrue(end.get(0).accuracyBits() >= DIGITS * BITS_PER_DIGIT, end.get(0).toString());
    assertEquals("-0.0" + "3".repeat(DIGITS), end.get(1).toDecimal(DIGITS));
  }

  @Test
  void theEnclosureOfFewDigitsContainsThatOfMany() {
    StepMap map = map("x[1]^2/2 + x[1]*x[2]/3 + 5*x[2]^2", 2, Run.Method.SAM, Run.Norm.L2);
    List<Ball> start = List.of(Ball.ONE, Ball.ONE);
    List<Ball> few = at(map, BallArithmetic.ofDigits(15), start, STEPS);
    List<Ball> many = at(map, BallArithmetic.ofDigits(60), start, STEPS);
    for (int i = 0; i < few.size(); i++) {
      assertTrue(few.get(i).contains(many.get(i)), few.get(i) + " without " + many.get(i));
    }
  }

  @Test
  void aComponentThatStaysZeroTakesNoErrorFromTheOthers() {
    StepMap map = map("x[1]^2/2 + x[2]^2/3 + x[3]^4/9", 3, Run.Method.GD, Run.Norm.L2);
    BallArithmetic coarse = new BallArithmetic(24);
    List<Ball> start = List.of(coarse.of(fraction("1/3")), Ball.ZERO, coarse.of(fraction("1/7")));
    List<Ball> few = at(map, coarse, start, STEPS);
    BigFraction factor = fraction("19/20");
    assertTrue(few.get(1).isZero());
    assertTrue(few.get(0).contains(fraction("1/3").multiply(factor.pow(STEPS))));
  }

  @Test
  void aShortRunInManyDimensionsNeedsNoJacobian() {
    String sum =
        IntStream.rangeClosed(1, MANY)
            .mapToObj(i -> "x[" + i + "]/" + i)
            .collect(Collectors.joining(" + "));
    String f =
        IntStream.rangeClosed(1, MANY)
            .mapToObj(i -> "exp((" + sum + ")/" + i + ")")
            .collect(Collectors.joining(" + "));
    StepMap map = map(f, MANY, Run.Method.SAM, Run.Norm.L2);
    BallArithmetic balls = BallArithmetic.ofDigits(10);
    List<Ball> start = new ArrayList<>(Collections.nCopies(MANY, balls.of(fraction("1/10"))));
    List<Ball> end = assertTimeoutPreemptively(SHORT, () -> at(map, balls, start, 10));
    assertTrue(end.stream().allMatch(c -> c.accuracyBits() > 0), end.toString());
  }
}
