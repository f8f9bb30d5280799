package siyun2023;

import static org.samcheck.conjecture.BuiltIn.function;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;
import org.samcheck.dynamics.MemberFunction;

/** SAM with constant radius converges to points where the gradient is not zero. */
class NonconvexFloorProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/nonconvex-floor");

  /** The function that traps SAM: f′ = s + 4/5 (s ≤ 0), 4/5 − s (to 9/10), s − 1 (beyond). */
  static final MemberFunction TWIN =
      function("x^2/2 + 4/5*x - max(x, 0)^2 + max(x - 9/10, 0)^2", "-8/25", "-4/5");

  private static final BuiltIn TWIN_TRAP =
      CLAIM.variant(
          """
          given: {a0: 0}
          claim: "forall t in 0..N: twin.x(t) = 0 and dot(twin.grad(0), twin.grad(0)) = 16/25
            and twin.f(0) - twin.fmin = 8/25"
          """);

  /** 3√3/(10π) = 0.16540 and 9/(50π²) = 0.018238, to four digits. */
  private static final BuiltIn SINE_FLOOR =
      CLAIM.variant(
          """
          claim: "16539/100000*beta*rho <= abs(sine.grad(p)) <= 16540/100000*beta*rho
            and 1823/100000*beta*rho^2 <= sine.f(p) - sine.fmin <= 1824/100000*beta*rho^2"
          """);

  /** ηβ > 2 and a start within π/26 of the trap, in the phase: the distance grows. */
  private static final BuiltIn LONGEST =
      CLAIM.variant(
          """
          given: {eta: "real in [201/(100*beta), 21/(10*beta)]", u: "real in [11/32, 23/64]"}
          claim: abs(sine.x(1) - p) > abs(x0 - p)
          """);

  private static Assignment instance(String values) {
    return CLAIM.where("beta = 1, rho = 1, k = 0, side = 1, N = 2, " + values);
  }

  @Group
  class Holds {
    @Property(tries = 60, seed = "1")
    void nonconvexFloorHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 30, seed = "1")
    void theTwinStaysWhereTheErrorIsEightTwentyFifths(@Drawn List<BigFraction> point) {
      TWIN_TRAP.assertHoldsAt(point);
    }

    @Property(tries = 20, seed = "1")
    void theFloorOfTheSineIsEnclosed(@Drawn List<BigFraction> point) {
      SINE_FLOOR.assertHoldsAt(point);
    }

    @Property(tries = 20, seed = "1")
    void theStepTwoOverBetaIsTheLongestNearTheTrap(@Drawn List<BigFraction> point) {
      LONGEST.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForALongerStepOnTheTwin() {
      CLAIM.assertFailsWithout(
          "twin-longer-step", instance("eta = 1, u = 1/2, a0 = 1/2, lambda = 3/2"));
    }

    @Example
    void failsForAWiderStartOnTheTwin() {
      CLAIM.assertFailsWithout(
          "twin-wider-start", instance("eta = 1, u = 1/2, a0 = -1/5, lambda = 1"));
    }

    @Example
    void failsWithoutAFloor() {
      CLAIM.assertFailsWithout("no-floor", instance("eta = 1, u = 1/2, a0 = 0, lambda = 1"));
    }

    @Example
    void failsForALongerStepOnTheSine() {
      CLAIM.assertFailsWithout(
          "sine-longer-step", instance("eta = 41/20, u = 2/5, a0 = 0, lambda = 1"));
    }

    @Example
    void failsForTheMinimum() {
      CLAIM.assertFailsWithout(
          "minimum-attracts", instance("eta = 1, u = 1/4, a0 = 0, lambda = 1"));
    }

    @Example
    void failsForAHigherFloor() {
      CLAIM.assertFailsWithout("higher-floor", instance("eta = 1, u = 1/2, a0 = 0, lambda = 1"));
    }
  }
}
