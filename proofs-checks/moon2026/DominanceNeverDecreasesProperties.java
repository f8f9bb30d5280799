package moon2026;

import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.samcheck.conjecture.BuiltIn;

/** The dominant coordinate of 2-norm SAM may fall. */
class DominanceNeverDecreasesProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/dominance-never-decreases");

  /** The claim is the wrong one. */
  @Group
  class Holds {
    @Example
    void holdsForThreeNeighbours() {
      CLAIM
          .variant(
              """
              given: {m: 3, alpha: 1/2}
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }

    @Example
    void isRefutedAtTheWitnessOfTheTheory() {
      CLAIM
          .variant(
              """
              given: {m: 10, alpha: 13/25}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutNeverIncreasing() {
      CLAIM.neighbour("never-increases").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheEnds() {
      CLAIM.neighbour("at-the-ends").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheEnd() {
      CLAIM.neighbour("in-the-end-only").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheEscapeAlone() {
      CLAIM.neighbour("if-it-escapes").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
