package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** 2-norm SAM at depth two on several examples. */
class L2SeveralExamplesProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/l2-several-examples");

  @Group
  class Holds {
    @Property(tries = 6, seed = "1")
    void l2SeveralExamplesHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Example
    void aBalancedStartKeepsZeroAtZero() {
      CLAIM
          .variant(
              """
              given: {p: 2, q: 3, r: 1/2, a: 1/2, rho: 1/10}
              runs: {same: {run: {start: null, layers: ["[a, 0, 0]", "[a, 0, 0]"]}}}
              claim: "same.beta(80)[1] > 0 and same.beta(80)[2] = 0 and same.beta(80)[3] = 0"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutTheLoss() {
      CLAIM.neighbour("without-loss").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutUnequalLayers() {
      CLAIM.neighbour("balanced-for-both-signs").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheL2MaximumMargin() {
      CLAIM.neighbour("l2-margin").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutSigns() {
      CLAIM.neighbour("without-signs").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutNonnegativeFeatures() {
      CLAIM.neighbour("negative-feature").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
