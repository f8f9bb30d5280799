package siyun2023;

import static org.samcheck.conjecture.BuiltIn.function;
import static org.samcheck.conjecture.BuiltIn.parabola;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;
import org.samcheck.dynamics.MemberFunction;

/**
 * The average squared gradient of SAM on smooth functions: the floor β²ρ² does not shrink with the
 * step.
 */
class NonconvexAverageProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/nonconvex-average");

  /** By scaling x and f every instance is one of these: β = 1, and ρ = 1 unless it is 0. */
  private static final BuiltIn SCALED = CLAIM.variant("given: {beta: 1, rho: \"one of 0, 1\"}");

  /**
   * f′ = s + 1 (s ≤ 0), 1 − s (to 2), s − 3 (beyond): the start 0 is fixed, and ‖∇f‖² = β²ρ² there.
   */
  private static final BuiltIn FLOOR =
      CLAIM.variant(
          """
          given: {beta: 1, rho: 1, f: null}
          objective: {f(x): "x^2/2 + x - max(x, 0)^2 + max(x - 2, 0)^2", minimum: -1/2}
          run: {start: "0"}
          claim: "(mean t in 0..N-1: dot(grad(x(t)), grad(x(t)))) = beta^2*rho^2"
          """);

  /** Curvature β, η = 1/β, ρ = 0: one step ends at the minimum. */
  private static final BuiltIn NO_RADIUS =
      CLAIM
          .variant(
              """
              given: {rho: 0, eta: 1/beta, x0: "real in (-inf, inf)", f: null}
              objective: {f(x): beta/2*x^2, minimum: 0}
              run: {start: x0}
              """)
          .reading("<=", "=");

  /** The function that traps SAM: f′ = s + 4/5 (s ≤ 0), 4/5 − s (to 9/10), s − 1 (beyond). */
  private static final MemberFunction TWIN =
      function("x^2/2 + 4/5*x - max(x, 0)^2 + max(x - 9/10, 0)^2", "-8/25", "-4/5");

  @Group
  class Holds {
    @Property(tries = 60, seed = "1")
    void nonconvexAverageHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      SCALED.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 40, seed = "1")
    void theFloorIsAttainedForEveryStep(@Drawn List<BigFraction> point) {
      FLOOR.assertHoldsAt(point);
    }

    @Property(tries = 30, seed = "1")
    void theBoundIsAnEqualityWithoutRadius(@Drawn List<BigFraction> point) {
      NO_RADIUS.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForASmallerFloor() {
      CLAIM.assertFailsWithout(
          "smaller-floor", CLAIM.where("beta = 1, eta = 1, rho = 1, N = 3", parabola("1"), "1"));
    }

    @Example
    void failsForTheFloorOfConvexFunctions() {
      CLAIM.assertFailsWithout(
          "floor-of-convex-case",
          CLAIM.where("beta = 1, rho = 1, eta = 1/4, N = 64, a0 = 1/8", TWIN, "1/8"));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout(
          "longer-step", CLAIM.where("beta = 1, eta = 3/2, rho = 1, N = 1", parabola("1"), "3"));
    }

    @Example
    void failsForHalfTheStart() {
      CLAIM.assertFailsWithout(
          "half-start", CLAIM.where("beta = 1, eta = 1, rho = 0, N = 1", parabola("1"), "1"));
    }

    @Example
    void failsWhenTheRadiusIsNotSquared() {
      CLAIM.assertFailsWithout(
          "radius-not-squared",
          CLAIM.where("beta = 1, eta = 1, rho = 4, N = 4", parabola("1"), "4"));
    }
  }
}
