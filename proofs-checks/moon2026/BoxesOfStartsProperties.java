package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** One limit for a whole box of starts. */
class BoxesOfStartsProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/boxes-of-starts");

  @Group
  class Holds {
    @Property(tries = 5, seed = "1")
    void boxesOfStartsHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Example
    void theSeparatrixIsBetweenTheTwoBoxes() {
      CLAIM
          .variant(
              """
              given: {low: 436426305/1000000000, high: 436426307/1000000000, start: "[1/2, 1/2, 1/2]", above: 2, below: "[1/2, 1/2]"}
              claim: "small.collapses and large.escapes"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTheUpperEndOfTheCollapsingBox() {
      CLAIM
          .neighbour("collapse-above-the-separatrix")
          .variant("given: {low: 7/16}\n")
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheLowerEndOfTheEscapingBox() {
      CLAIM
          .neighbour("escape-below-the-separatrix")
          .variant("given: {high: 109/250}\n")
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheRadiusAboveTheOthers() {
      CLAIM
          .neighbour("maximum-norm-beyond-the-radius")
          .variant("given: {above: 2, below: \"[1/2, 9/8]\"}\n")
          .assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
