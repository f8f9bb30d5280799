package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** SAM with the maximum norm gates every coordinate at the radius, by closed forms. */
class LinfGatingProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/linf-gating");

  /** A start on the radius. */
  private static final BuiltIn ON_THE_RADIUS =
      CLAIM.variant(
          """
          given: {d: 1, mu: "[1]", alpha: "[1]", rho: 1}
          claim: abs(abs(w(1, T)[1]) - rho) <= 1e-25
          """);

  /** A start below the radius, long after its arrival at 0. */
  private static final BuiltIn ARRIVED =
      CLAIM.variant(
          """
          given: {L: "one of 2, 4, 6", d: 1, mu: "[2]", alpha: "[1/4]", rho: 2, part: 9/10}
          claim: abs(w(1, T)[1]) <= 1e-25
          """);

  @Group
  class Holds {
    @Property(tries = 4, seed = "1")
    void linfGatingHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Example
    void aCoordinateOnTheRadiusRests() {
      ON_THE_RADIUS.assertHolds(ON_THE_RADIUS.where("L = 5, side = 1, part = 1/2"));
    }

    @Example
    void aCoordinateThatArrivedStaysAtZero() {
      ARRIVED.assertHolds(ARRIVED.where("L = 4, side = -1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutSliding() {
      CLAIM.neighbour("no-sliding").assertRefuted(CLAIM.where("side = 1"));
    }

    @Example
    void failsWithoutArrivalAtDepthFour() {
      CLAIM.neighbour("no-arrival-at-depth-four").assertRefuted(CLAIM.where("side = 1"));
    }

    @Example
    void failsIfAnOddDepthFallsToo() {
      CLAIM.neighbour("odd-depth-falls-too").assertRefuted(CLAIM.where("side = 1, part = 1/2"));
    }

    @Example
    void failsForTheExponentOfTheDepth() {
      CLAIM.neighbour("exponent-of-depth").assertRefuted(CLAIM.where("side = 1, part = 1/4"));
    }

    @Example
    void failsForAnOpenGate() {
      CLAIM.neighbour("open-gate").assertRefuted(CLAIM.where("side = 1"));
    }

    @Example
    void failsForTheL2Norm() {
      CLAIM.neighbour("l2-norm").assertRefuted(CLAIM.where("side = 1"));
    }
  }
}
