package org.samcheck.expression;

import static org.samcheck.expression.Operator.*;

import java.util.Arrays;
import org.hipparchus.fraction.BigFraction;

/**
 * Constructors of scalar nodes that simplify as they build: constants fold exactly, 0 and 1 vanish,
 * signs move outwards. Every rule keeps the value, and none drops what may be undefined somewhere.
 */
public final class Algebra {

  private Algebra() {}

  /** a + b. */
  public static Expression add(Expression a, Expression b) {
    if (a.isConstant() && b.isConstant()) {
      return Expression.constant(a.value().add(b.value()));
    }
    if (a.isZero()) {
      return b;
    }
    if (b.isZero()) {
      return a;
    }
    if (b.is(NEGATE)) {
      return subtract(a, b.argument(0));
    }
    if (isNegative(b)) {
      return Expression.of(SUBTRACT, Type.SCALAR, a, negate(b));
    }
    return a == b ? multiply(Expression.constant(2), a) : Expression.of(ADD, Type.SCALAR, a, b);
  }

  /** a − b. */
  public static Expression subtract(Expression a, Expression b) {
    if (a == b && a.isTotal()) {
      return Expression.ZERO;
    }
    if (a.isConstant() && b.isConstant()) {
      return Expression.constant(a.value().subtract(b.value()));
    }
    if (b.isZero()) {
      return a;
    }
    if (a.isZero()) {
      return negate(b);
    }
    if (b.is(NEGATE)) {
      return add(a, b.argument(0));
    }
    return isNegative(b)
        ? Expression.of(ADD, Type.SCALAR, a, negate(b))
        : Expression.of(SUBTRACT, Type.SCALAR, a, b);
  }

  /** −a. */
  public static Expression negate(Expression a) {
    if (a.is(NEGATE)) {
      return a.argument(0);
    }
    if (a.is(SUBTRACT)) {
      return subtract(a.argument(1), a.argument(0));
    }
    if ((a.is(MULTIPLY) || a.is(DIVIDE)) && a.argument(0).isConstant()) {
      Expression c = Expression.constant(a.argument(0).value().negate());
      return a.is(MULTIPLY) ? multiply(c, a.argument(1)) : divide(c, a.argument(1));
    }
    return Expression.of(NEGATE, Type.SCALAR, a);
  }

  private static boolean isNegative(Expression e) {
    return e.isConstant() && e.value().signum() < 0
        || (e.is(MULTIPLY) || e.is(DIVIDE))
            && e.argument(0).isConstant()
            && e.argument(0).value().signum() < 0;
  }

  /** a · b; a constant factor stands first. */
  public static Expression multiply(Expression a, Expression b) {
    if (a.isConstant() && b.isConstant()) {
      return Expression.constant(a.value().multiply(b.value()));
    }
    if (b.isConstant()) {
      return multiply(b, a);
    }
    if (a.isZero() && b.isTotal()) {
      return a;
    }
    if (a.isOne()) {
      return b;
    }
    if (a.is(NEGATE)) {
      return negate(multiply(a.argument(0), b));
    }
    if (b.is(NEGATE)) {
      return negate(multiply(a, b.argument(0)));
    }
    if (a.isConstant()) {
      return scale(a.value(), b);
    }
    if (b.is(MULTIPLY) && b.argument(0).isConstant()) {
      return multiply(b.argument(0), multiply(a, b.argument(1)));
    }
    if (a.is(MULTIPLY) && a.argument(0).isConstant()) {
      return multiply(a.argument(0), multiply(a.argument(1), b));
    }
    return a == b ? power(a, Expression.constant(2)) : Expression.of(MULTIPLY, Type.SCALAR, a, b);
  }

  private static Expression scale(BigFraction c, Expression b) {
    if (c.isZero()) {
      return Expression.of(MULTIPLY, Type.SCALAR, Expression.ZERO, b);
    }
    if (c.equals(BigFraction.MINUS_ONE)) {
      return negate(b);
    }
    if ((b.is(MULTIPLY) || b.is(DIVIDE)) && b.argument(0).isConstant()) {
      Expression product = Expression.constant(c.multiply(b.argument(0).value()));
      return b.is(MULTIPLY) ? multiply(product, b.argument(1)) : divide(product, b.argument(1));
    }
    if (b.is(DIVIDE) && b.argument(1).isConstant() && !b.argument(1).isZero()) {
      return multiply(Expression.constant(c.divide(b.argument(1).value())), b.argument(0));
    }
    return Expression.of(MULTIPLY, Type.SCALAR, Expression.constant(c), b);
  }

  /** a / b. */
  public static Expression divide(Expression a, Expression b) {
    if (b.isConstant() && !b.isZero()) {
      return multiply(Expression.constant(b.value().reciprocal()), a);
    }
    if (a.is(NEGATE)) {
      return negate(divide(a.argument(0), b));
    }
    return b.is(NEGATE)
        ? negate(divide(a, b.argument(0)))
        : Expression.of(DIVIDE, Type.SCALAR, a, b);
  }

