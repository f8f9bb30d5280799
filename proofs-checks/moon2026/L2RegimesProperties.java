package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** Collapse in a known time, and escape, of 2-norm SAM from uniform starts. */
class L2RegimesProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/l2-regimes");

  @Group
  class Holds {
    @Property(tries = 3, seed = "1")
    void l2RegimesHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Example
    void withEqualDataTheTimeIsExact() {
      CLAIM
          .variant(
              """
              given: {two: "[1, 1]", i: 4, j: 1, k: 1, large: 4, alpha: 1, small: 1}
              runs: {near: {run: {until: 69315/100000}}}
              claim: "norm(near.x(69314/100000)) > 0 and near.dominant(near.T) = 0"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutAThirdOfTheTime() {
      CLAIM.neighbour("third-of-the-time").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutEscapeOnlyAboveTheMajor() {
      CLAIM
          .neighbour("every-start-below-the-major")
          .variant(
              """
              given: {small: 25/13}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutCollapseOnlyBelowTheMinor() {
      CLAIM
          .neighbour("every-start-above-the-minor")
          .variant(
              """
              given: {small: 5/2}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheMinorAsLimit() {
      CLAIM.neighbour("escapes-to-the-minor").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
