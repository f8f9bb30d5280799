package siyun2023;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.BuiltIn;
import org.samcheck.conjecture.BuiltIn.Drawn;

/** The samples of the trap are smooth, and deviate little from their mean. */
class TrapSamplesProperties {

  private static final BuiltIn CLAIM = BuiltIn.of("siyun2023/trap-samples");

  private static final String TRAP = "a = 1, rho = 1, c = 1/2, r = 1/10, m = 1/5, ";

  /** a(1 + (2z + m + ρ)/(ρ − 2r)). */
  private static BigFraction smoothness(Trap trap) {
    BigFraction width = trap.rho().subtract(trap.r().multiply(2));
    BigFraction fall = trap.z().multiply(2).add(trap.m()).add(trap.rho()).divide(width);
    return trap.a().multiply(fall.add(1));
  }

  /** a(z + max(m, ρ)). */
  private static BigFraction deviation(Trap trap) {
    BigFraction more = trap.m().compareTo(trap.rho()) >= 0 ? trap.m() : trap.rho();
    return trap.a().multiply(trap.z().add(more));
  }

  /** A point anywhere, often between the plateaus. */
  private static BigFraction anywhere(Trap trap, Coordinates at) {
    BigFraction reach = at.positive().multiply(trap.rho());
    return trap.z().add(at.in(-1, 1).multiply(reach));
  }

  @Group
  class Holds {
    @Property(tries = 300, seed = "1")
    void eachSampleIsSmooth(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = Trap.drawn(at);
      BigFraction u = anywhere(trap, at);
      BigFraction v = anywhere(trap, at);
      for (UnaryOperator<BigFraction> slope : trap.slopes()) {
        BigFraction change = slope.apply(u).subtract(slope.apply(v)).abs();
        assertTrue(change.compareTo(smoothness(trap).multiply(u.subtract(v).abs())) <= 0);
      }
    }

    @Property(tries = 300, seed = "1")
    void theSamplesDeviateLittleFromTheirMean(@Drawn List<BigFraction> point) {
      Coordinates at = new Coordinates(point);
      Trap trap = Trap.drawn(at);
      assertTrue(trap.noise(anywhere(trap, at)).abs().compareTo(deviation(trap)) <= 0);
    }
  }

  @Group
  class Tight {
    @Property(tries = 50, seed = "1")
    void theSmoothnessIsThatOfTheFall(@Drawn List<BigFraction> point) {
      Trap trap = Trap.drawn(new Coordinates(point));
      BigFraction u = trap.z().add(trap.r());
      BigFraction v = trap.z().add(trap.rho()).subtract(trap.r());
      UnaryOperator<BigFraction> second = trap.slopes().get(1);
      BigFraction change = second.apply(v).subtract(second.apply(u));
      assertEquals(smoothness(trap).multiply(v.subtract(u)), change);
    }

    @Property(tries = 50, seed = "1")
    void theDeviationIsAttainedOnAPlateau(@Drawn List<BigFraction> point) {
      Trap trap = Trap.drawn(new Coordinates(point));
      BigFraction middle = trap.noise(trap.z()).abs();
      BigFraction right = trap.noise(trap.z().add(trap.rho())).abs();
      assertEquals(deviation(trap), middle.compareTo(right) >= 0 ? middle : right);
    }
  }

  @Group
  class FailsWithout {
    @Property(tries = 50, seed = "1")
    void theFirstSampleIsNeverConvex(@Drawn List<BigFraction> point) {
      Trap trap = Trap.drawn(new Coordinates(point));
      UnaryOperator<BigFraction> first = trap.slopes().get(0);
      BigFraction before = first.apply(trap.z().add(trap.r()));
      BigFraction after = first.apply(trap.z().add(trap.rho()).subtract(trap.r()));
      assertTrue(after.compareTo(before) < 0);
    }

    @Example
    void failsForTheSmoothnessOfTheMean() {
      CLAIM.assertFailsWithout("as-smooth-as-the-mean", CLAIM.where(TRAP + "u = 2/5, v = -2/5"));
    }

    @Example
    void failsForConvexSamples() {
      CLAIM.assertFailsWithout("convex-samples", CLAIM.where(TRAP + "u = 7/5, v = 3/5"));
    }

    @Example
    void failsForASmallerVariance() {
      CLAIM.assertFailsWithout("smaller-variance", CLAIM.where(TRAP + "u = 2, v = 0"));
    }
  }
}
