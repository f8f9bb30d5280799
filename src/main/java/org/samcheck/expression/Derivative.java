package org.samcheck.expression;

import static org.samcheck.expression.Algebra.*;
import static org.samcheck.expression.Operator.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * The exact derivative of a scalar graph. At a kink it is that of the first branch that is active:
 * |u| = max(u, −u), so |·|′(0) = 1; max and min take the first attaining argument; {@code if} the
 * chosen branch; norm′(0) = 0; sign′ = 0.
 */
public final class Derivative {

  private final Expression variable;
  private final Map<Expression, Expression> known = new HashMap<>();

  private Derivative(Expression variable) {
    this.variable = variable;
  }

  /**
   * ∂e/∂variable.
   *
   * @param e a scalar graph, without vectors except below norm
   * @param variable a scalar variable
   */
  public static Expression of(Expression e, Expression variable) {
    Derivative derivative = new Derivative(variable);
    Expression.postorder(List.of(e), Derivative::operands).forEach(derivative::derive);
    return derivative.derive(e);
  }

  /** The gradient (∂e/∂v₁, …, ∂e/∂v_d). */
  public static List<Expression> gradient(Expression e, List<Expression> variables) {
    return variables.stream().map(v -> of(e, v)).toList();
  }

  /** The arguments whose derivative a rule may ask for. */
  private static List<Expression> operands(Expression e) {
    return switch (e.operator()) {
      case SIGN -> List.of();
      case IF -> e.arguments().subList(1, 3);
      case NORM -> e.argument(0).arguments();
      default -> e.arguments();
    };
  }

  private Expression derive(Expression e) {
    Expression result = known.get(e);
    if (result == null) {
      result = rule(e);
      known.put(e, result);
    }
    return result;
  }

  private Expression rule(Expression e) {
    if (e == variable) {
      return Expression.ONE;
    }
    if (e.arity() == 0) {
      return Expression.ZERO;
    }
    Expression u = e.argument(0);
    return switch (e.operator()) {
      case NEGATE -> negate(derive(u));
      case ADD -> add(derive(u), derive(e.argument(1)));
      case SUBTRACT -> subtract(derive(u), derive(e.argument(1)));
      case MULTIPLY -> product(u, e.argument(1));
      case DIVIDE -> quotient(e);
      case POWER -> power(e);
      case SQRT -> over(derive(u), times(Expression.constant(2), e));
      case EXP -> times(e, derive(u));
      case LOG -> logarithm(e, u);
      case SIN -> times(apply(COS, u), derive(u));
      case COS -> negate(times(apply(SIN, u), derive(u)));
      case ABS -> absolute(u);
      case SIGN -> Expression.ZERO;
      case NORM -> norm(e);
      case MIN, MAX -> extreme(e);
      case IF -> branch(u, derive(e.argument(1)), derive(e.argument(2)));
      default -> throw new IllegalArgumentException("no derivative of " + e.operator());
    };
  }

  private Expression product(Expression u, Expression v) {
    return add(times(derive(u), v), timesDerivative(u, derive(v)));
  }

  /** u · dv for a factor u that is 0: where dv has no value, the product has none. */
  private static Expression timesDerivative(Expression u, Expression dv) {
    return dv.isZero() ? dv : Algebra.multiply(u, dv);
  }

  /** u′/u, which has a value where u &lt; 0 too; log u has none there. */
  private Expression logarithm(Expression e, Expression u) {
    Expression slope = over(derive(u), u);
    return slope.isZero() ? slope : add(slope, valued(e));
  }

  /** 0 · e, which has a value where e has one. */
  private static Expression valued(Expression e) {
    return Expression.of(MULTIPLY, Type.SCALAR, Expression.ZERO, e);
  }

  private Expression quotient(Expression e) {
    Expression u = e.argument(0);
    Expression v = e.argument(1);
    Expression du = over(derive(u), v);
    Expression dv = derive(v);
    if (dv.isZero()) {
      return du;
    }
    return u.isZero()
        ? valued(e)
        : subtract(du, over(times(u, dv), Algebra.power(v, Expression.constant(2))));
  }

  private Expression power(Expression e) {
    Expression u = e.argument(0);
    Expression v = e.argument(1);
    Expression dv = derive(v);
    if (isHinge(u) && Algebra.isSmallInteger(v) && v.value().compareTo(BigFraction.TWO) >= 0) {
      // Where the hinge is inactive it is 0, so its kink vanishes in the product.
      Expression outer = times(v, Algebra.power(u, subtract(v, Expression.ONE)));
      return times(outer, derive(u.argument(0)));
    }
    if (dv.isZero()) {
      Expression outer = times(v, Algebra.power(u, subtract(v, Expression.ONE)));
      return times(outer, derive(u));
    }
    Expression exponent = times(dv, apply(LOG, u));
    return times(e, add(exponent, over(times(v, derive(u)), u)));
  }

  /** max(u, 0) or min(u, 0). */
  private static boolean isHinge(Expression e) {
    return (e.is(MAX) || e.is(MIN)) && e.arity() == 2 && e.argument(1).isZero();
  }

  private Expression absolute(Expression u) {
    Expression du = derive(u);
    return branch(relation(GREATER_OR_EQUAL, u, Expression.ZERO), du, negate(du));
  }

  private Expression norm(Expression e) {
    Expression sum = Expression.ZERO;
    for (Expression component : e.argument(0).arguments()) {
      sum = add(sum, times(component, derive(component)));
    }
    return sum.isZero()
        ? sum
        : branch(relation(EQUAL, e, Expression.ZERO), Expression.ZERO, over(sum, e));
  }

  private Expression extreme(Expression e) {
    int last = e.arity() - 1;
    Expression result = derive(e.argument(last));
    for (int i = last - 1; i >= 0; i--) {
      result = branch(attains(e, i), derive(e.argument(i)), result);
    }
    return result;
  }

  /** Whether argument i of a minimum or maximum attains it; the ones before it do not. */
  private static Expression attains(Expression e, int i) {
    Operator order = e.is(MIN) ? LESS_OR_EQUAL : GREATER_OR_EQUAL;
    Expression all = Expression.TRUE;
    for (int j = 0; j < e.arity(); j++) {
      if (j != i) {
        all = and(all, relation(order, e.argument(i), e.argument(j)));
      }
    }
    return all;
  }

  /**
   * a · b, where a derivative that is 0 leaves nothing: the function itself says where it is
   * defined.
   */
  private static Expression times(Expression a, Expression b) {
    return a.isZero() || b.isZero() ? Expression.ZERO : Algebra.multiply(a, b);
  }

  /** a / b, likewise. */
  private static Expression over(Expression a, Expression b) {
    return a.isZero() ? a : Algebra.divide(a, b);
  }

  /** if(condition, a, b), likewise where both are the same. */
  private static Expression branch(Expression condition, Expression a, Expression b) {
    return a == b ? a : Algebra.choose(condition, a, b);
  }
}
