package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The field of SAM with the maximum norm at a balanced point. */
class LinfGatingDerivativeProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/linf-gating-derivative");

  /** Data at which the wrong variants fail. */
  private static final String HERE =
      """
      given: {mu: "[1, 2]", alpha: "[3, 1/2]"}
      """;

  /** A start below 0. */
  private static final String NEGATIVE =
      """
      given: {mu: "[1, 2]", alpha: "[-1, 1]"}
      """;

  /** A start on the radius. */
  private static final BuiltIn ON_THE_RADIUS =
      CLAIM.variant(
          """
          given: {mu: "[1, 2]", alpha: "[3/2, 3/2]", rho: one of 3/2}
          claim: two.velocity(0) = 0*two.x(0)
          """);

  @Group
  class Holds {
    @Property(tries = 20, seed = "1")
    void linfGatingDerivativeHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }

    @Example
    void holdsWhereTheVariantsFail() {
      CLAIM.variant(HERE).assertHolds(CLAIM.where("rho = 1"));
    }
  }

  @Group
  class Tight {
    @Example
    void theFieldVanishesOnTheRadius() {
      ON_THE_RADIUS.assertHolds(ON_THE_RADIUS.where("rho = 3/2"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForTheFullPower() {
      CLAIM.neighbour("full-power").variant(HERE).assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsForStartsOfEitherSign() {
      CLAIM
          .neighbour("starts-of-either-sign")
          .variant(NEGATIVE)
          .assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsForAGateThatIsClosedBelow() {
      CLAIM.neighbour("closed-below").variant(HERE).assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsForTheL2Norm() {
      CLAIM.neighbour("l2-norm").variant(HERE).assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsInTheOriginalClock() {
      CLAIM.neighbour("original-clock").variant(HERE).assertRefuted(CLAIM.where("rho = 1"));
    }
  }
}
