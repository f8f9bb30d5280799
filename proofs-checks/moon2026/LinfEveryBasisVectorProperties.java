package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** Every basis vector is a limit of SAM with the maximum norm, and for even depth so is 0. */
class LinfEveryBasisVectorProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/linf-every-basis-vector");

  /** Data at which the wrong variants fail. */
  private static final String HERE =
      """
      given:
        mu: "[1, 2, 3, 4, 5, 6]"
        part: "[1/2, 1/2, 1/2, 1/2, 1/2, 1/2]"
      """;

  /** The depth of a variant with data of its own. */
  private static final String FREE_DEPTH =
      """
      given: {L: "integer in 2..6"}
      """;

  /** A coordinate just above the radius. */
  private static final BuiltIn TINY_LIFT =
      CLAIM.variant(
          """
          given:
            mu: "[1/100, 2, 3, 4, 5, 6]"
            part: "[99/100, 99/100, 99/100, 99/100, 99/100, 99/100]"
            lift: 1e-20
          """);

  @Group
  class Holds {
    @Property(tries = 10, seed = "1")
    void linfEveryBasisVectorHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }

    @Example
    void holdsWhereTheVariantsFail() {
      CLAIM.variant(HERE).assertHolds(CLAIM.where("L = 4, rho = 1, j = 1, lift = 1"));
    }
  }

  @Group
  class Tight {
    @Example
    void anyLiftIsEnough() {
      TINY_LIFT.assertHolds(TINY_LIFT.where("L = 4, rho = 1, j = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForTheMajorCoordinateAlways() {
      CLAIM
          .neighbour("major-always")
          .variant(HERE)
          .assertRefuted(CLAIM.where("L = 4, rho = 1, j = 1, lift = 1"));
    }

    @Example
    void failsForGradientDescent() {
      CLAIM
          .neighbour("largest-start-in-gradient-descent")
          .variant(HERE)
          .assertRefuted(CLAIM.where("L = 2, rho = 1, j = 1, lift = 1"));
    }

    @Example
    void failsIfOddDepthsCollapse() {
      CLAIM
          .neighbour("odd-depths-collapse")
          .variant(HERE)
          .assertRefuted(CLAIM.where("L = 3, rho = 1, j = 1, lift = 1"));
    }

    @Example
    void failsForALiftToTheRadius() {
      CLAIM
          .neighbour("lifted-to-the-radius")
          .variant(HERE)
          .assertRefuted(CLAIM.where("L = 2, rho = 1, j = 1"));
    }

    @Example
    void failsForTheL2Norm() {
      CLAIM.neighbour("l2-norm").variant(FREE_DEPTH).assertRefuted(CLAIM.where("L = 2"));
    }
  }
}
