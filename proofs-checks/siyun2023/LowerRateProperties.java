package siyun2023;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** For every step one of two parabolas is still min{Δ₀/64, β³ρ²/(8μ²N²)} above its minimum. */
class LowerRateProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/lower-rate");

  /** Long runs belong to the command line. */
  private static final BuiltIn SHORT =
      CLAIM.variant("given: {N: \"one of 2, 3, 4, 5, 8, 16, 32, 64\"}");

  /** κ = 1, ρ = 0, η = 1/β: both runs end at the minimum, and the bound is 0. */
  private static final BuiltIn NO_RADIUS =
      CLAIM.variant("given: {beta: mu, rho: 0, N: \"integer in 2..16\", c: N}").reading(">=", "=");

  /** η = 1/(μN): the factor (2/(2 − ηβ))² tends to 1 as N grows. */
  private static final BuiltIn STEEP =
      CLAIM.variant(
          """
          given: {N: "integer in 2..32", c: 1}
          claim: "eta*beta < 2 implies steep.f(steep.x(N)) - steep.fmin
            = (2/(2 - eta*beta))^2*beta^3*rho^2/(8*mu^2*N^2)"
          """);

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void lowerRateHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      SHORT.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 30, seed = "1")
    void withoutRadiusTheStepOneOverBetaIsAnEquality(@Drawn List<BigFraction> point) {
      NO_RADIUS.assertHoldsAt(point);
    }

    @Property(tries = 40, seed = "1")
    void theSteepErrorIsTheBoundTimesAFactorThatTendsToOne(@Drawn List<BigFraction> point) {
      STEEP.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForTheConstantOne() {
      CLAIM.assertFailsWithout(
          "constant-one", CLAIM.where("mu = 1, beta = 1, rho = 1, N = 2, c = 5/4, x0 = 6, z0 = 1"));
    }

    @Example
    void failsForAStartNearTheMinimum() {
      CLAIM.assertFailsWithout(
          "any-start", CLAIM.where("mu = 1, beta = 1, rho = 1, N = 8, c = 2/3, x0 = 1, z0 = 1"));
    }

    @Example
    void failsForTheFirstOrder() {
      CLAIM.assertFailsWithout(
          "first-order", CLAIM.where("mu = 1, beta = 1, rho = 1, N = 16, c = 3, x0 = 6, z0 = 1"));
    }

    @Example
    void failsForTheFlatParabolaAlone() {
      CLAIM.assertFailsWithout(
          "flat-alone", CLAIM.where("mu = 1, beta = 1, rho = 1, N = 2, c = 4/3, x0 = 8, z0 = 1"));
    }

    @Example
    void failsForTheSteepParabolaAlone() {
      CLAIM.assertFailsWithout(
          "steep-alone", CLAIM.where("mu = 1, beta = 1, rho = 1, N = 2, c = 1/2, x0 = 6, z0 = 1"));
    }

    @Example
    void failsForGradientDescent() {
      CLAIM.assertFailsWithout(
          "gradient-descent",
          CLAIM.where("mu = 1, beta = 1, rho = 1, N = 2, c = 2, x0 = 6, z0 = 1"));
    }
  }
}
