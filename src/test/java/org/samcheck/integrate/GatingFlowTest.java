package org.samcheck.integrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Expression;

/**
 * Closed forms of the rescaled flow of a diagonal network of depth L under ℓ∞-SAM with balanced
 * weights: w′ = μ (w − ρ sign w)^(L−1) in each coordinate; and the collapse of ℓ2-SAM.
 */
class GatingFlowTest {
  private static final int DIGITS = 30;

  /** ⌈log2 10^30⌉. */
  private static final int BITS = 100;

  private static final BallArithmetic A = BallArithmetic.ofDigits(60);

  private static Solution run(VectorField field, String until, String... start) {
    return TaylorIntegrator.enclosed(field, DIGITS)
        .integrate(Flows.ratios(start), Flows.ratio(until));
  }

  private static void assertIs(Ball expected, Ball actual) {
    assertTrue(actual.contains(expected), () -> actual + " is not " + expected);
    assertTrue(actual.accuracyBits() >= BITS, actual::toString);
  }

  private static Event only(Solution flow) {
    assertEquals(1, flow.events().size(), flow.events()::toString);
    return flow.events().get(0);
  }

  /** Below ρ the coordinate falls to 0 in the time (1/μ) ln(ρ/(ρ − α)). */
  @ParameterizedTest
  @CsvSource({"1, 1, 1/3", "2, 1, 1/2", "3/2, 1/2, 2/5", "1/3, 2, 1/7"})
  void aWeightBelowTheRadiusSlidesAtZeroAfterTheKnownTime(String mu, String rho, String alpha) {
    VectorField field = Flows.field("x", mu + "*(x - " + rho + "*sign(x))");
    Solution flow = run(field, "3", alpha);
    BigFraction ratio = Flows.ratio(rho + "/(" + rho + " - " + alpha + ")");
    Ball time = A.divide(A.log(A.of(ratio)), A.of(Flows.ratio(mu)));
    assertEquals(Event.Kind.SLIDE, only(flow).kind());
    assertIs(time, only(flow).time());
    assertTrue(flow.at(Flows.ratio("3")).get(0).isZero());
  }

  /** w(t) = ρ + (α − ρ) e^(μt), from either side of 0. */
  @ParameterizedTest
  @CsvSource({"2, 1, 3/2", "1/2, 1/3, 1/2", "2, 1, -3/2"})
  void aWeightAboveTheRadiusGrowsExponentially(String mu, String rho, String alpha) {
    Solution flow = run(Flows.field("x", mu + "*(x - " + rho + "*sign(x))"), "2", alpha);
    assertTrue(flow.events().isEmpty());
    BigFraction a = Flows.ratio(alpha);
    BigFraction r = Flows.ratio(rho).multiply(a.signum());
    Ball growth = A.exp(A.of(Flows.ratio("2*" + mu)));
    Ball expected = A.add(A.of(r), A.multiply(A.of(a.subtract(r)), growth));
    assertIs(expected, flow.at(Flows.ratio("2")).get(0));
  }

  @Test
  void coordinatesWithDifferentFactorsReachZeroInTheirOwnOrder() {
    VectorField field = Flows.field("x y z", "x - sign(x)", "2*(y - sign(y))", "3*(z - sign(z))");
    Solution flow = run(field, "2", "1/2", "1/2", "3/2");
    Ball log2 = A.log(Ball.of(2L));
    assertEquals(2, flow.events().size());
    assertIs(log2.scaled(-1), flow.events().get(0).time());
    assertIs(log2, flow.events().get(1).time());
    List<Ball> end = flow.at(Flows.ratio("2"));
    assertTrue(end.get(0).isZero() && end.get(1).isZero());
    assertIs(A.add(Ball.ONE, A.exp(Ball.of(6L)).scaled(-1)), end.get(2));
  }

  /** With u = w − ρ > 0: u′ = μ u^(L−1) is infinite at 1/((L − 2) μ u0^(L−2)). */
  @ParameterizedTest
  @CsvSource({"2, 2, 3/2, 1", "2, 1/3, 4/3, 9", "3, 1, 3/2, 2", "4, 1/2, 2, 2/3"})
  void aDeepNetworkBlowsUpAtTheKnownTime(int power, String mu, String alpha, String time) {
    VectorField field = Flows.field("x", mu + "*(x - sign(x))^" + power);
    Solution flow = run(field, "10", alpha);
    assertEquals(Event.Kind.BLOW_UP, only(flow).kind());
    assertIs(A.of(Flows.ratio(time)), only(flow).time());
    assertEquals(only(flow).time(), flow.end());
    assertThrows(UndefinedException.class, () -> flow.at(Flows.ratio("10")));
  }

  /** u(t) = u0/(1 − μ u0 t). */
  @Test
  void depthThreeIsAHyperbolaBeforeItsBlowUp() {
    Solution flow = run(Flows.field("x", "2*(x - sign(x))^2"), "1/2", "3/2");
    assertIs(Ball.of(2L), flow.at(Flows.ratio("1/2")).get(0));
    assertTrue(flow.events().isEmpty());
  }

  @Test
  void theEuclideanFlowCollapsesFromASmallStartAndStaysAtZero() {
    Solution flow = run(Flows.L2, "4", "2/5", "2/5", "2/5");
    assertEquals(Event.Kind.COLLAPSE, only(flow).kind());
    assertEquals(Expression.ZERO, only(flow).surface());
    assertTrue(only(flow).time().accuracyBits() >= BITS - 1);
    assertTrue(flow.at(Flows.ratio("3")).stream().allMatch(Ball::isZero));
    assertTrue(flow.at(Flows.ratio("4")).stream().allMatch(Ball::isZero));
  }

  /** On one axis w′ = w − ρ/√2, w(0) = α: the collapse is at ln(ρ/(ρ − √2 α)). */
  @Test
  void theCollapseOnAnAxisIsAtTheKnownTime() {
    Solution flow = run(Flows.field("x", "x - x/sqrt(2*x^2)"), "4", "2/5");
    Ball root = A.sqrt(Ball.of(2L));
    Ball rest = A.subtract(Ball.ONE, A.multiply(root, A.of(Flows.ratio("2/5"))));
    assertEquals(Event.Kind.COLLAPSE, only(flow).kind());
    assertIs(A.negate(A.log(rest)), only(flow).time());
  }

  /** The plain integrator must not step over the singular point. */
  @Test
  void aPlainRunFindsTheSameCollapse() {
    List<BigFraction> start = Flows.ratios("2/5", "2/5", "2/5");
    Solution plain = TaylorIntegrator.plain(Flows.L2, DIGITS).integrate(start, Flows.ratio("4"));
    Ball time = only(run(Flows.L2, "4", "2/5", "2/5", "2/5")).time();
    // Local errors of 10^-30 in about 100 steps, on a state that falls to 10^-17.
    Ball error = A.abs(A.subtract(time, only(plain).time()));
    assertTrue(A.less(error, A.of(new BigFraction(1, 10).pow(DIGITS - 4))).isTrue());
    assertTrue(plain.at(Flows.ratio("3")).stream().allMatch(Ball::isZero));
  }
}
