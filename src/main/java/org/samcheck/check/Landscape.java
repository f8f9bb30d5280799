package org.samcheck.check;

import java.util.HashMap;
import java.util.Map;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Violation;
import org.samcheck.expression.Expression;

/**
 * The signed violation over a chart. {@code @error not enclosed}.
 *
 * <p>Near degenerate instances, such as η → 0, both sides of a claim agree and hide what is near a
 * true violation. So the violation v can be weighed by that of the run that stays at x(0), w:
 * v/(|v| + |w|) has the sign of v, and says which part of the progress that the claim asks for is
 * missing.
 */
final class Landscape {

  /** How the violation is weighed. */
  enum Weight {
    /** v. */
    PLAIN,
    /** v/(|v| + |w|). */
    PROGRESS,
    /** The same where w &gt; 0, where the claim asks for progress at all. */
    DEMAND
  }

  /** What an instance costs beside its run, in steps. */
  private static final int INSTANCE = 8;

  private static final double OUTSIDE = -2;
  private static final double OUTSIDE_HYPOTHESES = -4;

  private final Chart chart;
  private final Conjecture conjecture;
  private final Map<String, Map<Integer, NumericRuns.Compiled>> tapes = new HashMap<>();
  private long work;

  Landscape(Chart chart) {
    this.chart = chart;
    this.conjecture = chart.conjecture();
  }

  Chart chart() {
    return chart;
  }

  /** What was computed, in steps. */
  long work() {
    return work;
  }

  /**
   * A height of the landscape.
   *
   * @param violation v; {@link Violation#NONE} outside the hypotheses or where it is undefined
   * @param weighed the height that a search climbs
   */
  record Height(double violation, double weighed) {

    static final Height NONE = new Height(Violation.NONE, Violation.NONE);
  }

  Height at(double[] unit, Weight weight) {
    work += INSTANCE;
    try {
      NumericScene scene = chart.at(unit).scene();
      double outside = outside(scene);
      if (outside > 0) {
        return new Height(Violation.NONE, OUTSIDE_HYPOTHESES - outside);
      }
      double violation = violation(scene, false);
      return Double.isNaN(violation)
          ? Height.NONE
          : new Height(violation, weighed(violation, scene, weight));
    } catch (ArithmeticException undefined) {
      return Height.NONE;
    }
  }

  /** The largest violation of the hypotheses. */
  private double outside(NumericScene scene) {
    double most = 0;
    if (!conjecture.suchThat().isEmpty()) {
      NumericRuns runs = new NumericRuns(conjecture, scene, true, tapes);
      NumericEvaluation evaluation = new NumericEvaluation(scene, runs);
      for (Expression condition : conjecture.suchThat()) {
        double violation = new NumericViolation(evaluation).of(condition);
        boolean holds = violation <= 0 && evaluation.truth(condition);
        most = Math.max(most, holds ? 0 : Math.max(violation, Double.MIN_NORMAL));
      }
    }
    return most;
  }

  private double violation(NumericScene scene, boolean frozen) {
    NumericRuns runs = new NumericRuns(conjecture, scene, frozen, tapes);
    double violation =
        new NumericViolation(new NumericEvaluation(scene, runs)).of(conjecture.claim().get());
    work += runs.work();
    return violation;
  }

  private double weighed(double violation, NumericScene scene, Weight weight) {
    if (weight == Weight.PLAIN) {
      return violation;
    }
    double still = violation(scene, true);
    if (Double.isNaN(still)) {
      return violation;
    }
    if (weight == Weight.DEMAND && still <= 0) {
      return OUTSIDE + still;
    }
    return violation == 0 ? 0 : violation / (Math.abs(violation) + Math.abs(still));
  }
}
