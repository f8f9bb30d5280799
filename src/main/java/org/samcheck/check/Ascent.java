package org.samcheck.check;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.MersenneTwister;

/**
 * Ascent by covariance matrix adaptation over the unit cube.
 *
 * @param evaluations about how often the height may be asked
 * @param step the first spread
 * @param seed of the samples
 */
record Ascent(int evaluations, double step, long seed) {

  private static final int SLACK = 10;

  /** The height that ends an ascent: a finite one, or the other infinity, would end it early. */
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** Climbs {@code height} from {@code start}; what it visits is all there is to see. */
  void climb(double[] start, ToDoubleFunction<double[]> height) {
    int n = start.length;
    double[] upper = new double[n];
    double[] sigma = new double[n];
    Arrays.fill(upper, 1);
    Arrays.fill(sigma, step);
    int population = 4 + (int) (3 * Math.log(n));
    CMAESOptimizer optimizer =
        new CMAESOptimizer(
            Math.max(1, evaluations / population),
            NEVER,
            true,
            0,
            0,
            new MersenneTwister(seed),
            false,
            null);
    optimizer.optimize(
        new MaxEval(SLACK * Math.max(evaluations, population)),
        new ObjectiveFunction(height::applyAsDouble),
        GoalType.MAXIMIZE,
        new SimpleBounds(new double[n], upper),
        new InitialGuess(start),
        new CMAESOptimizer.Sigma(sigma),
        new CMAESOptimizer.PopulationSize(population));
  }
}
