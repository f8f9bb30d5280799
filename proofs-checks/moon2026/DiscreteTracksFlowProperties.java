package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** A discrete run tracks the flow to first order in its step, and within O(h) after a collapse. */
class DiscreteTracksFlowProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/discrete-tracks-flow");

  /** Data at which the wrong variants fail. */
  private static final String HERE =
      """
      given: {mu: "[1/2, 1]", alpha: "[1, 1]"}
      """;

  /** Steps of 1/256. */
  private static final BuiltIn MANY_STEPS =
      CLAIM.variant(
          """
          given: {mu: "[1/2, 1]", alpha: "[1, 1]", N: 256}
          claim: "199/100*norm(fine.x(2*N) - flow.x(1)) <= norm(coarse.x(N) - flow.x(1)) <= 201/100*norm(fine.x(2*N) - flow.x(1))"
          """);

  @Group
  class Holds {
    @Property(tries = 5, seed = "1")
    void discreteTracksFlowHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }

    @Example
    void holdsWhereTheVariantsFail() {
      CLAIM.variant(HERE).assertHolds(CLAIM.where("rho = 1/4, N = 16, part = 1/4"));
    }
  }

  @Group
  class Tight {
    @Example
    void theRatioOfTheErrorsTendsToTwo() {
      MANY_STEPS.assertHolds(MANY_STEPS.where("rho = 1/4, part = 1/4"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForTheSecondOrder() {
      CLAIM
          .neighbour("second-order")
          .variant(HERE)
          .assertRefuted(CLAIM.where("rho = 1/4, N = 16, part = 1/4"));
    }

    @Example
    void failsWithoutError() {
      CLAIM
          .neighbour("exact")
          .variant(HERE)
          .assertRefuted(CLAIM.where("rho = 1/4, N = 16, part = 1/4"));
    }

    @Example
    void failsInTheOriginalClock() {
      CLAIM.neighbour("original-clock").assertRefuted(CLAIM.where("part = 1/4"));
    }

    @Example
    void failsForTheDoubledRadius() {
      CLAIM.neighbour("radius-doubled").assertRefuted(CLAIM.where("part = 1/4"));
    }

    @Example
    void failsForZeroAfterCollapse() {
      CLAIM
          .neighbour("zero-after-collapse")
          .variant(HERE)
          .assertRefuted(CLAIM.where("rho = 1/4, N = 16, part = 1/4"));
    }

    @Example
    void failsForTheSecondOrderAfterCollapse() {
      CLAIM
          .neighbour("second-order-after-collapse")
          .variant(HERE)
          .assertRefuted(CLAIM.where("rho = 1/4, N = 16, part = 1/4"));
    }
  }
}
