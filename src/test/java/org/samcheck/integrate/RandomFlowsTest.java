package org.samcheck.integrate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

class RandomFlowsTest {
  private static final int FLOWS = 1000;

  @Test
  void enclosuresContainARunAtTwiceTheDigitsAndAreNarrow() {
    Random random = new Random(1);
    for (int i = 0; i < FLOWS; i++) {
      check(RandomFlow.of(random), 15 + random.nextInt(16));
    }
  }

  private static void check(RandomFlow flow, int digits) {
    BigFraction until = RandomFlow.UNTIL;
    List<Ball> enclosure =
        TaylorIntegrator.enclosed(flow.field(), digits).integrate(flow.start(), until).at(until);
    List<Ball> better =
        TaylorIntegrator.plain(flow.field(), 2 * digits).integrate(flow.start(), until).at(until);
    BallArithmetic arithmetic = BallArithmetic.ofDigits(3 * digits);
    Ball share = arithmetic.of(new BigFraction(1, 10).pow(digits - 3));
    for (int j = 0; j < enclosure.size(); j++) {
      Ball x = enclosure.get(j);
      assertTrue(x.contains(better.get(j).midpoint()), () -> flow + " is not in " + enclosure);
      Ball width = x.radiusBall().scaled(1);
      Ball allowed = arithmetic.multiply(scale(x, enclosure, arithmetic), share);
      assertTrue(
          x.isExact() || arithmetic.lessOrEqual(width, allowed).isTrue(),
          () -> flow + " gives the wide " + enclosure);
    }
  }

  /** |x|, or the largest component where x may be 0: a coordinate plane that the flow keeps. */
  private static Ball scale(Ball x, List<Ball> state, BallArithmetic arithmetic) {
    return x.containsZero()
        ? state.stream().map(arithmetic::abs).reduce(Ball.ZERO, arithmetic::max)
        : arithmetic.abs(x);
  }
}
