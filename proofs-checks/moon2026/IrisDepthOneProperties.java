package moon2026;

import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.samcheck.conjecture.BuiltIn;

/** Depth one on setosa and versicolor: towards the certified 2-norm max-margin direction. */
class IrisDepthOneProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/iris-depth-one");

  @Group
  class Holds {
    @Example
    void irisDepthOneHolds() {
      CLAIM.assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class Tight {
    @Example
    void theTwoMaxMarginDirectionsDiffer() {
      CLAIM
          .variant(
              """
              claim: "norm(gd.maxmargin(l1) - gd.maxmargin(l2)) > 1/50"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTheTwoNorm() {
      CLAIM.neighbour("l1-limit").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTime() {
      CLAIM.neighbour("at-once").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheSign() {
      CLAIM.neighbour("nonnegative-limit").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
