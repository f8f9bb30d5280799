package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The limit of 2-norm SAM from a large start, and of gradient descent. */
class L2LimitDirectionProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/l2-limit-direction");

  @Group
  class Holds {
    @Property(tries = 10, seed = "1")
    void l2LimitDirectionHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Example
    void escapesWhereN0IsExactlyRhoTimesTheMajor() {
      CLAIM
          .variant(
              """
              given: {d: 3, mu: "[1, 2, 4]", alpha: "[1, 1/2, 1]", rho: 3/2}
              claim: "n0 = rho*major and sam.escapes and tends(sam.direction(t), [0, 0, 1])"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTheL2MaximumMargin() {
      CLAIM
          .neighbour("l2-margin")
          .variant(
              """
              given: {mu: "[1, 2]"}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheMinorCoordinate() {
      CLAIM
          .neighbour("minor-coordinate")
          .variant(
              """
              given: {mu: "[1, 2]", alpha: "[1, 1]", rho: 1}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutALargerRadius() {
      CLAIM
          .neighbour("larger-radius")
          .variant(
              """
              given: {rho: 4}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutDepthThree() {
      CLAIM
          .neighbour("depth-three")
          .variant(
              """
              given: {alpha: "[4, 1]"}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
