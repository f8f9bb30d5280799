package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** At depth one SAM with the maximum norm tends to the l2 max-margin. */
class DepthOneLinfProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/depth-one-linf");

  /** Data at which the wrong variants fail. */
  private static final String HERE =
      """
      given: {d: 2, mu: "[1, 2]", alpha: "[1, 1]", p: "[1/2, 1/4]", c: 1, first: "[0, 0]"}
      """;

  /** From c times the point of the hull nearest to 0. */
  private static final BuiltIn ON_THE_LINE =
      CLAIM.variant(
          """
          given: {d: 1, mu: "[1]", alpha: "[1]", p: "[1/2, 1/4]", first: c*p}
          claim: abs(norm(pair.x(2) - 2*p) - near) <= 1e-25
          """);

  @Group
  class Holds {
    @Property(tries = 4, seed = "1")
    void depthOneLinfHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }

    @Example
    void holdsWhereTheVariantsFail() {
      CLAIM.variant(HERE).assertHolds(CLAIM.where("rho = 2"));
    }
  }

  @Group
  class Tight {
    @Example
    void aStartOnTheLineOfTheMaxMarginKeepsItsDistanceWithoutRadius() {
      ON_THE_LINE.assertHolds(ON_THE_LINE.where("rho = 0, c = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForTheL1MaxMargin() {
      CLAIM.neighbour("l1-limit").variant(HERE).assertRefuted(CLAIM.where("rho = 2"));
    }

    @Example
    void failsForTheDirectionOfThePerturbation() {
      CLAIM.neighbour("equal-limit").variant(HERE).assertRefuted(CLAIM.where("rho = 2"));
    }

    @Example
    void failsAtDepthTwo() {
      CLAIM.neighbour("depth-two").variant(HERE).assertRefuted(CLAIM.where("rho = 1/2"));
    }

    @Example
    void failsWithoutTheRadius() {
      CLAIM.neighbour("without-radius").variant(HERE).assertRefuted(CLAIM.where("rho = 2"));
    }

    @Example
    void failsForOneOfTheExamples() {
      CLAIM.neighbour("one-example-only").variant(HERE).assertRefuted(CLAIM.where("rho = 0"));
    }
  }
}
