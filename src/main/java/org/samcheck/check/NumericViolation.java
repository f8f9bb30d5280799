package org.samcheck.check;

import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * The signed violation of a condition in doubles, as {@link org.samcheck.conjecture.Violation}
 * defines it: positive where it seems false, relative to the size of the sides.
 *
 * @param evaluation the values
 */
record NumericViolation(NumericEvaluation evaluation) {

  private static final double ROUNDING = 1e-12;

  double of(Expression e) {
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
      default -> throw NumericEvaluation.UNDEFINED;
    };
  }

  private double implies(Expression e) {
    double hypothesis = -of(e.argument(0));
    return hypothesis < 0 ? hypothesis : Math.min(hypothesis, of(e.argument(1)));
  }

  private double quantified(Expression e) {
    boolean all = e.is(Operator.FORALL);
    double result = all ? -1 : 1;
    for (double body : evaluation.over(e, () -> of(e.argument(1)))) {
      result = all ? Math.max(result, body) : Math.min(result, body);
    }
    return result;
  }

  private double excess(Expression e, int small, int large) {
    double a = evaluation.number(e.argument(small));
    double b = evaluation.number(e.argument(large));
    return a == b ? 0 : (a - b) / (Math.abs(a) + Math.abs(b));
  }

  private double distance(Expression e) {
    double[] a = evaluation.vector(e.argument(0));
    double[] b = evaluation.vector(e.argument(1));
    double result = 0;
    for (int i = 0; i < a.length && i < b.length; i++) {
      double size = Math.abs(a[i]) + Math.abs(b[i]);
      result = Math.max(result, size == 0 ? 0 : Math.abs(a[i] - b[i]) / size);
    }
    return result - ROUNDING;
  }
}
