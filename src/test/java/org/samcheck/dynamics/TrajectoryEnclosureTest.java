package org.samcheck.dynamics;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samcheck.dynamics.ExactRun.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.UndecidedException;

/** Exact runs lie in the balls' runs, from a point and from anywhere in a starting ball. */
class TrajectoryEnclosureTest {
  private static final int RUNS = 40;
  private static final int FEWEST_COMPARED = 100;

  /** So few bits that every step rounds. */
  private static final BallArithmetic COARSE = new BallArithmetic(24);

  private static final BigFraction STEP = new BigFraction(1, 7);
  private static final BigFraction RADIUS = new BigFraction(1, 3);
  private static final int RADIUS_BITS = 10;

  private final Random random = new Random(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GD; L2; 2; 12; x[1]^2/2 + x[1]*x[2]/3 + 2*x[2]^2",
        "USAM; L2; 2; 12; x[1]^2/2 + x[1]*x[2]/3 + 2*x[2]^2",
        "SAM; LINF; 2; 12; x[1]^2/2 + x[1]*x[2]/3 + 2*x[2]^2",
        "SAM; L2; 1; 12; 3*x[1]^2/2 - x[1]",
        "SAM; L2; 1; 12; max(x[1]^2, x[1])",
        "GD; L2; 1; 9; x[1]^2/2 + x[1]^3/50",
        "GD; L2; 2; 3; x[1]^4/9 + x[1]*x[2]^2/5 + x[2]^2",
        "GD; L2; 1; 12; abs(x[1] - 1/3) + x[1]^2"
      })
  void theBallsContainTheExactRun(
      Run.Method method, Run.Norm norm, int dimension, int steps, String f) {
    StepMap map = map(f, dimension, method, norm);
    int compared = 0;
    for (int i = 0; i < RUNS; i++) {
      compared += compare(map, dimension, steps, i % 2 == 0);
    }
    assertTrue(compared >= FEWEST_COMPARED, compared + " iterates compared");
  }

  private int compare(StepMap map, int dimension, int steps, boolean fromPoint) {
    List<Ball> around = new ArrayList<>();
    List<Exact> inside = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      int grid = 1 << RADIUS_BITS;
      int middle = random.nextInt(4 * grid) - 2 * grid;
      BigFraction offset = new BigFraction(random.nextInt(201) - 100, 100);
      Ball centre = Ball.of(middle).scaled(-RADIUS_BITS);
      around.add(fromPoint ? centre : Ball.of(centre, Ball.ONE.scaled(-RADIUS_BITS)));
      BigFraction start = new BigFraction(middle).add(fromPoint ? BigFraction.ZERO : offset);
      inside.add(Exact.of(start.divide(grid)));
    }
    Trajectory<Exact> exact =
        ExactRun.run(map, new ExactArithmetic(), inside, Exact.of(RADIUS), Exact.of(STEP), steps);
    Trajectory<Ball> balls =
        ExactRun.run(map, COARSE, around, COARSE.of(RADIUS), COARSE.of(STEP), steps);
    return contained(exact, balls, steps);
  }

  /** The number of iterates compared; a kink inside a ball ends the run of balls. */
  private static int contained(Trajectory<Exact> exact, Trajectory<Ball> balls, int steps) {
    for (int t = 1; t <= steps; t++) {
      List<Ball> enclosure;
      try {
        enclosure = balls.x(t);
      } catch (UndecidedException kink) {
        return t - 1;
      }
      for (int i = 0; i < enclosure.size(); i++) {
        BigFraction value = exact.x(t).get(i).toBigFraction();
        assertTrue(enclosure.get(i).contains(value), "x(" + t + ") outside " + enclosure.get(i));
      }
    }
    return steps;
  }
}
