package moon2026;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The first integral of three coordinates of 2-norm SAM. */
class L2FirstIntegralProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("moon2026/l2-first-integral");

  @Group
  class Holds {
    @Property(tries = 5, seed = "1")
    void l2FirstIntegralHoldsForEveryInstanceDrawn(@Drawn List<BigFraction> point) {
      CLAIM.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Example
    void theWeightsKillMuAndItsSquare() {
      CLAIM
          .variant(
              """
              given: {i: 3, j: 2, k: 1, alpha: "[1, 1, 1]", rho: 1, u: 1/4}
              claim: "p*mu[1] - q*mu[2] + r*mu[3] = 0 and p*mu[1]^2 - q*mu[2]^2 + r*mu[3]^2 = 0"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }

    @Example
    void holdsWithoutARadius() {
      CLAIM
          .variant(
              """
              given: {i: 1, j: 1, k: 1, alpha: "[1, 2, 1]", rho: 0, u: 1/2}
              claim: "abs(log(any.beta(u)[1]) - 1) <= 1e-25 and abs(log(any.beta(u)[2]/4) - 2) <= 1e-25 and abs(log(any.beta(u)[3]) - 3) <= 1e-25"
              """)
          .assertHolds(CLAIM.where("t = 1"));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsWithoutAnotherSign() {
      CLAIM.neighbour("other-sign").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheStart() {
      CLAIM.neighbour("without-the-start").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutEqualWeights() {
      CLAIM.neighbour("equal-weights").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutTheMaximumNorm() {
      CLAIM.neighbour("maximum-norm").assertRefuted(CLAIM.where("t = 1"));
    }

    @Example
    void failsWithoutAnotherCoordinate() {
      CLAIM.neighbour("crossing-at-the-start").assertRefuted(CLAIM.where("t = 1"));
    }
  }
}
