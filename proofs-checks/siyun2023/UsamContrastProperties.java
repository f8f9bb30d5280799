package siyun2023;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** Unnormalised SAM contracts quadratics, without a floor. */
class UsamContrastProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/usam-contrast");

  /** The curvature μ. */
  private static final BuiltIn RATE =
      CLAIM.variant("given: {a: mu}").reading("abs(x(1)) <= (1", "abs(x(1)) = (1");

  /** The curvature β and the end of the steps. */
  private static final BuiltIn LONGEST =
      CLAIM.variant(
          """
          given: {a: beta, eta: "2/(beta*(1 + rho*beta))"}
          claim: x(1) = -x0
          """);

  @Group
  class Holds {
    @Property(tries = 200, seed = "1")
    void usamContrastHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 60, seed = "1")
    void theRateIsAnEqualityForTheLeastCurvature(@Drawn List<BigFraction> point) {
      RATE.assertHoldsAt(point);
    }

    @Property(tries = 60, seed = "1")
    void theLongestStepOnlyChangesTheSign(@Drawn List<BigFraction> point) {
      LONGEST.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForTheDoubleRate() {
      CLAIM.assertFailsWithout(
          "double-rate", CLAIM.where("mu = 1, beta = 1, a = 1, rho = 1, eta = 1/4, x0 = 1"));
    }

    @Example
    void failsForBetaInTheRate() {
      CLAIM.assertFailsWithout(
          "beta-in-rate", CLAIM.where("mu = 1, beta = 2, a = 1, rho = 1, eta = 1/6, x0 = 1"));
    }

    @Example
    void failsForTheStepOfGradientDescent() {
      CLAIM.assertFailsWithout(
          "step-of-gradient-descent",
          CLAIM.where("mu = 1, beta = 1, a = 1, rho = 1, eta = 1, x0 = 1"));
    }

    @Example
    void failsWhenTheEndOfTheStepsIsIncluded() {
      CLAIM.assertFailsWithout(
          "step-end-included", CLAIM.where("mu = 1, beta = 1, a = 1, rho = 1, eta = 1, x0 = 1"));
    }

    @Example
    void failsWithNormalisation() {
      CLAIM.assertFailsWithout(
          "normalised", CLAIM.where("mu = 1, beta = 1, a = 1, rho = 1, eta = 1/2, x0 = 1/4"));
    }
  }
}