  /** a^b. */
  public static Expression power(Expression a, Expression b) {
    if (!isSmallInteger(b)) {
      return Expression.of(POWER, Type.SCALAR, a, b);
    }
    int n = b.value().getNumeratorAsInt();
    if (n == 0 && a.isTotal()) {
      return Expression.ONE;
    }
    if (n == 1) {
      return a;
    }
    if (a.isConstant() && (n > 0 || !a.isZero())) {
      return Expression.constant(a.value().pow(n));
    }
    if (a.is(NEGATE)) {
      Expression p = power(a.argument(0), b);
      return n % 2 == 0 ? p : negate(p);
    }
    if (a.is(SQRT) && n == 2 && a.isTotal()) {
      return a.argument(0);
    }
    return a.is(ABS) && n % 2 == 0
        ? power(a.argument(0), b)
        : Expression.of(POWER, Type.SCALAR, a, b);
  }

  /**
   * Whether {@code e} is an integer constant that may be an exponent by repeated multiplication.
   */
  public static boolean isSmallInteger(Expression e) {
    return e.isConstant() && e.value().isInteger() && e.value().getNumerator().bitLength() < 20;
  }

  /** A function of one real argument, folded where the result is rational. */
  public static Expression apply(Operator function, Expression a) {
    boolean zero = a.isZero();
    switch (function) {
      case SQRT:
        if (zero || a.isOne()) {
          return a;
        }
        break;
      case EXP, COS:
        if (zero) {
          return Expression.ONE;
        }
        break;
      case LOG:
        if (a.isOne()) {
          return Expression.ZERO;
        }
        break;
      case SIN:
        if (zero) {
          return a;
        }
        break;
      case ABS:
        if (a.isConstant()) {
          return Expression.constant(a.value().abs());
        }
        if (a.is(ABS) || a.is(NORM) || a.is(SQRT)) {
          return a;
        }
        // |−u| stays: at 0 its derivative is that of −u, by the convention for kinks.
        break;
      case SIGN:
        if (a.isConstant()) {
          return Expression.constant(a.value().signum());
        }
        break;
      default:
        throw new IllegalArgumentException(function + " has no single real argument");
    }
    return Expression.of(function, Type.SCALAR, a);
  }

  /** min or max of scalars, in order; equal neighbours and constants merge. */
  public static Expression extreme(Operator operator, Expression... arguments) {
    Expression first = arguments[0];
    if (Arrays.stream(arguments).allMatch(a -> a == first)) {
      return first;
    }
    if (Arrays.stream(arguments).allMatch(Expression::isConstant)) {
      Expression best = first;
      for (Expression a : arguments) {
        int order = a.value().compareTo(best.value());
        best = (operator == MIN ? order < 0 : order > 0) ? a : best;
      }
      return best;
    }
    return Expression.of(operator, Type.SCALAR, arguments);
  }

  /** if(condition, a, b). */
  public static Expression choose(Expression condition, Expression a, Expression b) {
    if (condition.is(TRUE) || a == b && condition.isTotal()) {
      return a;
    }
    return condition.is(FALSE) ? b : Expression.of(IF, Type.SCALAR, condition, a, b);
  }

  /** The relation of two scalars, decided when both are constants or the same node. */
  public static Expression relation(Operator operator, Expression a, Expression b) {
    if (!(a.isConstant() && b.isConstant()) && !(a == b && a.isTotal())) {
      return Expression.of(operator, Type.BOOLEAN, a, b);
    }
    int order = a == b ? 0 : a.value().compareTo(b.value());
    boolean holds =
        switch (operator) {
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case EQUAL -> order == 0;
          case NOT_EQUAL -> order != 0;
          case GREATER_OR_EQUAL -> order >= 0;
          case GREATER -> order > 0;
          default -> throw new IllegalArgumentException(operator + " is not a relation");
        };
    return holds ? Expression.TRUE : Expression.FALSE;
  }

  /** a and b. */
  public static Expression and(Expression a, Expression b) {
    if (a.is(FALSE) || b.is(TRUE) || a == b) {
      return a;
    }
    boolean rightDecides = a.is(TRUE) || b.is(FALSE) && a.isTotal();
    return rightDecides ? b : Expression.of(AND, Type.BOOLEAN, a, b);
  }

  /** a or b. */
  public static Expression or(Expression a, Expression b) {
    if (a.is(TRUE) || b.is(FALSE) || a == b) {
      return a;
    }
    boolean rightDecides = a.is(FALSE) || b.is(TRUE) && a.isTotal();
    return rightDecides ? b : Expression.of(OR, Type.BOOLEAN, a, b);
  }

  /** not a. */
  public static Expression not(Expression a) {
    return switch (a.operator()) {
      case TRUE -> Expression.FALSE;
      case FALSE -> Expression.TRUE;
      case NOT -> a.argument(0);
      default -> Expression.of(NOT, Type.BOOLEAN, a);
    };
  }
}
