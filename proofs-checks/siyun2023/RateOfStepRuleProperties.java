package siyun2023;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The step rule of the upper rate lies between the bounds of both rates. */
class RateOfStepRuleProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/rate-of-step-rule");

  /** κ in [1, 4], β = 1, ρ in [1/2, 1]. */
  private static TwoQuadratics drawn(Coordinates at) {
    double kappa = at.in(1, 4).doubleValue();
    return new TwoQuadratics(1 / kappa, 1, at.in(1, 2).doubleValue() / 2, 6);
  }

  private static double share(TwoQuadratics pair, int n) {
    return pair.rho() * pair.rho() / Math.pow(pair.mu() * n, 2);
  }

  /** The upper bound with L²/2 times {@code factor}. */
  private static double upper(TwoQuadratics pair, double logarithm, double factor, int n) {
    double first = Math.exp(-3 * pair.mu() * n / 4) * pair.startingError();
    double squares = factor * logarithm * logarithm / (2 * pair.mu());
    return Math.max(first, Math.max(Math.exp(-0.5), squares) * share(pair, n));
  }

  private static double lower(TwoQuadratics pair, int n) {
    return Math.min(pair.startingError() / 64, share(pair, n) / 8);
  }

  @Group
  class Holds {
    @Property(tries = 200, seed = "1")
    void theWorstErrorLiesBetweenTheBounds(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      TwoQuadratics pair = drawn(at);
      int n = at.whole(16, 4096);
      double logarithm = pair.logarithm(n);
      double worst = pair.worst(pair.step(logarithm, n), n);
      assertTrue(lower(pair, n) <= worst * (1 + TwoQuadratics.ROUNDING), pair::toString);
      double upper = upper(pair, logarithm, 1, n);
      assertTrue(worst <= upper * (1 + TwoQuadratics.ROUNDING), pair::toString);
    }
  }

  @Group
  class FailsWithout {
    /** L = 1 leaves the flat one at e⁻²Δ₀ for ever. */
    @Property(tries = 50, seed = "1")
    void withoutTheLogarithmTheErrorStays(@Drawn List<BigFraction> point) {
      TwoQuadratics pair = drawn(new Coordinates(point));
      int n = 4096;
      assertTrue(pair.worst(pair.step(1, n), n) > upper(pair, 1, 1, n), pair::toString);
    }

    @Example
    void failsWithoutTheLogarithm() {
      CLAIM.assertFailsWithout("no-logarithm", CLAIM.where("kappa = 4, rho = 1, N = 256"));
    }

    @Example
    void failsForAQuarterOfTheLogarithm() {
      CLAIM.assertFailsWithout(
          "quarter-of-the-upper-bound", CLAIM.where("kappa = 1, rho = 1, N = 128"));
    }

    @Example
    void failsForASlowerLowerBound() {
      CLAIM.assertFailsWithout("slower-lower-bound", CLAIM.where("kappa = 1, rho = 1, N = 4096"));
    }
  }
}
