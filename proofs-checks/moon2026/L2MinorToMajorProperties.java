package moon2026;

import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.samcheck.conjecture.BuiltIn;

/** From two uniform starts the dominant coordinate moves from minor to major only. */
class L2MinorToMajorProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/l2-minor-to-major");

  @Group
  class Holds {
    @Example
    void l2MinorToMajorHoldsWhereTheNormFallsAtFirst() {
      CLAIM.assertHolds(CLAIM.where("alpha = 1/2"));
    }

    @Example
    void l2MinorToMajorHoldsWhereTheNormNeverFalls() {
      CLAIM.assertHolds(CLAIM.where("alpha = 4/5"));
    }
  }

  @Group
  class Tight {
    @Example
    void theIndexGoesThroughAllCoordinates() {
      CLAIM
          .variant(
              """
              given: {alpha: 1/2}
              claim: "dominant(1) = 1 and dominant(2) = 2 and dominant(T) = 3"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTheMajorAlone() {
      CLAIM.neighbour("major-only").assertRefuted(CLAIM.where("alpha = 1/2"));
    }

    @Example
    void failsWithoutTheMinorFirst() {
      CLAIM.neighbour("major-first").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheMajorLast() {
      CLAIM.neighbour("minor-for-ever").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
