package org.samcheck.integrate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Expression;

/**
 * A stretch of a flow in one smooth regime.
 *
 * @param start encloses the time of its start
 * @param end encloses the time of its end
 * @param reduction what moves
 * @param steps the steps, empty where nothing moves
 * @param tail what follows the last step, where the arc ends in a singularity
 */
record Arc(Ball start, Ball end, Reduction reduction, List<Step> steps, Optional<Tail> tail) {

  /** The full state at a time in the arc. */
  State at(Ball t, BallArithmetic arithmetic) {
    if (steps.isEmpty()) {
      return reduction.full(List.of(), arithmetic);
    }
    Ball offset = arithmetic.subtract(t, start);
    List<Ball> hull = null;
    for (Step step : steps) {
      if (meets(step, offset)) {
        List<Ball> values = step.at(within(step, offset, arithmetic), arithmetic);
        hull = hull == null ? values : hull(hull, values);
      }
    }
    if (tail.isPresent() && offset.upperBound().compareTo(reach()) > 0) {
      List<Ball> values = tail.get().at(t, arithmetic);
      hull = hull == null ? values : hull(hull, values);
    }
    if (hull == null) {
      throw new UndecidedException("a state that near the end of a flow");
    }
    return reduction.full(hull, arithmetic);
  }

  /** The end of the last step, since the start of the arc. */
  BigFraction reach() {
    return steps.get(steps.size() - 1).end();
  }

  /** The tail as one doubtful change of sign of g in [from, to], if its sign there is not known. */
  Optional<Crossing> doubtful(
      Expression g, BigFraction from, BigFraction to, BallArithmetic arithmetic) {
    if (tail.isEmpty() || tail.get().sign(g, arithmetic) != 0) {
      return Optional.empty();
    }
    BigFraction low = max(from, start.lowerBound().add(reach()));
    BigFraction high = max(to.negate(), end.upperBound().negate()).negate();
    return low.compareTo(high) > 0
        ? Optional.empty()
        : Optional.of(new Crossing(arithmetic.of(low).hull(arithmetic.of(high)), 0, false));
  }

  static boolean meets(Step step, Ball offset) {
    return offset.upperBound().compareTo(step.start()) >= 0
        && offset.lowerBound().compareTo(step.end()) <= 0;
  }

  /** The part of the times that lies in the step. */
  static Ball within(Step step, Ball offset, BallArithmetic arithmetic) {
    BigFraction low = max(offset.lowerBound(), step.start());
    BigFraction high = max(offset.upperBound().negate(), step.end().negate()).negate();
    boolean whole = low.equals(offset.lowerBound()) && high.equals(offset.upperBound());
    return whole ? offset : arithmetic.of(low).hull(arithmetic.of(high));
  }

  private static BigFraction max(BigFraction a, BigFraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  static List<Ball> hull(List<Ball> a, List<Ball> b) {
    return IntStream.range(0, a.size()).mapToObj(j -> a.get(j).hull(b.get(j))).toList();
  }
}
