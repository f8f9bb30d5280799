package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The dominant coordinate of 2-norm SAM in the size of a uniform start. */
class L2AmplificationInInitialisationProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/l2-amplification-in-initialisation");

  @Group
  class Holds {
    @Property(tries = 6, seed = "1")
    void l2AmplificationInInitialisationHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Example
    void onlyTheRatioOfRadiusAndStartMatters() {
      CLAIM
          .variant(
              """
              given: {i: 2, j: 2, k: 2, r: 16, v: 5/4, z: 2, u: 1/2}
              runs: {high: {run: {radius: 2*rho}}}
              claim: "low.dominant(u) = high.dominant(u) and norm(2*low.w(1, u) - high.w(1, u)) <= 1e-25"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTheOrderReversed() {
      CLAIM.neighbour("reversed").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutStrictGrowth() {
      CLAIM.neighbour("strictly").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheSameTime() {
      CLAIM.neighbour("another-time").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheSameRadius() {
      CLAIM.neighbour("larger-radius-instead").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
