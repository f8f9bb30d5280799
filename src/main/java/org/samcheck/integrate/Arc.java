package org.samcheck.integrate;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndefinedException;

/**
 * A stretch of a flow in one smooth regime.
 *
 * @param start encloses the time of its start
 * @param end encloses the time of its end
 * @param reduction what moves
 * @param steps the steps, empty where nothing moves
 */
record Arc(Ball start, Ball end, Reduction reduction, List<Step> steps) {

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
    if (hull == null) {
      throw new UndefinedException("a state outside the times of the flow");
    }
    return reduction.full(hull, arithmetic);
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
