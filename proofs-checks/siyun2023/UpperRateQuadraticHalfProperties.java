package siyun2023;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The open question whether 1/2 is the constant on quadratics: no counterexample is known. */
class UpperRateQuadraticHalfProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/upper-rate-quadratic-half");

  private static final String ROUND = "beta = 1, mu = 1, lambda = 1, ";

  /** On the cycle of period two. */
  static final String CYCLE = ROUND + "eta = 1/2, rho = 1, x0 = 0 0 1/3, N = 20";

  /** So far away that the radius does not count. */
  static final String LONG_WAY = ROUND + "eta = 1/2, rho = 1/100, x0 = 0 0 5, N = 3";

  /** Longer than 2/β: the steepest coordinate grows. */
  static final String TOO_LONG =
      "beta = 1, mu = 1/2, lambda = 1/2, eta = 5/2, rho = 1/100, x0 = 0 0 5, N = 3";

  @Group
  class Holds {
    @Property(tries = 1000, seed = "1")
    void noInstanceDrawnIsACounterexample(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      QuadraticInSpace drawn = QuadraticInSpace.drawn(at, at.whole(1, 20));
      assertTrue(drawn.isBounded(1.0 / 2), drawn::toString);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForATenth() {
      CLAIM.assertFailsWithout("tenth", CLAIM.where(CYCLE));
    }

    @Example
    void failsForAFasterRate() {
      CLAIM.assertFailsWithout("faster", CLAIM.where(LONG_WAY));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout("no-step-bound", CLAIM.where(TOO_LONG));
    }
  }
}
