package moon2026;

import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.samcheck.conjecture.BuiltIn;

/** Which lengths dominate when, at depth two on setosa and versicolor. */
class IrisDepthTwoProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/iris-depth-two");

  @Group
  class Holds {
    @Example
    void irisDepthTwoHolds() {
      CLAIM.assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class Tight {
    @Example
    void theMinorLengthLeadsInBetweenOnly() {
      CLAIM
          .variant(
              """
              claim: "sam.dominant(1) = 3 and sam.dominant(20) = 4 and sam.dominant(80) = 4 and sam.dominant(120) = 3"
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
    void failsWithoutASmallRadius() {
      CLAIM.neighbour("large-radius-escapes").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
