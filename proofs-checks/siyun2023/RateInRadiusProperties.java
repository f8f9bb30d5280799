package siyun2023;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static siyun2023.Coordinates.number;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/**
 * Constant steps leave an error of order ρ²: exactly where the start is a multiple of ρ, late in
 * every run.
 */
class RateInRadiusProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/rate-in-radius");

  /** f(x(N)) of SAM on a/2·x². */
  private static BigFraction error(
      BigFraction a, BigFraction eta, BigFraction rho, BigFraction x0, int steps) {
    BigFraction x = x0;
    for (int t = 0; t < steps; t++) {
      BigFraction y = x.add(rho.multiply(x.signum()));
      x = x.subtract(eta.multiply(a).multiply(y));
    }
    return a.multiply(x).multiply(x).divide(2);
  }

  private static Assignment instance(String values) {
    return CLAIM.where("a = 1, c = 2, " + values);
  }

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void theErrorOnTheCycleIsQuadraticInTheRadius(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      BigFraction a = at.above(0, 4);
      BigFraction eta = at.above(BigFraction.ZERO, a.reciprocal());
      BigFraction rho = at.positive();
      BigFraction r = eta.multiply(a).divide(number(2).subtract(eta.multiply(a)));
      BigFraction error = error(a, eta, rho, r.multiply(rho), at.whole(1, 20));
      assertEquals(a.multiply(r).multiply(r).multiply(rho).multiply(rho).divide(2), error);
    }

    @Property(tries = 100, seed = "1")
    void fromAMultipleOfTheRadiusItIsQuadraticToo(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      BigFraction a = at.above(0, 4);
      BigFraction eta = at.above(BigFraction.ZERO, a.reciprocal());
      BigFraction c = at.positive();
      BigFraction rho = at.positive();
      int steps = at.whole(1, 20);
      BigFraction one = error(a, eta, BigFraction.ONE, c, steps);
      assertEquals(rho.multiply(rho).multiply(one), error(a, eta, rho, c.multiply(rho), steps));
    }
  }

  @Group
  class Tight {
    /** ηa = 1: every start ends at distance ρ at once. */
    @Property(tries = 30, seed = "1")
    void theLongestStepEndsOnTheCycle(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      BigFraction a = at.above(0, 4);
      BigFraction rho = at.positive();
      BigFraction error = error(a, a.reciprocal(), rho, at.positive(), at.whole(1, 5));
      assertEquals(a.multiply(rho).multiply(rho).divide(2), error);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void aFixedStartIsNotQuadratic() {
      BigFraction half = BigFraction.ONE_HALF;
      BigFraction one = error(number(1), half, number(1), number(8), 2);
      BigFraction two = error(number(1), half, number(2), number(8), 2);
      assertNotEquals(one.multiply(4), two);
    }

    @Example
    void failsForALinearError() {
      CLAIM.assertFailsWithout("linear", instance("eta = 1/2, N = 1"));
    }

    @Example
    void failsForACubicError() {
      CLAIM.assertFailsWithout("cubic", instance("eta = 1/2, N = 1"));
    }

    @Example
    void failsForAFixedStart() {
      CLAIM.assertFailsWithout("fixed-start", instance("eta = 1/2, N = 2"));
    }

    @Example
    void failsWithoutNormalisation() {
      CLAIM.assertFailsWithout("unnormalised", instance("eta = 1/100, N = 2"));
    }
  }
}
