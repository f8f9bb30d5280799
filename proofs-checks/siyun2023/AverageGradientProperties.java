package siyun2023;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samcheck.conjecture.BuiltIn.parabola;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** Stochastic SAM on smooth functions, with either sampling: the mean of E‖∇f‖² and its floor. */
abstract class AverageGradientProperties {

  private final BuiltIn claim;
  private final boolean independent;
  private final Function<NoisyDescent, BigFraction> floor;
  private final String longStep;

  /**
   * The properties of one sampling.
   *
   * @param claim the id of the claim
   * @param independent the sampling
   * @param floor what the claim adds to 2Δ₀/(ηN)
   * @param longStep the longest step of the neighbour no-step-bound for β = 1
   */
  AverageGradientProperties(
      String claim,
      boolean independent,
      Function<NoisyDescent, BigFraction> floor,
      String longStep) {
    this.claim = BuiltIn.of(claim);
    this.independent = independent;
    this.floor = floor;
    this.longStep = longStep;
  }

  private BigFraction bound(NoisyDescent drawn) {
    return drawn.average(floor.apply(drawn));
  }

  @Property(tries = 100, seed = "1")
  void holdsForTheMeanOfAllPaths(@Drawn List<BigFraction> point) {
    NoisyDescent drawn = NoisyDescent.nonconvex(point);
    assertTrue(drawn.averageGradient(independent).compareTo(bound(drawn)) <= 0, drawn::toString);
  }

  /** Beyond the start every step of length 1/β has E‖∇f‖² = σ². */
  @Property(tries = 50, seed = "1")
  void missesTheFloorByItsNthPartAlone(@Drawn List<BigFraction> point) {
    NoisyDescent drawn = NoisyDescent.longestStepOnAParabola(point);
    BigFraction missed = drawn.variance().divide(drawn.steps());
    assertEquals(bound(drawn).subtract(missed), drawn.averageGradient(independent));
  }

  @Property(tries = 50, seed = "1")
  void failsForHalfTheErrorWhereTheNoiseIsNothing(@Drawn List<BigFraction> point) {
    NoisyDescent drawn = NoisyDescent.longestStepOnAParabola(point).withoutNoise();
    BigFraction half = drawn.average(BigFraction.ZERO).divide(2);
    assertEquals(drawn.x0().signum() == 0, drawn.averageGradient(independent).compareTo(half) <= 0);
  }

  @Example
  void failsWithoutTheRadius() {
    claim.assertFailsWithout(
        "no-radius",
        claim.where(
            "d = 1, beta = 1, eta = 1, rho = 1, p = 1/2, n = 0, N = 3",
            NonconvexFloorProperties.TWIN,
            "0"));
  }

  @Example
  void failsForOneErrorInPlaceOfTwo() {
    assertFailsFromFive("one-error", "1");
  }

  @Example
  void failsForALongerStep() {
    assertFailsFromFive("no-step-bound", longStep);
  }

  private void assertFailsFromFive(String neighbour, String eta) {
    String values = "d = 1, beta = 1, rho = 1/100, p = 1/2, n = 0, N = 1, eta = " + eta;
    claim.assertFailsWithout(neighbour, claim.where(values, parabola("1"), "5"));
  }
}
