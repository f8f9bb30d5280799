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
import org.samcheck.dynamics.EnumeratedRun;

/** On the trap, scaled by its radius, the expected error is ac²ρ²/2 for ever. */
class StochasticRateInRadiusProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/stochastic-rate-in-radius");

  /** E f(x(N)) from z with the radius ρ in step t of the trap, or ρ/(t + 1). */
  private static BigFraction error(Trap trap, BigFraction eta, int steps, boolean decays) {
    EnumeratedRun run = trap.sam(eta, trap.z());
    EnumeratedRun other =
        new EnumeratedRun(
            run.weights(),
            run.gradients(),
            run.ascent(),
            false,
            t -> decays ? trap.rho().divide(t + 1) : trap.rho(),
            run.step(),
            run.start());
    return other.meanAt(steps, trap::value);
  }

  private static Assignment instance(String values) {
    return CLAIM.where("a = 1, c = 1/2, eta = 1, " + values);
  }

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void theErrorIsQuadraticInTheRadius(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      BigFraction a = at.positive();
      BigFraction c = at.positive();
      BigFraction rho = at.positive();
      Trap trap = Trap.scaled(a, rho, c);
      BigFraction expected = a.multiply(c.multiply(rho).pow(2)).divide(2);
      assertEquals(expected, error(trap, trap.step(at), at.whole(1, 5), false));
    }
  }

  @Group
  class FailsWithout {
    @Example
    void aDecayingRadiusLeavesTheTrap() {
      Trap trap = Trap.scaled(number(1), number(1), BigFraction.ONE_HALF);
      assertNotEquals(trap.value(trap.z()), error(trap, number(1), 6, true));
    }

    @Example
    void failsForALinearError() {
      CLAIM.assertFailsWithout("linear", instance("N = 1"));
    }

    @Example
    void failsForACubicError() {
      CLAIM.assertFailsWithout("cubic", instance("N = 1"));
    }

    @Example
    void failsForAVanishingRadius() {
      CLAIM.assertFailsWithout("vanishing-radius", instance("N = 6"));
    }
  }
}
