package siyun2023;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samcheck.conjecture.BuiltIn.parabola;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** n-SAM on smooth functions: the mean of E‖∇f‖² and its floor. */
class StochasticAverageProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/stochastic-average");

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void theMeanOfAllPathsIsWithinTheBound(@Drawn List<BigFraction> point) {
      NoisyDescent drawn = NoisyDescent.nonconvex(point);
      BigFraction bound = drawn.average(drawn.floorOfIndependentSamples());
      assertTrue(drawn.averageGradient(true).compareTo(bound) <= 0, drawn::toString);
    }
  }

  @Group
  class Tight {
    /** Beyond the start every step of length 1/β has E‖∇f‖² = σ². */
    @Property(tries = 50, seed = "1")
    void theFloorIsMissedByItsNthPartAlone(@Drawn List<BigFraction> point) {
      NoisyDescent drawn = NoisyDescent.longestStepOnAParabola(point);
      BigFraction missed = drawn.variance().divide(drawn.steps());
      BigFraction bound = drawn.average(drawn.floorOfIndependentSamples());
      assertEquals(bound.subtract(missed), drawn.averageGradient(true));
    }
  }

  @Group
  class FailsWithout {
    @Property(tries = 50, seed = "1")
    void halfTheErrorFailsWhereTheNoiseIsNothing(@Drawn List<BigFraction> point) {
      NoisyDescent drawn = NoisyDescent.longestStepOnAParabola(point).withoutNoise();
      BigFraction half = drawn.average(BigFraction.ZERO).divide(2);
      assertEquals(drawn.x0().signum() == 0, drawn.averageGradient(true).compareTo(half) <= 0);
    }

    @Example
    void failsWithoutTheRadius() {
      CLAIM.assertFailsWithout(
          "no-radius",
          CLAIM.where(
              "d = 1, beta = 1, eta = 1, rho = 1, p = 1/2, n = 0, N = 3",
              NonconvexFloorProperties.TWIN,
              "0"));
    }

    @Example
    void failsForOneErrorInPlaceOfTwo() {
      CLAIM.assertFailsWithout(
          "one-error",
          CLAIM.where(
              "d = 1, beta = 1, eta = 1, rho = 1/100, p = 1/2, n = 0, N = 1", parabola("1"), "5"));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout(
          "no-step-bound",
          CLAIM.where(
              "d = 1, beta = 1, eta = 3, rho = 1/100, p = 1/2, n = 0, N = 1", parabola("1"), "5"));
    }
  }
}
