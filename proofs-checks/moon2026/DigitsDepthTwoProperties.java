package moon2026;

import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.samcheck.conjecture.BuiltIn;

/** Which pixels dominate when, at depth two on the digits 0 and 1. */
class DigitsDepthTwoProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/digits-depth-two");

  @Group
  class Holds {
    @Example
    void digitsDepthTwoHolds() {
      CLAIM.assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class Tight {
    @Example
    void theMinorPixelLeadsOnTheseStepsOnly() {
      CLAIM
          .variant(
              """
              claim: "sam.dominant(6) != 35 and sam.dominant(7) = 35 and sam.dominant(15) = 35 and sam.dominant(16) != 35"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTheDescentOfGd() {
      CLAIM.neighbour("sam-like-gd").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutThePerturbation() {
      CLAIM.neighbour("gd-like-sam").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutAnEndOfTheMinor() {
      CLAIM.neighbour("minor-for-ever").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheRadius() {
      CLAIM.neighbour("any-radius").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
