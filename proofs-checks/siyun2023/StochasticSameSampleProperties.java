package siyun2023;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samcheck.conjecture.BuiltIn.parabola;
import static siyun2023.Coordinates.number;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** m-SAM on strongly convex functions: (σ + βρ)² takes the place of σ². */
class StochasticSameSampleProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/stochastic-same-sample");

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void theMeanOfAllPathsIsWithinTheBound(@Drawn List<BigFraction> point) {
      NoisyDescent drawn = NoisyDescent.stronglyConvex(point);
      BigFraction bound = drawn.contraction(drawn.floorOfTheSameSample());
      assertTrue(drawn.expectedError(false).compareTo(bound) <= 0, drawn::toString);
    }
  }

  @Group
  class Tight {
    @Property(tries = 50, seed = "1")
    void theLongestStepWithoutRadiusIsAnEquality(@Drawn List<BigFraction> point) {
      NoisyDescent drawn = NoisyDescent.longestStepOnAParabola(point);
      assertEquals(drawn.contraction(drawn.floorOfTheSameSample()), drawn.expectedError(false));
    }
  }

  @Group
  class FailsWithout {
    /** Noise ±1 around the start −1/2: both samples perturb away from the minimiser. */
    @Example
    void theFloorOfIndependentSamplesFails() {
      NoisyDescent skewed =
          new NoisyDescent(
              Curve.parabola(number(1)),
              number(1),
              number(1),
              number(1),
              number(1),
              number(1),
              number(2),
              number(1, 2),
              1);
      BigFraction bound = skewed.contraction(skewed.floorOfIndependentSamples());
      assertTrue(skewed.expectedError(false).compareTo(bound) > 0);
      assertTrue(
          skewed.expectedError(false).compareTo(skewed.contraction(skewed.floorOfTheSameSample()))
              <= 0);
    }

    @Example
    void failsWithoutTheRadius() {
      CLAIM.assertFailsWithout(
          "no-radius",
          CLAIM.where(
              "d = 1, mu = 1, beta = 1, eta = 1, rho = 1, p = 1/2, n = 1/10, N = 1",
              parabola("1"),
              "1"));
    }

    @Example
    void failsWithoutTheVariance() {
      CLAIM.assertFailsWithout(
          "no-variance",
          CLAIM.where(
              "d = 1, mu = 1, beta = 1, eta = 1, rho = 1/10, p = 1/2, n = 2, N = 1",
              parabola("1"),
              "1"));
    }

    @Example
    void failsForAFasterRate() {
      CLAIM.assertFailsWithout(
          "faster",
          CLAIM.where(
              "d = 1, mu = 1, beta = 1, eta = 1/10, rho = 1/100, p = 1/2, n = 0, N = 1",
              parabola("1"),
              "5"));
    }

    @Example
    void failsForTheSmoothnessOfTheMean() {
      BuiltIn trap = CLAIM.neighbour("smoothness-of-the-mean");
      trap.assertRefuted(trap.where("eta = 1/2, z = 3"));
    }
  }
}
