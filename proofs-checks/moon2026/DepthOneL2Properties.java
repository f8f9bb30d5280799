package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** At depth one gradient descent and SAM with the l2 norm tend to the l2 max-margin. */
class DepthOneL2Properties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/depth-one-l2");

  /** Data at which the wrong variants fail. */
  private static final String HERE =
      """
      given: {d: 2, mu: "[1, 2]", alpha: "[1, 1]", p: "[1/2, 1/4]", c: 1, first: "[1, 0]"}
      """;

  /** The same, from the origin. */
  private static final String FROM_ZERO =
      """
      given: {d: 2, mu: "[1, 2]", alpha: "[1, 1]", p: "[1/2, 1/4]", c: 1, first: "[0, 0]"}
      """;

  /** From c times the point of the hull nearest to 0. */
  private static final BuiltIn ON_THE_LINE =
      CLAIM.variant(
          """
          given: {d: 1, mu: "[1]", alpha: "[1]", p: "[1/2, 1/4]", first: c*p}
          claim: abs(norm(pair.x(2) - 2*p) - norm(first)) <= 1e-25
          """);

  @Group
  class Holds {
    @Property(tries = 4, seed = "1")
    void depthOneL2HoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
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
    void aStartOnTheLineOfTheMaxMarginKeepsItsDistance() {
      ON_THE_LINE.assertHolds(ON_THE_LINE.where("rho = 2, c = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForTheL1MaxMargin() {
      CLAIM.neighbour("l1-limit").variant(HERE).assertRefuted(CLAIM.where("rho = 2"));
    }

    @Example
    void failsIfTheStartIsRemembered() {
      CLAIM.neighbour("start-remembered").variant(HERE).assertRefuted(CLAIM.where("rho = 2"));
    }

    @Example
    void failsAtDepthTwo() {
      CLAIM.neighbour("depth-two").variant(HERE).assertRefuted(CLAIM.where("rho = 1/2"));
    }

    @Example
    void failsForThreeQuartersOfTheDistance() {
      CLAIM.neighbour("three-quarters").variant(HERE).assertRefuted(CLAIM.where("rho = 2"));
    }

    @Example
    void failsForTheMaximumNorm() {
      CLAIM.neighbour("maximum-norm").variant(FROM_ZERO).assertRefuted(CLAIM.where("rho = 2"));
    }
  }
}
