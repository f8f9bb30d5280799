package siyun2023;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siyun2023.Coordinates.number;

import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;
import org.samcheck.dynamics.EnumeratedRun;

/** n-SAM on least squares, where the variance is the largest at the points that the run visits. */
class StochasticLeastSquaresProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/stochastic-least-squares");

  /** f = mean of (aᵢx − bᵢ)²/2 and n-SAM on it. */
  private record Instance(
      List<BigFraction> a,
      List<BigFraction> b,
      BigFraction eta,
      BigFraction rho,
      BigFraction x0,
      int steps) {

    static Instance drawn(Coordinates at) {
      BigFraction tenth = number(1, 10);
      List<BigFraction> a = three(() -> at.in(tenth, number(2)));
      List<BigFraction> b = three(() -> at.in(-2, 2));
      BigFraction longest = new Instance(a, b, null, null, null, 0).mu().reciprocal();
      return new Instance(
          a, b, at.above(BigFraction.ZERO, longest), at.above(0, 1), at.in(-3, 3), at.whole(1, 2));
    }

    private static List<BigFraction> three(java.util.function.Supplier<BigFraction> next) {
      return List.of(next.get(), next.get(), next.get());
    }

    private BigFraction mean(BiFunction<BigFraction, BigFraction, BigFraction> term) {
      return IntStream.range(0, 3)
          .mapToObj(i -> term.apply(a.get(i), b.get(i)))
          .reduce(BigFraction.ZERO, BigFraction::add)
          .divide(3);
    }

    BigFraction mu() {
      return mean((ai, bi) -> ai.multiply(ai));
    }

    private BigFraction best() {
      return mean(BigFraction::multiply).divide(mu());
    }

    private BigFraction error(BigFraction x) {
      BigFraction distance = x.subtract(best());
      return mu().multiply(distance).multiply(distance).divide(2);
    }

    /** E (∇fᵢ(y) − ∇f(y))². */
    private BigFraction variance(BigFraction y) {
      BigFraction slope = mu().multiply(y.subtract(best()));
      return mean((ai, bi) -> ai.multiply(ai.multiply(y).subtract(bi)).subtract(slope).pow(2));
    }

    private EnumeratedRun run() {
      List<UnaryOperator<BigFraction>> slopes =
          IntStream.range(0, 3)
              .<UnaryOperator<BigFraction>>mapToObj(
                  i -> x -> a.get(i).multiply(a.get(i).multiply(x).subtract(b.get(i))))
              .toList();
      List<BigFraction> thirds = Collections.nCopies(3, number(1, 3));
      return EnumeratedRun.scalar(thirds, slopes, EnumeratedRun.SIGNS, true, rho, eta, x0);
    }

    private BigFraction largestVariance() {
      return run().paths(steps).stream()
          .flatMap(path -> path.y().stream())
          .map(y -> variance(y.get(0)))
          .max(BigFraction::compareTo)
          .orElseThrow();
    }

    /** Whether the bound holds with {@code share} of β²ρ² and the variance {@code s2}. */
    boolean isBounded(BigFraction share, BigFraction s2) {
      BigFraction q = BigFraction.ONE.subtract(eta.multiply(mu())).pow(steps);
      BigFraction floor =
          mu().multiply(rho).pow(2).multiply(share).add(eta.multiply(mu()).multiply(s2));
      BigFraction rest = BigFraction.ONE.subtract(q).multiply(floor).divide(mu().multiply(2));
      BigFraction bound = q.multiply(error(x0)).add(rest);
      return run().meanAt(steps, this::error).compareTo(bound) <= 0;
    }
  }

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void theMeanOfAllPathsIsWithinTheBound(@Drawn List<BigFraction> point) {
      Instance drawn = Instance.drawn(new Coordinates(point));
      assertTrue(drawn.isBounded(BigFraction.ONE, drawn.largestVariance()), drawn::toString);
    }
  }

  @Group
  class FailsWithout {
    /** Noise that is positive for one row of three balances the mean at ρ/3. */
    @Example
    void aNinthOfTheRadiusIsNeeded() {
      Instance skewed =
          new Instance(
              Collections.nCopies(3, number(1)),
              List.of(number(-2), number(1), number(1)),
              number(1, 100),
              number(1),
              number(1, 3),
              1);
      assertFalse(skewed.isBounded(number(1, 16), skewed.largestVariance()));
      assertTrue(skewed.isBounded(number(1), skewed.largestVariance()));
    }

    @Example
    void failsWithoutTheVariance() {
      CLAIM.assertFailsWithout(
          "no-variance",
          CLAIM.where("a = 1 1 1, b = -1 -1 2, eta = 1, rho = 1/10, x0 = 1, s2 = 40, N = 1"));
    }

    @Example
    void failsForASixteenthOfTheRadius() {
      CLAIM.assertFailsWithout(
          "sixteenth-of-the-radius",
          CLAIM.where("a = 1 1 1, b = -2 1 1, eta = 1/100, rho = 1, x0 = 1/3, s2 = 2, N = 1"));
    }

    @Example
    void failsForTheVarianceAtTheStartAlone() {
      CLAIM.assertFailsWithout(
          "variance-at-the-start-only",
          CLAIM.where("a = 1 1 1, b = 0 0 0, eta = 1/2, rho = 1, x0 = 1/100, s2 = 0, N = 1"));
    }
  }
}
