package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** At depth one, on one example, SAM with the maximum norm moves on the ray of gradient descent. */
class DepthOnePathProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/depth-one-path");

  /** Data at which the wrong variants fail. */
  private static final String HERE =
      """
      given: {d: 2, sign1: 1, mu: "[1, 1/2]", alpha: "[1, 1/4]"}
      """;

  /** The radius 0. */
  private static final BuiltIn NO_RADIUS =
      CLAIM.variant(
          """
          given: {d: 2, mu: "[1, 1/2]", alpha: "[1, -1]", rho: 0}
          claim: norm(sam.x(1) - gd.x(1)) <= 1e-25
          """);

  @Group
  class Holds {
    @Property(tries = 4, seed = "1")
    void depthOnePathHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }

    @Example
    void holdsWhereTheVariantsFail() {
      CLAIM.variant(HERE).assertHolds(CLAIM.where("rho = 1"));
    }
  }

  @Group
  class Tight {
    @Example
    void withoutRadiusTheClocksAgree() {
      NO_RADIUS.assertHolds(NO_RADIUS.where("sign1 = -1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsOnTheSameClock() {
      CLAIM.neighbour("same-clock").variant(HERE).assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsForTheRadiusInTheTwoNorm() {
      CLAIM.neighbour("radius-in-two-norm").variant(HERE).assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsForASlowerClock() {
      CLAIM.neighbour("slower").variant(HERE).assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsAtDepthTwo() {
      CLAIM.neighbour("depth-two").variant(HERE).assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsForTwoExamples() {
      CLAIM.neighbour("two-examples").variant(HERE).assertRefuted(CLAIM.where("rho = 1"));
    }
  }
}
