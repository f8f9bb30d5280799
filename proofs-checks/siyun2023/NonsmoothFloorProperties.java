package siyun2023;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** On a convex piecewise linear function SAM never moves one coordinate, for every step. */
class NonsmoothFloorProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/nonsmooth-floor");

  private static final BuiltIn FLOOR =
      CLAIM.variant(
          """
          given: {a: 0}
          claim: "(min t in 0..N: f(x(t)) - fmin) = b/8"
          """);

  /** a = 0 and b > 11ρ/√5: the constant 11 is the largest. */
  private static final BuiltIn HIGHER =
      CLAIM.variant(
          """
          given: {b: "real in (4*rho, 5*rho)", a: 0}
          such that: 5*b^2 > 121*rho^2
          claim: x(1)[2] != b
          """);

  @Group
  class Holds {
    @Property(tries = 80, seed = "1")
    void nonsmoothFloorHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 30, seed = "1")
    void theFloorIsAttainedOnTheAxis(@Drawn List<BigFraction> point) {
      FLOOR.assertHoldsAt(point);
    }

    @Property(tries = 30, seed = "1")
    void everyHigherStartOnTheAxisMoves(@Drawn List<BigFraction> point) {
      HIGHER.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForAWiderStart() {
      CLAIM.assertFailsWithout(
          "wider-start", CLAIM.where("rho = 1, eta = 1, N = 1, a = 0, b = 5, decay = 0"));
    }

    @Example
    void failsForTheDoubleFloor() {
      CLAIM.assertFailsWithout(
          "double-floor", CLAIM.where("rho = 1, eta = 1, N = 1, a = 0, b = 1, decay = 0"));
    }

    @Example
    void failsOnASmoothFunction() {
      CLAIM.assertFailsWithout(
          "smooth", CLAIM.where("rho = 1, eta = 1, N = 1, a = 0, b = 1, decay = 0"));
    }

    @Example
    void failsForGradientDescent() {
      CLAIM.assertFailsWithout(
          "gradient-descent", CLAIM.where("rho = 1, eta = 1, N = 1, a = 0, b = 1, decay = 0"));
    }

    @Example
    void failsWithoutNormalisation() {
      CLAIM.assertFailsWithout(
          "unnormalised", CLAIM.where("rho = 1, eta = 1, N = 1, a = 0, b = 2, decay = 0"));
    }
  }
}
