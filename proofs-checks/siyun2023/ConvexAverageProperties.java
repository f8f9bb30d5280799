package siyun2023;

import static org.samcheck.conjecture.BuiltIn.parabola;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/**
 * The average squared gradient of SAM on convex smooth functions, and the best one for short steps.
 */
class ConvexAverageProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/convex-average");

  /** By scaling x and f every instance is one of these: β = 1, and ρ = 1 unless it is 0. */
  private static final BuiltIn SCALED = CLAIM.variant("given: {beta: 1, rho: \"one of 0, 1\"}");

  /** Curvature β, η = 1/β. */
  private static final BuiltIn PARABOLA =
      CLAIM.variant(
          """
          given: {eta: 1/beta, N: integer in 1..32, x0: "real in (-inf, inf)", f: null}
          objective: {f(x): beta/2*x^2, minimum: 0}
          run: {start: x0}
          claim: "(mean t in 0..N-1: dot(grad(x(t)), grad(x(t))))
            = 2*(f(x(0)) - fmin)/(eta*N) + eta*beta^3*rho^2"
          """);

  private static final BuiltIn NO_RADIUS = PARABOLA.variant("given: {rho: 0}");

  /** Beyond the first step, which lands on the cycle, every step has ‖∇f‖² = β²ρ². */
  private static final BuiltIn FLOOR =
      PARABOLA
          .variant("given: {x0: \"real in (0, inf)\"}")
          .reading("eta*beta^3*rho^2", "(1 - 1/N)*eta*beta^3*rho^2");

  @Group
  class Holds {
    @Property(tries = 60, seed = "1")
    void convexAverageHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      SCALED.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 30, seed = "1")
    void theAverageIsAnEqualityWithoutRadius(@Drawn List<BigFraction> point) {
      NO_RADIUS.assertHoldsAt(point);
    }

    @Property(tries = 30, seed = "1")
    void theFloorIsMissedByItsNthPartAlone(@Drawn List<BigFraction> point) {
      FLOOR.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForHalfTheFloor() {
      CLAIM.assertFailsWithout(
          "half-floor", CLAIM.where("beta = 1, eta = 1, rho = 1, N = 3", parabola("1"), "1"));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout(
          "longer-step", CLAIM.where("beta = 1, eta = 3/2, rho = 1, N = 1", parabola("1"), "3"));
    }

    @Example
    void failsWithoutConvexity() {
      CLAIM.assertFailsWithout(
          "nonconvex",
          CLAIM.where(
              "beta = 1, rho = 1, eta = 1/2, N = 64, a0 = 1/8",
              NonconvexFloorProperties.TWIN,
              "1/8"));
    }

    @Example
    void failsForHalfTheStart() {
      CLAIM.assertFailsWithout(
          "half-start", CLAIM.where("beta = 1, eta = 1, rho = 0, N = 1", parabola("1"), "1"));
    }
  }
}
