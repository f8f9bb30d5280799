package siyun2023;

import static org.samcheck.conjecture.BuiltIn.parabola;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** One step of SAM: contraction by 1 − (3/2)ημ, or an end below η²β⁴ρ²/(2μ). */
class OneStepMaxProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/one-step-max");

  /** κ = 1, η = 1/(2β), ρ = 0: one step halves x. */
  private static final BuiltIn RATE =
      CLAIM.variant("given: {beta: mu, eta: 1/(2*beta), rho: 0}").reading("<=", "=");

  /** κ = 1 and x → 0: the end exceeds every share below 1 of the floor. */
  private static final BuiltIn FLOOR =
      CLAIM
          .variant(
              """
              given:
                beta: mu
                rho: real in (0, inf)
                share: real in (0, 1)
                f: null
              objective: {f(x): mu/2*x^2, minimum: 0}
              run: {start: eta*beta*rho*share/2}
              """)
          .reading("<=", ">")
          .reading("eta^2*beta^4*rho^2/(2*mu)", "(1 - share)*eta^2*beta^4*rho^2/(2*mu)");

  @Group
  class Holds {
    @Property(tries = 200, seed = "1")
    void oneStepMaxHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 40, seed = "1")
    void theRateIsAnEqualityWithoutRadiusWhenBetaIsMu(@Drawn List<BigFraction> point) {
      RATE.assertHoldsAt(point);
    }

    @Property(tries = 40, seed = "1")
    void noSmallerShareOfTheFloorServesStartsNearTheMinimiser(@Drawn List<BigFraction> point) {
      FLOOR.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForASmallerConstant() {
      CLAIM.assertFailsWithout(
          "smaller-constant",
          CLAIM.where("mu = 1, beta = 1, eta = 1/2, rho = 1", parabola("1"), "1/128"));
    }

    @Example
    void failsForAFasterRate() {
      CLAIM.assertFailsWithout(
          "faster-rate", CLAIM.where("mu = 1, beta = 1, eta = 1/2, rho = 0", parabola("1"), "1"));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout(
          "longer-step", CLAIM.where("mu = 1, beta = 1, eta = 11/20, rho = 0", parabola("1"), "1"));
    }

    @Example
    void failsWhenTheFloorIsNotOverMu() {
      CLAIM.assertFailsWithout(
          "not-over-mu",
          CLAIM.where("mu = 1/2, beta = 1/2, eta = 1, rho = 1", parabola("1/2"), "1/4"));
    }

    @Example
    void failsWithoutStrongConvexity() {
      CLAIM.assertFailsWithout(
          "only-convex", CLAIM.where("mu = 1, beta = 1, eta = 1/2, rho = 0", parabola("1/2"), "1"));
    }
  }
}
