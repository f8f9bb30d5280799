package moon2026;

import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.samcheck.conjecture.BuiltIn;

/** Collapse of 2-norm SAM within a known time, from one start. */
class L2CollapseTimeProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/l2-collapse-time");

  @Group
  class Holds {
    @Example
    void l2CollapseTimeHolds() {
      CLAIM.assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class Tight {
    /** n0 &lt; 0.12371, so that the time is at most ln(1/(1 - n0)) &lt; 0.1321. */
    @Example
    void nearlyEqualDataNeedNearlyTheWholeTime() {
      CLAIM
          .variant(
              """
              network: {examples: [[1, 101/100, 102/100]]}
              claim: "norm(x(128/1000)) > 0 and norm(x(133/1000)) = 0"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTheWholeTime() {
      CLAIM.neighbour("half-the-time").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheMinorsTime() {
      CLAIM.neighbour("of-the-major").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutCollapse() {
      CLAIM.neighbour("never").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
