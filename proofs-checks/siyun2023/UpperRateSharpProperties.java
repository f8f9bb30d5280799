package siyun2023;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/**
 * The floor C·η²β³ρ² with a universal C is refuted: an exact cycle of period two on a cone stays
 * above it.
 */
class UpperRateSharpProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/upper-rate-sharp");

  private static final BuiltIn CYCLE =
      CLAIM.variant("claim: \"forall t in 0..N: x(t) = [X, (-1)^t*r]\"");

  /** C = f/(η²β³ρ²) on the cycle. */
  private static final BuiltIn EQUALITY =
      CLAIM
          .variant(
              """
              given: {C: "(mu/2*(X^2 + r^2) + (1 - mu)/2*(r - k*X)^2/(1 + k^2))/eta^2"}
              """)
          .reading("f(x(N)) - fmin <=", "f(x(N)) - fmin =");

  @Group
  class Holds {
    @Property(tries = 40, seed = "1")
    void everyNumberOfStepsRefutesTheClaim(@Drawn List<BigFraction> point) {
      CLAIM.assertRefutedAt(point);
    }

    @Property(tries = 40, seed = "1")
    void theStartIsACycleOfPeriodTwo(@Drawn List<BigFraction> point) {
      CYCLE.assertHoldsAt(point);
    }
  }

  @Group
  class Tight {
    @Property(tries = 20, seed = "1")
    void theConstantOfTheCycleIsAnEquality(@Drawn List<BigFraction> point) {
      EQUALITY.assertHoldsAt(point);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void failsForALargerConstant() {
      CLAIM.neighbour("larger-constant").assertRefuted(CLAIM.where("N = 1"));
    }

    @Example
    void failsForAConditionNumberOf1000() {
      CLAIM.neighbour("condition-1000").assertRefuted(CLAIM.where("N = 1"));
    }

    @Example
    void failsFromTheMirrorImage() {
      CLAIM.neighbour("mirror-image").assertRefuted(CLAIM.where("N = 1"));
    }

    @Example
    void failsForASlowerContraction() {
      CLAIM.neighbour("slower-contraction").assertRefuted(CLAIM.where("N = 1"));
    }

    @Example
    void failsForTheBestIterate() {
      CLAIM.neighbour("best-iterate").assertRefuted(CLAIM.where("N = 1"));
    }
  }
}
