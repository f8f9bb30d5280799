package siyun2023;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn.Drawn;

/**
 * Beside its logarithms the step rule of the upper rate has the power −2. The neighbours of the
 * claim are runs of thousands of steps in enclosures, which {@code verify} decides; here are the
 * same statements in doubles.
 */
class RateOfStepRuleOrderProperties {

  /** L ranges over less than 5 to 20 here: what is beside the power moves the slope by this. */
  private static final double BESIDE = 1.0 / 4;

  /** After N steps the flat run has all but joined a cycle that is no wider. */
  private static final double JOINED = 1001.0 / 1000;

  /** κ in [1, 2], β = 1, ρ in [1/2, 1]. */
  private static TwoQuadratics drawn(List<BigFraction> point) {
    Coordinates at = new Coordinates(point);
    double kappa = at.in(1, 2).doubleValue();
    return new TwoQuadratics(1 / kappa, 1, at.in(1, 2).doubleValue() / 2, 6);
  }

  private static double worst(TwoQuadratics pair, int n) {
    return pair.worst(pair.step(pair.logarithm(n), n), n);
  }

  @Group
  class Holds {
    /** The error on the cycle is β/2·(ηβρ/(2 − ηβ))² with η = L/(μN). */
    @Property(tries = 40, seed = "1")
    void theWorstErrorIsNearlyThatOfTheCycle(@Drawn List<BigFraction> point) {
      TwoQuadratics pair = drawn(point);
      for (int n = 64; n <= 4096; n *= 2) {
        double eta = pair.logarithm(n) / (pair.mu() * n);
        double cycle = eta * pair.rho() / (2 - eta);
        double ratio = worst(pair, n) / (cycle * cycle / 2);
        assertTrue(1 - TwoQuadratics.ROUNDING <= ratio && ratio <= JOINED, pair::toString);
      }
    }

    @Property(tries = 40, seed = "1")
    void theErrorOverItsLogarithmsHasThePowerMinusTwo(@Drawn List<BigFraction> point) {
      TwoQuadratics pair = drawn(point);
      double slope =
          TwoQuadratics.slope(
              64, 7, n -> worst(pair, (int) n) / Math.pow(pair.logarithm((int) n), 2));
      assertEquals(-2, slope, BESIDE, pair::toString);
    }
  }

  @Group
  class FailsWithout {
    @Property(tries = 40, seed = "1")
    void theErrorItselfFallsMoreSlowly(@Drawn List<BigFraction> point) {
      TwoQuadratics pair = drawn(point);
      double slope = TwoQuadratics.slope(64, 7, n -> worst(pair, (int) n));
      assertTrue(slope > -39.0 / 20, pair::toString);
    }

    /** L = 1 leaves the flat one where it is, whatever N. */
    @Property(tries = 40, seed = "1")
    void withoutTheLogarithmThereIsNoPower(@Drawn List<BigFraction> point) {
      TwoQuadratics pair = drawn(point);
      double slope = TwoQuadratics.slope(64, 7, n -> pair.worst(pair.step(1, (int) n), (int) n));
      assertTrue(slope > -1.0 / 2, pair::toString);
    }
  }
}
