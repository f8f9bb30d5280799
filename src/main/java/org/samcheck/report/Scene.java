package org.samcheck.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Evaluation;
import org.samcheck.conjecture.ObservedRun;
import org.samcheck.expression.InputException;

/** An instance of a claim whose pictures are wanted; its runs are computed once. */
final class Scene {

  /** Enough for a picture; more only where branches are not told with fewer. */
  private static final int[] DIGITS = {20, 60, 180};

  private final Conjecture conjecture;
  private final Assignment assignment;
  private final Map<Integer, Sight> sights = new HashMap<>();

  /** The instance {@code assignment} of {@code conjecture}. */
  Scene(Conjecture conjecture, Assignment assignment) {
    this.conjecture = conjecture;
    this.assignment = assignment;
  }

  Conjecture conjecture() {
    return conjecture;
  }

  Assignment assignment() {
    return assignment;
  }

  /** What a picture is made of. */
  record Sight(Evaluation<Ball> evaluation, List<ObservedRun> runs) {}

  private Sight sight(int digits) {
    return sights.computeIfAbsent(
        digits,
        d -> {
          Evaluation<Ball> evaluation = Evaluation.enclosing(conjecture, assignment, d);
          return new Sight(evaluation, ObservedRun.of(evaluation));
        });
  }

  /** Something of this instance, with the fewest digits that tell it; empty where none do. */
  <R> List<R> see(Function<Sight, List<R>> what) {
    for (int digits : DIGITS) {
      try {
        return what.apply(sight(digits));
      } catch (UndecidedException moreDigits) {
        // The next precision tells more.
      } catch (UndefinedException | InputException nothing) {
        return List.of();
      }
    }
    return List.of();
  }

  /** A curve of a function; where it has no value the curve is interrupted. */
  static List<Chart.Point> curve(List<Double> xs, Function<Double, Double> f) {
    List<Chart.Point> points = new ArrayList<>();
    for (double x : xs) {
      points.add(new Chart.Point(x, valueOrBreak(x, f)));
    }
    return points;
  }

  private static double valueOrBreak(double x, Function<Double, Double> f) {
    try {
      return f.apply(x);
    } catch (ArithmeticException noValue) {
      return Double.NaN;
    }
  }
}
