package siyun2023;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** On a parabola SAM jumps between r and −r, r = ηaρ/(2 − ηa). */
class PeriodTwoCycleProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/period-two-cycle");

  /** The start u·r: a cycle for u = 1 alone. */
  private static final BuiltIn RADIUS =
      CLAIM.variant(
          """
          given: {u: "real in (0, inf)"}
          run: {start: side*r*u}
          claim: "(u = 1 implies x(1) = -x(0)) and (u != 1 implies x(1) != -x(0))"
          """);

  @Group
  class Holds {
    @Property(tries = 200, seed = "1")
    void periodTwoCycleHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 100, seed = "1")
    void noOtherRadiusIsACycle(@Drawn List<BigFraction> point) {
      RADIUS.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForStepsPastTwo() {
      CLAIM.assertFailsWithout("past-two", CLAIM.where("a = 1, rho = 1, eta = 5/2, side = 1"));
    }

    @Example
    void failsForTheRadiusOfFirstOrder() {
      CLAIM.assertFailsWithout(
          "first-order-radius", CLAIM.where("a = 1, rho = 1, eta = 1, side = 1"));
    }

    @Example
    void failsForTheDoubleRadius() {
      CLAIM.assertFailsWithout("double-radius", CLAIM.where("a = 1, rho = 1, eta = 1, side = 1"));
    }

    @Example
    void failsAsAFixedPoint() {
      CLAIM.assertFailsWithout("fixed-point", CLAIM.where("a = 1, rho = 1, eta = 1, side = 1"));
    }

    @Example
    void failsForGradientDescent() {
      CLAIM.assertFailsWithout(
          "gradient-descent", CLAIM.where("a = 1, rho = 1, eta = 1, side = 1"));
    }

    @Example
    void failsWithoutNormalisation() {
      CLAIM.assertFailsWithout("unnormalised", CLAIM.where("a = 1, rho = 1, eta = 1/2, side = 1"));
    }
  }
}
