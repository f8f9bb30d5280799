package moon2026;

import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.samcheck.conjecture.BuiltIn;

/** Depth one on the digits 0 and 1: towards the certified 2-norm max-margin direction. */
class DigitsDepthOneProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/digits-depth-one");

  @Group
  class Holds {
    @Example
    void digitsDepthOneHolds() {
      CLAIM.assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class Tight {
    @Example
    void theDistanceHalvesInTwiceTheStepsAtMost() {
      CLAIM
          .variant(
              """
              claim: "norm(gd.direction(10) - gd.maxmargin(l2)) > norm(gd.direction(5) - gd.maxmargin(l2))/2"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTime() {
      CLAIM.neighbour("at-once").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheSign() {
      CLAIM.neighbour("opposite").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheSlowRate() {
      CLAIM.neighbour("twice-the-steps-half-the-distance").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
