package org.samcheck.conjecture;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.DoubleArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * The signed violation of a claim on one instance, in doubles: positive where it seems false,
 * relative to the sides' size; a conjunction takes the largest, a disjunction the smallest. A lead
 * for the search, never evidence.
 */
public final class Violation {

  /** What an instance outside the hypotheses, or without a value, is worth. */
  public static final double NONE = -1e300;

  private final Evaluation<Double> evaluation;

  private Violation(Evaluation<Double> evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * The violation of {@code conjecture} on {@code assignment}; {@link #NONE} outside its
   * hypotheses.
   */
  public static double of(Conjecture conjecture, Assignment assignment) {
    try {
      Instance<Double> instance = new Instance<>(conjecture, assignment, new DoubleArithmetic());
      Violation violation = new Violation(new Evaluation<>(instance));
      for (Expression condition : conjecture.suchThat()) {
        if (violation.of(condition) > 0) {
          return NONE;
        }
      }
      double value = violation.of(conjecture.claim().orElseThrow());
      return Double.isNaN(value) ? NONE : value;
    } catch (ArithmeticException undefined) {
      return NONE;
    }
  }

  private double of(Expression e) {
    return switch (e.operator()) {
      case TRUE -> -1;
      case FALSE -> 1;
      case NOT -> -of(e.argument(0));
      case AND -> Math.max(of(e.argument(0)), of(e.argument(1)));
      case OR -> Math.min(of(e.argument(0)), of(e.argument(1)));
      case IMPLIES -> implies(e);
      case FORALL, EXISTS -> quantified(e);
      case EQUAL -> distance(e);
      case NOT_EQUAL -> -distance(e);
      case LESS, LESS_OR_EQUAL -> excess(e, 0, 1);
      case GREATER, GREATER_OR_EQUAL -> excess(e, 1, 0);
      case FORALL_PATHS -> onWorstPath(e.argument(0));
      case COLLAPSES, ESCAPES, TENDS -> sign(evaluation.truth(e));
      default -> throw new IllegalStateException("no violation of " + e.operator());
    };
  }

  private double onWorstPath(Expression body) {
    return new Paths<>(evaluation)
        .suspects(body).stream()
            .mapToDouble(way -> new Violation(evaluation.on(way)).of(body))
            .max()
            .orElse(-1);
  }

  private static double sign(Truth truth) {
    return truth.isFalse() ? 1 : truth.isTrue() ? -1 : 0;
  }

  private double implies(Expression e) {
    double hypothesis = -of(e.argument(0));
    return hypothesis < 0 ? hypothesis : Math.min(hypothesis, of(e.argument(1)));
  }

  private double quantified(Expression e) {
    boolean all = e.is(Operator.FORALL);
    double result = all ? -1 : 1;
    for (BigFraction value : values(e)) {
      double body = evaluation.with(e.name(), value, () -> of(e.argument(1)));
      result = all ? Math.max(result, body) : Math.min(result, body);
    }
    return result;
  }

  private List<BigFraction> values(Expression e) {
    return e.argument(0).is(Operator.INTERVAL)
        ? RealQuantifier.points(e, evaluation)
        : Range.integers(e.argument(0), evaluation::exact);
  }

  private double excess(Expression e, int small, int large) {
    double a = evaluation.number(e.argument(small));
    double b = evaluation.number(e.argument(large));
    return a == b ? 0 : (a - b) / (Math.abs(a) + Math.abs(b));
  }

  /** The largest relative difference of components, less what rounding explains. */
  private double distance(Expression e) {
    var a = evaluation.vector(e.argument(0));
    var b = evaluation.vector(e.argument(1));
    double result = 0;
    for (int i = 0; i < a.size() && i < b.size(); i++) {
      double size = Math.abs(a.get(i)) + Math.abs(b.get(i));
      result = Math.max(result, size == 0 ? 0 : Math.abs(a.get(i) - b.get(i)) / size);
    }
    return result - 1e-12;
  }
}
