package org.samcheck.limit;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Graphs without variables as numbers. */
final class ClosedForm {
  /** The digits of the times that are told. */
  static final int DIGITS = 50;

  private static final int MOST_DIGITS = 16 * DIGITS;

  private ClosedForm() {}

  /** The number as a ball. {@code @error} enclosure. */
  static Ball ball(Expression e, int digits) {
    BallArithmetic arithmetic = BallArithmetic.ofDigits(digits);
    return new Tape(List.of(), List.of(e)).on(arithmetic).run(List.of()).get(0);
  }

  /**
   * The order of two numbers, as −1, 0 or 1; 0 only for rationals and for the same graph.
   *
   * @throws UndecidedException if {@value #MOST_DIGITS} digits cannot tell them apart
   */
  static int compare(Expression a, Expression b) {
    if (a == b) {
      return 0;
    }
    if (a.isConstant() && b.isConstant()) {
      return a.value().compareTo(b.value());
    }
    for (int digits = DIGITS; digits <= MOST_DIGITS; digits *= 2) {
      Truth less = BallArithmetic.ofDigits(digits).less(ball(a, digits), ball(b, digits));
      if (less != Truth.UNKNOWN) {
        return less.isTrue() ? -1 : 1;
      }
    }
    throw new UndecidedException("the order of the times " + a + " and " + b);
  }

  /** √q for a rational q ≥ 0, as q' or q'√r. {@code @error} exact. */
  static Expression root(BigFraction q) {
    Exact root = new ExactArithmetic().sqrt(Exact.of(q));
    if (root.isRational()) {
      return Expression.constant(root.toBigFraction());
    }
    Expression radical =
        Algebra.apply(Operator.SQRT, Expression.constant(new BigFraction(root.radicand())));
    return Algebra.multiply(Expression.constant(root.rootFactor()), radical);
  }

  /** base^exponent for base &gt; 0, folded where it is rational or a square root. */
  static Expression power(Expression base, BigFraction exponent) {
    if (base.isOne()) {
      return base;
    }
    BigFraction twice = exponent.multiply(2);
    if (base.isConstant() && !exponent.isInteger() && twice.isInteger()) {
      return root(base.value().pow(twice.getNumeratorAsInt()));
    }
    return Algebra.power(base, Expression.constant(exponent));
  }
}
