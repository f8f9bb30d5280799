package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The limit of gradient descent on one example. */
class GdLimitDirectionProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/gd-limit-direction");

  /** Data at which the wrong variants fail. */
  private static final String HERE =
      """
      given: {d: 2, mu: "[1, 2]", alpha: "[2, 1/2]", u: "[1, 2]"}
      """;

  /** What is free in variants with data of their own. */
  private static final String U =
      """
      given: {L: "integer in 2..6", u: "[1, 2]"}
      """;

  /** Scores 2 * 4^3 = 16 * 2^3 at depth 5. */
  private static final BuiltIn TIE =
      CLAIM.variant(
          """
          given: {d: 2, mu: "[2, 16]", alpha: "[4, 2]", u: "[1, 2]"}
          claim: "tends(max(1e-30, abs(any.direction(t)[1]/any.direction(t)[2] - 8^(5/3))), 1e-30)"
          """);

  /** The major coordinate far below the other one. */
  private static final BuiltIn TINY =
      CLAIM.variant(
          """
          given: {L: 2, mu: "[1, 1 + 1/1000]", alpha: "[3, 1/1000000]", u: "[1, 2]"}
          claim: tends(any.dominant(t), 2)
          """);

  @Group
  class Holds {
    @Property(tries = 12, seed = "1")
    void gdLimitDirectionHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }

    @Example
    void holdsWhereTheVariantsFail() {
      CLAIM.variant(HERE).assertHolds(CLAIM.where("L = 2"));
    }
  }

  @Group
  class Tight {
    @Example
    void aTieIsSharedByTheFormula() {
      TIE.assertHolds(TIE.where("L = 5"));
    }

    @Example
    void atDepthTwoTheMajorCoordinateWinsFromATinyStart() {
      TINY.assertHolds(TINY.where("d = 2"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForTheMajorCoordinateAlways() {
      CLAIM.neighbour("major-always").variant(U).assertRefuted(CLAIM.where("L = 3"));
    }

    @Example
    void failsForTheExponentPlusOne() {
      CLAIM.neighbour("exponent-plus-one").variant(U).assertRefuted(CLAIM.where("L = 2"));
    }

    @Example
    void failsForTheLargestStart() {
      CLAIM.neighbour("largest-start").variant(HERE).assertRefuted(CLAIM.where("L = 2"));
    }

    @Example
    void failsForAnEqualMixAtATie() {
      CLAIM.neighbour("equal-mix-at-a-tie").variant(HERE).assertRefuted(CLAIM.where("L = 3"));
    }

    @Example
    void failsForTheMaximumNorm() {
      CLAIM.neighbour("maximum-norm").variant(U).assertRefuted(CLAIM.where("L = 2"));
    }
  }
}
