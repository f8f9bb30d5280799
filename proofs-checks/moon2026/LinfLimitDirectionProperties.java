package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The limit of SAM with the maximum norm on one example. */
class LinfLimitDirectionProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/linf-limit-direction");

  /** Data at which the wrong variants fail. */
  private static final String HERE =
      """
      given: {L: 3, d: 2, mu: "[1, 2]", alpha: "[3, 2]", u: "[1, 2]", part: 1/2}
      """;

  /** What is free in variants with data of their own. */
  private static final String U =
      """
      given: {u: "[1, 2]"}
      """;

  /** What is free in variants with starts of their own. */
  private static final String MU =
      """
      given: {mu: "[1, 2]", u: "[1, 2]", part: 1/2}
      """;

  /** Scores 2 * 4^3 = 16 * 2^3 at depth 5. */
  private static final BuiltIn TIE =
      CLAIM.variant(
          """
          given: {L: 5, d: 2, mu: "[2, 16]", alpha: "[5, 3]", u: "[1, 2]", part: 1}
          claim: "tends(max(1e-30, abs(any.direction(t)[1]/any.direction(t)[2] - 8^(5/3))), 1e-30)"
          """);

  @Group
  class Holds {
    @Property(tries = 12, seed = "1")
    void linfLimitDirectionHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
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
    void aTieOfRootsIsSharedByTheFormula() {
      TIE.assertHolds(TIE.where("rho = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForTheMajorCoordinateAlways() {
      CLAIM.neighbour("major-always").variant(U).assertRefuted(CLAIM.where("part = 1"));
    }

    @Example
    void failsForTheExponentPlusOne() {
      CLAIM.neighbour("exponent-plus-one").variant(U).assertRefuted(CLAIM.where("part = 1"));
    }

    @Example
    void failsForAnEqualMixAtATie() {
      CLAIM.neighbour("equal-mix-at-a-tie").variant(HERE).assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsIfTheRadiusCountsAsBelow() {
      CLAIM.neighbour("on-the-radius-suppressed").variant(MU).assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsForTheRuleOfEvenDepthsAtOddOnes() {
      CLAIM.neighbour("even-rule-for-odd-depth").variant(MU).assertRefuted(CLAIM.where("rho = 1"));
    }

    @Example
    void failsIfTheRadiusIsIgnored() {
      CLAIM.neighbour("radius-ignored").variant(U).assertRefuted(CLAIM.where("part = 1"));
    }
  }
}
