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

/** n-SAM on strongly convex functions: the floor β²ρ² + ηβσ², over 2μ. */
class StochasticIndependentProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/stochastic-independent");

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void theMeanOfAllPathsIsWithinTheBound(@Drawn List<BigFraction> point) {
      NoisyDescent drawn = NoisyDescent.stronglyConvex(point);
      BigFraction bound = drawn.contraction(drawn.floorOfIndependentSamples());
      assertTrue(drawn.expectedError(true).compareTo(bound) <= 0, drawn::toString);
    }
  }

  @Group
  class Tight {
    @Property(tries = 50, seed = "1")
    void theLongestStepWithoutRadiusIsAnEquality(@Drawn List<BigFraction> point) {
      NoisyDescent drawn = NoisyDescent.longestStepOnAParabola(point);
      BigFraction bound = drawn.contraction(drawn.floorOfIndependentSamples());
      assertEquals(bound, drawn.expectedError(true));
    }
  }

  @Group
  class FailsWithout {
    @Property(tries = 50, seed = "1")
    void anySmallerShareOfTheVarianceFails(@Drawn List<BigFraction> point) {
      NoisyDescent drawn = NoisyDescent.longestStepOnAParabola(point);
      BigFraction bound = drawn.contraction(drawn.floor(drawn.variance().multiply(99).divide(100)));
      assertEquals(drawn.n().signum() == 0, drawn.expectedError(true).compareTo(bound) <= 0);
    }

    @Example
    void failsForAQuarterOfTheRadius() {
      CLAIM.assertFailsWithout(
          "quarter-of-the-radius",
          CLAIM.where(
              "d = 1, mu = 1, beta = 1, eta = 1/100, rho = 1/10, p = 1/20, n = 4, N = 1",
              parabola("1"),
              "9/100"));
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
    void failsForALongerStep() {
      CLAIM.assertFailsWithout(
          "no-step-bound",
          CLAIM.where(
              "d = 1, mu = 1, beta = 1, eta = 3/2, rho = 1/10, p = 1/2, n = 1/10, N = 1",
              parabola("1"),
              "1"));
    }

    @Example
    void failsOnASinglePath() {
      CLAIM.assertFailsWithout(
          "every-path",
          CLAIM.where(
              "d = 1, mu = 1, beta = 1, eta = 1, rho = 1/10, p = 1/20, n = 4, N = 1",
              parabola("1"),
              "1"));
    }
  }
}
