package siyun2023;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** m-SAM on logistic regression with two examples and ridge. */
class StochasticLogisticProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/stochastic-logistic");

  /**
   * Relative: some hundred operations of at most 2⁻⁵³ each, on terms whose condition is below 10³.
   */
  private static final double ROUNDING = 1e-10;

  /** fᵢ = log(1 + exp(−⟨aᵢ, x⟩)) + ridge/2·|x|², in doubles. */
  private record Instance(
      double[][] a, double ridge, double eta, double rho, double[] x0, int steps) {

    static Instance drawn(Coordinates at) {
      double[][] a = {at.pair(-2, 2), at.pair(-2, 2)};
      double ridge = at.above(0, 1).doubleValue();
      double longest = Math.min(1, 1 / smoothness(a, ridge));
      return new Instance(
          a,
          ridge,
          at.above(0, 1).doubleValue() * longest,
          at.above(0, 1).doubleValue(),
          at.pair(-2, 2),
          at.whole(1, 4));
    }

    static double smoothness(double[][] a, double ridge) {
      double longest = Math.max(Math.hypot(a[0][0], a[0][1]), Math.hypot(a[1][0], a[1][1]));
      return longest * longest / 4 + ridge;
    }

    private double[] gradient(int i, double[] x) {
      double weight = -1 / (1 + Math.exp(a[i][0] * x[0] + a[i][1] * x[1]));
      return new double[] {weight * a[i][0] + ridge * x[0], weight * a[i][1] + ridge * x[1]};
    }

    private double squaredGradient(double[] x) {
      double[] g = gradient(0, x);
      double[] h = gradient(1, x);
      double first = (g[0] + h[0]) / 2;
      double second = (g[1] + h[1]) / 2;
      return first * first + second * second;
    }

    private double value(double[] x) {
      double sum = ridge * (x[0] * x[0] + x[1] * x[1]);
      for (double[] row : a) {
        sum += Math.log1p(Math.exp(-row[0] * x[0] - row[1] * x[1]));
      }
      return sum / 2;
    }

    private double[] after(int i, double[] x) {
      double[] g = gradient(i, x);
      double length = Math.hypot(g[0], g[1]);
      double scale = length == 0 ? 0 : rho / length;
      double[] back = gradient(i, new double[] {x[0] + scale * g[0], x[1] + scale * g[1]});
      return new double[] {x[0] - eta * back[0], x[1] - eta * back[1]};
    }

    /** Σ_{t < left} E|∇f(x(t))|² from x. */
    private double sum(double[] x, int left) {
      return left == 0
          ? 0
          : squaredGradient(x) + (sum(after(0, x), left - 1) + sum(after(1, x), left - 1)) / 2;
    }

    double average() {
      return sum(x0, steps) / steps;
    }

    double firstTerm() {
      return 2 * value(x0) / (eta * steps);
    }

    double floor() {
      double beta = smoothness(a, ridge);
      double sigma = (Math.hypot(a[0][0], a[0][1]) + Math.hypot(a[1][0], a[1][1])) / 2;
      double drift = beta * rho;
      return drift * drift + eta * beta * (sigma + drift) * (sigma + drift);
    }
  }

  @Group
  class Holds {
    @Property(tries = 300, seed = "1")
    void theMeanOfAllPathsIsWithinTheBound(@Drawn List<BigFraction> point) {
      Instance drawn = Instance.drawn(new Coordinates(point));
      double bound = drawn.firstTerm() + drawn.floor();
      assertTrue(drawn.average() <= bound * (1 + ROUNDING), drawn::toString);
    }
  }

  @Group
  class FailsWithout {
    private static final String RIDGE_ALONE = "a1 = 0 0, a2 = 0 0, ridge = 1, x0 = 2 2, N = 1, ";

    @Example
    void aQuarterOfTheErrorIsTooLittle() {
      Instance ridge = new Instance(new double[2][2], 1, 1, 0.01, new double[] {2, 2}, 1);
      assertFalse(ridge.average() <= ridge.firstTerm() / 4 + ridge.floor());
    }

    @Example
    void failsForAQuarterOfTheError() {
      CLAIM.assertFailsWithout(
          "quarter-of-the-error", CLAIM.where(RIDGE_ALONE + "eta = 1, rho = 1/100"));
    }

    @Example
    void failsWithoutTheFloor() {
      CLAIM.assertFailsWithout("no-floor", CLAIM.where(RIDGE_ALONE + "eta = 1, rho = 1/100"));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout(
          "too-long-a-step", CLAIM.where(RIDGE_ALONE + "eta = 8, rho = 1/100"));
    }
  }
}
