package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** Which coordinate grows fastest under 2-norm SAM. */
class L2GrowthOrderProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/l2-growth-order");

  @Group
  class Holds {
    @Property(tries = 30, seed = "1")
    void l2GrowthOrderHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Example
    void ratesAreEqualOnTheBoundary() {
      CLAIM
          .variant(
              """
              given: {mu: "[1, 2, 4]", alpha: "[1, 1/2, 1]", rho: 2}
              claim: "n = rho*(mu[1] + mu[2]) and velocity(0)[2]/alpha[2] = velocity(0)[1]/alpha[1]"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutMajorAlways() {
      CLAIM
          .neighbour("major-always")
          .variant(
              """
              given: {mu: "[1, 2, 1]", alpha: "[1, 1, 1]", rho: 10}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTwiceTheRadius() {
      CLAIM
          .neighbour("twice-the-radius")
          .variant(
              """
              given: {mu: "[1, 2, 1]", alpha: "[1, 1, 1]", rho: 1}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheMajorAlone() {
      CLAIM
          .neighbour("major-alone")
          .variant(
              """
              given: {alpha: "[1/2, 3/4, 1/2]"}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutHalfTheTop() {
      CLAIM
          .neighbour("nearest-to-half")
          .variant(
              """
              given: {mu: "[1, 2, 1]", alpha: "[1, 1, 1]", rho: 1}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutSpeedInPlaceOfRate() {
      CLAIM
          .neighbour("speed-for-rate")
          .variant(
              """
              given: {mu: "[1, 2, 1]", alpha: "[4, 1/8, 1]", rho: 1}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutGradientDescent() {
      CLAIM
          .neighbour("gradient-descent")
          .variant(
              """
              given: {mu: "[1, 2, 1]", alpha: "[1, 1, 1]", rho: 10}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheMaximumNorm() {
      CLAIM
          .neighbour("linf")
          .variant(
              """
              given: {mu: "[1, 2, 1]", alpha: "[1/8, 33/32, 1/8]", rho: 1}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
