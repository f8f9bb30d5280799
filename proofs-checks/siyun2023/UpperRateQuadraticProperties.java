package siyun2023;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** On quadratics the floor of SAM has no factor β/μ. */
class UpperRateQuadraticProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/upper-rate-quadratic");

  private static QuadraticInSpace drawn(List<BigFraction> point) {
    Coordinates at = new Coordinates(point);
    return QuadraticInSpace.drawn(at, at.whole(1, 20));
  }

  @Group
  class Holds {
    @Property(tries = 500, seed = "1")
    void theErrorIsWithinTheBound(@Drawn List<BigFraction> point) {
      QuadraticInSpace drawn = drawn(point);
      assertTrue(drawn.isBounded(68.0 / 7), drawn::toString);
    }

    @Property(tries = 500, seed = "1")
    void everyCoordinateIsBoundedByItself(@Drawn List<BigFraction> point) {
      QuadraticInSpace drawn = drawn(point);
      assertTrue(drawn.isBoundedByCoordinate(), drawn::toString);
    }
  }

  @Group
  class FailsWithout {
    /** κ = 1, ηβ = 1/2: on the cycle of radius ρ/3 the error is 2/9·η²β³ρ². */
    @Example
    void theConstantIsAtLeastTwoNinths() {
      QuadraticInSpace cycle =
          new QuadraticInSpace(new double[] {1, 1, 1}, 0.5, 1, new double[] {0, 0, 1.0 / 3}, 20);
      assertFalse(cycle.isBounded(22.0 / 100));
      assertTrue(cycle.isBounded(23.0 / 100));
    }

    @Example
    void failsForATenth() {
      CLAIM.assertFailsWithout("tenth", CLAIM.where(UpperRateQuadraticHalfProperties.CYCLE));
    }

    @Example
    void failsForAFasterRate() {
      CLAIM.assertFailsWithout("faster", CLAIM.where(UpperRateQuadraticHalfProperties.LONG_WAY));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout(
          "no-step-bound", CLAIM.where(UpperRateQuadraticHalfProperties.TOO_LONG));
    }
  }
}
