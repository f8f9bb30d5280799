package siyun2023;

import static org.samcheck.conjecture.BuiltIn.parabola;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** SAM with a step tuned to N steps ends within an error of order log(N)²/N². */
class UpperRateProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/upper-rate");

  /**
   * Short runs. By scaling x and f every instance has β = 1, and ρ = 1 unless it is 0. A ball
   * cannot tell every Δ₀ = 0 from a small one: that start belongs to {@link Tight}.
   */
  private static final BuiltIn SCALED =
      CLAIM
          .variant(
              """
              given:
                mu: real in (0, 1]
                beta: 1
                rho: one of 0, 1
                N: one of 1, 2, 3, 4, 8, 16, 32, 64
              """)
          .reading("f(x(N)) - fmin <=", "f(x(0)) - fmin > 1e-12 implies f(x(N)) - fmin <=");

  /** Δ₀ = 0: both sides are 0. */
  private static final BuiltIn MINIMISER =
      CLAIM
          .variant(
              """
              given: {N: "one of 1, 2, 3, 4, 8, 16", f: null}
              objective: {f(x): mu/2*x^2, minimum: 0}
              run: {start: "0"}
              """)
          .reading("f(x(N)) - fmin <=", "f(x(N)) - fmin =");

  /** ρ = 0, N = 1, curvature μ: the share 1 − 1/κ of the bound is not enough. */
  private static final BuiltIn FIRST_TERM =
      CLAIM.variant(
          """
          given: {rho: 0, N: 1, x0: "real in (0, inf)", f: null}
          objective: {f(x): mu/2*x^2, minimum: 0}
          run: {start: x0}
          claim: f(x(N)) - fmin >= (1 - mu/beta)*exp(-3*mu*N/(4*beta))*(f(x(0)) - fmin)
          """);

  @Group
  class Holds {
    @Property(tries = 40, seed = "1")
    void upperRateHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      SCALED.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 20, seed = "1")
    void theMinimiserIsAnEquality(@Drawn List<BigFraction> point) {
      MINIMISER.assertHoldsAt(point);
    }

    @Property(tries = 30, seed = "1")
    void theFirstTermIsApproachedWithoutRadiusAsTheConditionNumberGrows(
        @Drawn List<BigFraction> point) {
      FIRST_TERM.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForACubicRate() {
      CLAIM.assertFailsWithout(
          "cubic-rate", CLAIM.where("mu = 1, beta = 1, rho = 1, N = 64", parabola("1"), "4"));
    }

    @Example
    void failsWithoutTheLogarithm() {
      CLAIM.assertFailsWithout(
          "no-logarithm", CLAIM.where("mu = 1, beta = 1, rho = 1, N = 64", parabola("1"), "4"));
    }

    @Example
    void failsForTheDoubleStep() {
      CLAIM.assertFailsWithout(
          "double-step", CLAIM.where("mu = 1, beta = 1, rho = 1, N = 64", parabola("1"), "4"));
    }

    @Example
    void failsForAConstantStep() {
      CLAIM.assertFailsWithout(
          "constant-step", CLAIM.where("mu = 1, beta = 1, rho = 1, N = 64", parabola("1"), "4"));
    }

    @Example
    void failsWhenTheRadiusIsNotSquared() {
      CLAIM.assertFailsWithout(
          "radius-not-squared",
          CLAIM.where("mu = 1, beta = 1, rho = 8, N = 64", parabola("1"), "4"));
    }
  }
}
