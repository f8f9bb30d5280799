package siyun2023;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The starts from which SAM reaches the minimum of a parabola exactly, and where the others go. */
class ExceptionalStartsProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/exceptional-starts");

  /** The exceptional start of step k: the third part of the claim is an equality there. */
  private static final BuiltIn LAST_STEP =
      CLAIM.variant(
          """
          given: {h: "real in (0, 1)", k: integer in 1..16, v: 0, N: k}
          claim: "x(N) = 0
            and abs(abs(x(N)) - r) = max(abs(1 - h)*abs(abs(x(N-1)) - r), r)"
          """);

  private static final BuiltIn CONTRACTION =
      CLAIM.variant(
          """
          given: {k: 0, v: "real in (0, 2*h*rho/(2 - h)]", N: 1}
          claim: "abs(abs(x(1)) - r) = abs(1 - h)*abs(r0 - r)"
          """);

  @Group
  class Holds {
    @Property(tries = 150, seed = "1")
    void exceptionalStartsHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 40, seed = "1")
    void anExceptionalStartEndsAtDistanceExactlyRFromTheCycle(@Drawn List<BigFraction> point) {
      LAST_STEP.assertHoldsAt(point);
    }

    @Property(tries = 40, seed = "1")
    void theRateOfTheCycleIsAnEqualityNearIt(@Drawn List<BigFraction> point) {
      CONTRACTION.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsOneStepLater() {
      CLAIM.assertFailsWithout(
          "one-step-later", CLAIM.where("a = 1, rho = 1, h = 1/2, k = 1, v = 0, side = 1, N = 1"));
    }

    @Example
    void failsWithoutExceptions() {
      CLAIM.assertFailsWithout(
          "no-exception", CLAIM.where("a = 1, rho = 1, h = 1/2, k = 1, v = 0, side = 1, N = 1"));
    }

    @Example
    void failsWithoutTheMinusOne() {
      CLAIM.assertFailsWithout(
          "without-minus-one",
          CLAIM.where("a = 1, rho = 1, h = 1/2, k = 1, v = 0, side = 1, N = 1"));
    }

    @Example
    void failsForTheSquaredRate() {
      CLAIM.assertFailsWithout(
          "squared-rate", CLAIM.where("a = 1, rho = 1, h = 1/2, k = 0, v = 1/2, side = 1, N = 1"));
    }

    @Example
    void failsForGradientDescent() {
      CLAIM.assertFailsWithout(
          "gradient-descent",
          CLAIM.where("a = 1, rho = 1, h = 1/2, k = 1, v = 0, side = 1, N = 1"));
    }
  }
}
