package siyun2023;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The best step for N steps leaves the worst of two quadratics an error of order N⁻². */
class RateInStepsProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/rate-in-steps");

  private static final double CLAIMED = 1.0 / 20;

  /** β in [2, 3] and ρ in [1/2, 1]: between the choices of the claim. */
  private static TwoQuadratics drawn(List<BigFraction> point) {
    Coordinates at = new Coordinates(point);
    double beta = at.in(2, 3).doubleValue();
    return new TwoQuadratics(1, beta, at.in(1, 2).doubleValue() / 2, 6);
  }

  private static double slope(TwoQuadratics pair) {
    return TwoQuadratics.slope(32, 5, n -> pair.worst(pair.bestStep((int) n), (int) n));
  }

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void theSlopeIsMinusTwo(@Drawn List<BigFraction> point) {
      TwoQuadratics pair = drawn(point);
      assertEquals(-2, slope(pair), CLAIMED, pair::toString);
    }

    /** Theory A4 from both sides of the crossing: no step does better than the best by much. */
    @Property(tries = 50, seed = "1")
    void noStepBeatsTheLowerBound(@Drawn List<BigFraction> point) {
      TwoQuadratics pair = drawn(point);
      int n = 64;
      double eta = new Coordinates(point.subList(4, point.size())).above(0, 1).doubleValue() / 4;
      double least = Math.pow(pair.beta(), 3) * Math.pow(pair.rho() / pair.mu() / n, 2) / 8;
      double bound = Math.min(pair.startingError() / 64, least);
      assertTrue(pair.worst(eta, n) >= bound * (1 - TwoQuadratics.ROUNDING), pair::toString);
    }
  }

  @Group
  class FailsWithout {
    @Property(tries = 30, seed = "1")
    void aConstantStepHasNoRate(@Drawn List<BigFraction> point) {
      TwoQuadratics pair = drawn(point);
      double slope = TwoQuadratics.slope(32, 5, n -> pair.worst(1.0 / 8, (int) n));
      assertTrue(slope > -1.0 / 2, pair::toString);
    }

    @Example
    void failsForAFasterPower() {
      CLAIM.assertFailsWithout("quadratic-step", CLAIM.where("beta = 2, rho = 1"));
    }

    @Example
    void failsForASlowerPower() {
      CLAIM.assertFailsWithout("slope-one", CLAIM.where("beta = 2, rho = 1"));
    }

    @Example
    void failsForHalfTheStep() {
      CLAIM.assertFailsWithout("half-the-step", CLAIM.where("beta = 2, rho = 1"));
    }
  }
}
