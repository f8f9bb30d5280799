package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The uniform start that separates collapse and escape of 2-norm SAM. */
class L2SeparatrixProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/l2-separatrix");

  @Group
  class Holds {
    @Property(tries = 5, seed = "1")
    void l2SeparatrixHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Example
    void escapesOnTheUpperBound() {
      CLAIM
          .variant(
              """
              given: {mu: "[1, 4, 9]", i: 4, j: 1, k: 1, alpha: 1, q: 14/13, ratio: 2}
              claim: "2*dot(mu, mu) = (q*(mu[2] + mu[3]))^2 and a.escapes and a.dominant(1/256) = 3"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }

    @Example
    void collapsesOnTheLowerBound() {
      CLAIM
          .variant(
              """
              given: {mu: "[1, 4, 9]", i: 4, j: 1, k: 1, alpha: 1, q: 14, ratio: 9/8}
              claim: "2*dot(mu, mu) = (q*mu[1])^2 and a.collapses"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTheUpperBoundForCollapse() {
      CLAIM
          .neighbour("collapse-up-to-the-upper-bound")
          .variant(
              """
              given: {q: 2}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheLowerBoundForEscape() {
      CLAIM
          .neighbour("escape-from-the-lower-bound")
          .variant(
              """
              given: {q: 5/2}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheMajorLeadingLater() {
      CLAIM
          .neighbour("major-leads-below-the-upper-bound")
          .variant(
              """
              given: {q: 2}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheMajorAsSeparatrix() {
      CLAIM
          .neighbour("separatrix-of-the-major")
          .variant(
              """
              given: {q: 2}
              """)
          .assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheSmallerStart() {
      CLAIM.neighbour("smaller-escapes").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
