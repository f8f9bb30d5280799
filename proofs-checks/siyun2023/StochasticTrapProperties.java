package siyun2023;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
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

/** On every path of the trap x(t) − z = (1 − ηa)ᵗ(x(0) − z). */
class StochasticTrapProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/stochastic-trap");

  private static final int STEPS = 2;

  private static boolean contracts(Trap trap, EnumeratedRun run, BigFraction eta) {
    BigFraction q = BigFraction.ONE.subtract(eta.multiply(trap.a()));
    BigFraction distance = run.start().get(0).subtract(trap.z());
    return run.onAll(
        STEPS, path -> path.at(STEPS).equals(trap.z().add(q.pow(STEPS).multiply(distance))));
  }

  private static Assignment instance(String values) {
    return CLAIM.where("a = 1, rho = 1, c = 1/2, r = 1/10, m = 1/5, " + values);
  }

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void everyPathTendsToTheTrap(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = Trap.drawn(at);
      BigFraction eta = trap.step(at);
      assertTrue(contracts(trap, trap.sam(eta, trap.start(at)), eta), trap::toString);
    }

    @Property(tries = 50, seed = "1")
    void theMeanOfTheSamplesIsAParabola(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = Trap.drawn(at);
      BigFraction x = at.positive().subtract(at.positive());
      BigFraction sum = trap.slopes().get(0).apply(x).add(trap.slopes().get(1).apply(x)).divide(2);
      assertTrue(sum.equals(trap.a().multiply(x)));
    }
  }

  @Group
  class Tight {
    /** ηa = 2: the distance to z never falls. */
    @Property(tries = 50, seed = "1")
    void theLongestStepOnlyChangesTheSide(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = Trap.drawn(at);
      BigFraction x0 = trap.start(at);
      BigFraction eta = BigFraction.TWO.divide(trap.a());
      assertTrue(trap.sam(eta, x0).onAll(2, path -> path.at(2).equals(x0)));
    }
  }

  @Group
  class FailsWithout {
    @Property(tries = 50, seed = "1")
    void independentSamplesLeaveTheTrap(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = Trap.drawn(at);
      BigFraction eta = trap.step(at);
      EnumeratedRun run = trap.run(EnumeratedRun.SIGNS, true, t -> eta, trap.start(at));
      assertFalse(contracts(trap, run, eta), trap::toString);
    }

    @Property(tries = 50, seed = "1")
    void aLowPlateauHoldsNothingAtItsEnd(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap drawn = Trap.drawn(at);
      Trap low = new Trap(drawn.a(), drawn.rho(), drawn.z(), drawn.r(), drawn.r());
      BigFraction eta = low.step(at);
      assertFalse(contracts(low, low.sam(eta, low.z().add(low.r())), eta), low::toString);
    }

    @Example
    void failsForAPlateauThatIsTooLow() {
      CLAIM.assertFailsWithout("plateau-too-low", instance("eta = 1, x0 = 3/5"));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout("step-too-long", instance("eta = 1, x0 = 3/5"));
    }

    @Example
    void failsForIndependentSamples() {
      CLAIM.assertFailsWithout("independent-samples", instance("eta = 1, x0 = 1/2"));
    }

    @Example
    void failsForAStartBeyondThePlateau() {
      CLAIM.neighbour("no-room").assertRefuted(instance("eta = 1, x0 = 7/10"));
      Trap trap = Trap.scaled(number(1), number(1), number(1, 2));
      assertFalse(contracts(trap, trap.sam(number(1), number(7, 10)), number(1)));
    }
  }
}
