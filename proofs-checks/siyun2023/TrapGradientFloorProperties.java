package siyun2023;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;
import org.samcheck.dynamics.EnumeratedRun;

/** On every path of the trap error and gradient stay of the order ρ². */
class TrapGradientFloorProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/trap-gradient-floor");

  private static final int STEPS = 3;

  /** A trap with r ≤ z. */
  private static Trap drawn(Coordinates at) {
    Trap trap = Trap.drawn(at);
    BigFraction least = trap.rho().divide(2).compareTo(trap.z()) <= 0 ? trap.rho() : trap.z();
    BigFraction r = at.between(BigFraction.ZERO, least.divide(2));
    return new Trap(trap.a(), trap.rho(), trap.z(), r, r.add(at.positive()));
  }

  /** Whether f ≥ a/2·d² and |f′| ≥ ad at every point of a path. */
  private static boolean keeps(Trap trap, BigFraction d, EnumeratedRun.Path path) {
    return path.x().stream()
        .map(x -> x.get(0))
        .allMatch(
            x ->
                trap.value(x).compareTo(trap.value(d)) >= 0
                    && trap.a().multiply(x).abs().compareTo(trap.a().multiply(d)) >= 0);
  }

  private static Assignment instance(String values) {
    return CLAIM.where("a = 1, rho = 1, c = 1/2, r = 1/10, m = 1/5, " + values);
  }

  @Group
  class Holds {
    @Property(tries = 100, seed = "1")
    void everyPathKeepsTheFloor(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = drawn(at);
      BigFraction d = trap.z().subtract(trap.r());
      EnumeratedRun run = trap.sam(trap.step(at), trap.start(at));
      assertTrue(run.onAll(STEPS, path -> keeps(trap, d, path)), trap::toString);
    }
  }

  @Group
  class Tight {
    @Property(tries = 50, seed = "1")
    void fromTheMiddleTheErrorIsConstant(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = drawn(at);
      EnumeratedRun run = trap.sam(trap.step(at), trap.z());
      assertEquals(trap.value(trap.z()), run.meanAt(STEPS, trap::value));
    }
  }

  @Group
  class FailsWithout {
    @Property(tries = 50, seed = "1")
    void theFloorOfTheMiddleFailsFromTheLeft(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = drawn(at);
      EnumeratedRun run = trap.sam(trap.step(at), trap.z().subtract(trap.r()));
      assertFalse(run.onAll(1, path -> keeps(trap, trap.z(), path)), trap::toString);
    }

    @Example
    void failsForTheFloorOfTheMiddle() {
      CLAIM.assertFailsWithout("whole-floor", instance("eta = 1/2, x0 = 2/5"));
    }

    @Example
    void failsForALargerGradient() {
      CLAIM.assertFailsWithout("larger-gradient", instance("eta = 1/100, x0 = 2/5"));
    }

    @Example
    void failsForALongerStep() {
      CLAIM.assertFailsWithout("step-too-long", instance("eta = 1, x0 = 3/5"));
    }

    @Example
    void failsWithoutAPerturbation() {
      CLAIM.assertFailsWithout("sgd", instance("eta = 1, x0 = 1/2"));
    }
  }
}
