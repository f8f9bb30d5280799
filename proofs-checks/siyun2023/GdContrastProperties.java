package siyun2023;

import static org.samcheck.conjecture.BuiltIn.parabola;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** Gradient descent converges linearly, without a floor. */
class GdContrastProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/gd-contrast");

  /** κ = 1 and η = 1/β: both sides are 0. */
  private static final BuiltIn LONGEST =
      CLAIM.variant("given: {beta: mu, eta: 1/beta}").reading("<=", "=");

  /** κ = 1: the factor (1 − ημ)^N tends to 1 as η → 0. */
  private static final BuiltIn FACTOR =
      CLAIM
          .variant("given: {beta: mu, N: integer in 1..16}")
          .reading("<=", "=")
          .reading("(1 - eta*mu)^N", "(1 - eta*mu)^N*(1 - eta*mu)^N");

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void gdContrastHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 30, seed = "1")
    void theLongestStepEndsAtTheMinimumWhenBetaIsMu(@Drawn List<BigFraction> point) {
      LONGEST.assertHoldsAt(point);
    }

    @Property(tries = 30, seed = "1")
    void theErrorIsTheBoundTimesAFactorThatTendsToOne(@Drawn List<BigFraction> point) {
      FACTOR.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForTheDoubleRate() {
      CLAIM.assertFailsWithout(
          "double-rate", CLAIM.where("mu = 1, beta = 1, eta = 1/4, N = 1", parabola("1"), "1"));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout(
          "longer-step", CLAIM.where("mu = 1, beta = 1, eta = 11/10, N = 1", parabola("1"), "1"));
    }

    @Example
    void failsWithoutStrongConvexity() {
      CLAIM.assertFailsWithout(
          "only-convex", CLAIM.where("mu = 1, beta = 1, eta = 1/2, N = 1", parabola("1/4"), "1"));
    }

    @Example
    void failsForSam() {
      CLAIM.assertFailsWithout(
          "sharpness-aware", CLAIM.where("mu = 1, beta = 1, eta = 1, N = 1", parabola("1"), "1"));
    }
  }
}
