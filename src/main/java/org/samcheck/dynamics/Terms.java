package org.samcheck.dynamics;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * A sum that grows term by term, as a person would write it: no zero terms, e/2 for ½e, minus for a
 * negative factor.
 */
final class Terms {
  private Expression sum;

  /** Adds c · e. */
  Terms plus(BigFraction c, Expression e) {
    if (c.isZero()) {
      return this;
    }
    if (e.isOne()) {
      e = Expression.constant(c.abs());
      c = new BigFraction(c.signum());
    }
    if (sum == null) {
      sum = scaled(c, e);
    } else if (c.signum() > 0) {
      sum = add(sum, scaled(c, e));
    } else {
      sum = subtract(sum, scaled(c.negate(), e));
    }
    return this;
  }

  /** The sum; 0 when it has no term. */
  Expression sum() {
    return sum == null ? Expression.ZERO : sum;
  }

  private static Expression scaled(BigFraction c, Expression e) {
    if (c.equals(BigFraction.ONE)) {
      return e;
    }
    if (c.equals(BigFraction.MINUS_ONE)) {
      return Expression.of(Operator.NEGATE, Type.SCALAR, e);
    }
    if (c.getNumerator().bitLength() == 1 && c.signum() > 0) {
      Expression divisor = Expression.constant(new BigFraction(c.getDenominator()));
      return Expression.of(Operator.DIVIDE, Type.SCALAR, e, divisor);
    }
    return Expression.of(Operator.MULTIPLY, Type.SCALAR, Expression.constant(c), e);
  }

  /** The vector variable x of {@code dimension} components. */
  static Expression x(int dimension) {
    return Expression.variable("x", Type.vector(dimension));
  }

  /** x[i] of the vector variable x of {@code dimension} components. */
  static Expression component(int i, int dimension) {
    return Expression.of(Operator.INDEX, Type.SCALAR, x(dimension), Expression.constant(i));
  }

  /** a·x, written without the components whose factor is 0. */
  static Expression dot(Curvatures c, List<BigFraction> a) {
    Terms terms = new Terms();
    for (int i = 1; i <= a.size(); i++) {
      terms.plus(a.get(i - 1), c.x(i));
    }
    return terms.sum();
  }

  static Expression add(Expression a, Expression b) {
    return Expression.of(Operator.ADD, Type.SCALAR, a, b);
  }

  static Expression subtract(Expression a, Expression b) {
    return Expression.of(Operator.SUBTRACT, Type.SCALAR, a, b);
  }

  static Expression square(Expression e) {
    return Expression.of(Operator.POWER, Type.SCALAR, e, Expression.constant(2));
  }

  static Expression apply(Operator function, Expression... arguments) {
    return Expression.of(function, Type.SCALAR, arguments);
  }

  /** max(u − b, 0). */
  static Expression above(Expression u, BigFraction b) {
    Expression excess = new Terms().plus(BigFraction.ONE, u).plus(b.negate(), Expression.ONE).sum();
    return apply(Operator.MAX, excess, Expression.ZERO);
  }

  /** max(−b − u, 0). */
  static Expression below(Expression u, BigFraction b) {
    Expression excess =
        new Terms().plus(BigFraction.MINUS_ONE, u).plus(b.negate(), Expression.ONE).sum();
    return apply(Operator.MAX, excess, Expression.ZERO);
  }
}
