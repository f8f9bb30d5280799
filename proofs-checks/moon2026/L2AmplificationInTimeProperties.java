package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The dominant coordinate of 2-norm SAM in time. */
class L2AmplificationInTimeProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/l2-amplification-in-time");

  @Group
  class Holds {
    @Property(tries = 4, seed = "1")
    void l2AmplificationInTimeHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Example
    void theDominantCoordinateDoesMove() {
      CLAIM
          .variant(
              """
              given: {i: 2, j: 2, k: 2, r: 16, v: 5/4, u: 2}
              claim: "dominant(1/64) = 2 and dominant(T) = 3"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTheMajorAlone() {
      CLAIM.neighbour("major-only").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTwiceTheTop() {
      CLAIM.neighbour("nearest-to-twice").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutNeverIncreasing() {
      CLAIM.neighbour("never-increases").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutALargeStart() {
      CLAIM.neighbour("from-smaller-starts").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
