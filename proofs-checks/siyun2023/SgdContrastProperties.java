package siyun2023;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siyun2023.Coordinates.number;

import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;
import org.samcheck.dynamics.EnumeratedRun;

/** SGD leaves the trap at the rate of noise alone; m-SAM with the same steps ends in it. */
class SgdContrastProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/sgd-contrast");

  private static IntFunction<BigFraction> steps(Trap trap) {
    return t -> trap.a().multiply(t + 1).reciprocal();
  }

  private static EnumeratedRun sgd(Trap trap, BigFraction x0) {
    return trap.run(EnumeratedRun.NONE, false, steps(trap), x0);
  }

  /** z + max(m, ρ), squared. */
  private static BigFraction squaredDeviation(Trap trap) {
    BigFraction more = trap.m().compareTo(trap.rho()) >= 0 ? trap.m() : trap.rho();
    BigFraction deviation = trap.z().add(more);
    return deviation.multiply(deviation);
  }

  private static BigFraction square(BigFraction x) {
    return x.multiply(x);
  }

  private static Assignment instance(String values) {
    return CLAIM.where("a = 1, rho = 1, r = 1/10, m = 1/5, " + values);
  }

  @Group
  class Holds {
    @Property(tries = 150, seed = "1")
    void theMeanSquareOfSgdFallsLikeOneOverN(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = Trap.drawn(at);
      int n = at.whole(1, 5);
      BigFraction mean = sgd(trap, trap.start(at)).meanAt(n, SgdContrastProperties::square);
      assertTrue(mean.compareTo(squaredDeviation(trap).divide(n)) <= 0, trap::toString);
    }

    @Property(tries = 100, seed = "1")
    void samEndsInTheTrap(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = Trap.drawn(at);
      int n = at.whole(1, 5);
      EnumeratedRun sam = trap.run(EnumeratedRun.SIGNS, false, steps(trap), trap.start(at));
      assertTrue(sam.onAll(n, path -> path.at(n).equals(trap.z())), trap::toString);
    }
  }

  @Group
  class Tight {
    /** One step from the plateau is z + m away from 0, whatever the start. */
    @Property(tries = 50, seed = "1")
    void oneStepFromAHighPlateauIsAnEquality(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap drawn = Trap.drawn(at);
      BigFraction m = drawn.rho().add(at.positive());
      Trap high = new Trap(drawn.a(), drawn.rho(), drawn.z(), drawn.r(), m);
      BigFraction mean = sgd(high, high.start(at)).meanAt(1, SgdContrastProperties::square);
      assertEquals(squaredDeviation(high), mean);
    }
  }

  @Group
  class FailsWithout {
    @Example
    void theSquareOfNFails() {
      Trap trap = Trap.scaled(number(1), number(1), number(4));
      BigFraction mean = sgd(trap, trap.z()).meanAt(4, SgdContrastProperties::square);
      assertTrue(mean.compareTo(squaredDeviation(trap).divide(16)) > 0);
    }

    @Example
    void failsForAFasterRate() {
      CLAIM.assertFailsWithout("faster", instance("c = 4, x0 = 4, N = 4"));
    }

    @Example
    void failsOnASinglePath() {
      CLAIM.assertFailsWithout("every-path", instance("c = 4, x0 = 4, N = 4"));
    }

    @Example
    void failsForASmallerDeviation() {
      CLAIM.assertFailsWithout("smaller-deviation", instance("c = 1/2, x0 = 1/2, N = 1"));
    }

    @Example
    void failsForConstantSteps() {
      CLAIM.assertFailsWithout(
          "constant-steps",
          CLAIM.where("a = 1, rho = 2, c = 1/100, r = 3/4, m = 2, x0 = 0, N = 4"));
    }

    @Example
    void failsForSam() {
      CLAIM.assertFailsWithout("sam-like-sgd", instance("c = 4, x0 = 4, N = 4"));
    }
  }
}
