package siyun2023;

import static org.samcheck.conjecture.BuiltIn.parabola;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** With a radius that tends to 0 a constant step converges to the minimum. */
class DecayingRadiusContrastProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/decaying-radius-contrast");

  /** By scaling x and f every instance is one of these: β = 1, and ρ = 1 unless it is 0. */
  private static final BuiltIn SCALED =
      CLAIM.variant("given: {mu: \"real in (0, 1]\", beta: 1, rho: \"one of 0, 1\"}");

  /** κ = 1, η = 1/(2β), ρ = 0: every step halves x. */
  private static final BuiltIn RATE =
      CLAIM
          .variant("given: {beta: mu, eta: 1/(2*beta), rho: 0}")
          .reading("f(x(t+1)) - fmin <=", "f(x(t+1)) - fmin =")
          .reading("f(x(N)) - fmin <=", "f(x(N)) - fmin =");

  @Group
  class Holds {
    @Property(tries = 60, seed = "1")
    void decayingRadiusContrastHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      SCALED.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 30, seed = "1")
    void theRateIsAnEqualityWithoutRadius(@Drawn List<BigFraction> point) {
      RATE.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForAConstantRadius() {
      CLAIM.assertFailsWithout(
          "constant-radius",
          CLAIM.where("mu = 1, beta = 1, eta = 1/2, rho = 1, p = 1, N = 4", parabola("1"), "1/3"));
    }

    @Example
    void failsForHalfTheConstant() {
      CLAIM.assertFailsWithout(
          "half-constant",
          CLAIM.where("mu = 1, beta = 1, eta = 1/2, rho = 1, p = 1, N = 1", parabola("1"), "1/4"));
    }

    @Example
    void failsForAFasterDecay() {
      CLAIM.assertFailsWithout(
          "faster-decay",
          CLAIM.where("mu = 1, beta = 1, eta = 1/2, rho = 1, p = 1, N = 3", parabola("1"), "1/4"));
    }

    @Example
    void failsForAFasterRate() {
      CLAIM.assertFailsWithout(
          "faster-rate",
          CLAIM.where("mu = 1, beta = 1, eta = 1/2, rho = 0, p = 1, N = 1", parabola("1"), "1"));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout(
          "longer-step",
          CLAIM.where("mu = 1, beta = 1, eta = 11/20, rho = 0, p = 1, N = 1", parabola("1"), "1"));
    }
  }
}
