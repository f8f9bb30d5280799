package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Evaluation;
import org.samcheck.conjecture.Instance;
import org.samcheck.conjecture.ObservedRun;
import org.samcheck.dynamics.Objective;
import org.samcheck.expression.InputException;

/** An instance of a claim whose pictures are wanted; its runs are computed once. */
final class Scene {

  /** Enough for a picture; more only where branches are not told with fewer. */
  private static final int[] DIGITS = {20, 60};

  /** A picture of a flow that takes longer is not worth the wait. */
  static final int MOST_STEPS = 1500;

  private final Conjecture conjecture;
  private final Assignment assignment;
  private final Map<Object, Sight> known;

  /**
   * The instance {@code assignment} of {@code conjecture}.
   *
   * @param known what has been computed already for claims about the same runs
   */
  Scene(Conjecture conjecture, Assignment assignment, Map<Object, Sight> known) {
    this.conjecture = conjecture;
    this.assignment = assignment;
    this.known = known;
  }

  Conjecture conjecture() {
    return conjecture;
  }

  Assignment assignment() {
    return assignment;
  }

  /** What a picture is made of. */
  record Sight(Evaluation<Ball> evaluation, List<ObservedRun> runs) {}

  /** False neighbours often speak of the very runs of their claim. */
  private Sight sight(int digits) {
    Object runs = List.of(conjecture.problems(), conjecture.given(), assignment, digits);
    return known.computeIfAbsent(runs, r -> look(digits));
  }

  private Sight look(int digits) {
    boolean networks =
        conjecture.problems().values().stream()
            .allMatch(p -> p.objective() instanceof Objective.Network);
    Instance<Ball> balls =
        new Instance<>(conjecture, assignment, BallArithmetic.ofDigits(digits), MOST_STEPS);
    // The exponentials of networks leave the exact numbers at once.
    Evaluation<Ball> evaluation = networks ? new Evaluation<>(balls) : Evaluation.enclosing(balls);
    return new Sight(evaluation, ObservedRun.of(evaluation));
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
