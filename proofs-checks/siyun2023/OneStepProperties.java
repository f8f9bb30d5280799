package siyun2023;

import static org.samcheck.conjecture.BuiltIn.parabola;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** One step of SAM: contraction by 1 − ημ up to the floor η²β³ρ²/2. */
class OneStepProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/one-step");

  /** κ = 1 and η = 1/β: every step ends at distance ρ from the minimiser. */
  private static final BuiltIn EQUALITY =
      CLAIM.variant(
          """
          given: {beta: mu, eta: 1/beta}
          claim: "f(x(0)) != fmin implies
            f(x(1)) - fmin = (1 - eta*mu)*(f(x(0)) - fmin) + eta^2*beta^3*rho^2/2"
          """);

  @Group
  class Holds {
    @Property(tries = 200, seed = "1")
    void oneStepHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 40, seed = "1")
    void everyStartIsAnEqualityForTheLongestStepWhenBetaIsMu(@Drawn List<BigFraction> point) {
      EQUALITY.assertHoldsAt(point);
    }

    @Example
    void theFloorIsReachedFromDistanceOne() {
      CLAIM
          .reading("<=", "=")
          .assertHolds(CLAIM.where("mu = 1, beta = 1, eta = 1, rho = 1", parabola("1"), "1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForASmallerConstant() {
      CLAIM.assertFailsWithout(
          "smaller-constant",
          CLAIM.where("mu = 1, beta = 1, eta = 1, rho = 1", parabola("1"), "1"));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout(
          "longer-step", CLAIM.where("mu = 1, beta = 1, eta = 11/10, rho = 1", parabola("1"), "1"));
    }

    @Example
    void failsForTheDoubleRate() {
      CLAIM.assertFailsWithout(
          "double-rate", CLAIM.where("mu = 1, beta = 1, eta = 1, rho = 1", parabola("1"), "1"));
    }

    @Example
    void failsForBetaSquared() {
      CLAIM.assertFailsWithout(
          "beta-squared", CLAIM.where("mu = 2, beta = 2, eta = 1/2, rho = 1", parabola("2"), "1"));
    }

    @Example
    void failsWithoutStrongConvexity() {
      CLAIM.assertFailsWithout(
          "only-convex", CLAIM.where("mu = 1, beta = 1, eta = 1, rho = 0", parabola("1/2"), "1"));
    }
  }
}
