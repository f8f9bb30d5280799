package org.samcheck.expression;

import static org.samcheck.expression.Operator.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * What the mean value theorem asks of a graph besides its derivative: that the graph has a value
 * everywhere on the set and does not jump there. {@link Derivative} tells nothing of either: the
 * slopes on both sides of a jump may agree, and a slope that is 0 has no domain.
 *
 * <p>The steadiness of e is a scalar graph that can be evaluated over a set of points only if each
 * sign and each condition of an {@code if} that e chooses there is decided for all of them, and
 * each quotient, root, logarithm and power has a value; what it evaluates to does not matter. Kinks
 * of |·|, min and max are no jumps: between two points such a function changes by the hull of its
 * slopes.
 */
public final class Steadiness {
  private final Set<Expression> continuous;
  private final Map<Expression, Expression> known = new HashMap<>();

  private Steadiness(Set<Expression> continuous) {
    this.continuous = continuous;
  }

  /**
   * The steadiness of all of {@code graphs} together.
   *
   * @param continuous graphs that are known to be Lipschitz, whatever their form
   */
  public static Expression of(Iterable<Expression> graphs, Set<Expression> continuous) {
    Steadiness steadiness = new Steadiness(continuous);
    Expression sum = Expression.ZERO;
    for (Expression graph : graphs) {
      Expression.postorder(List.of(graph), Steadiness::operands).forEach(steadiness::steady);
      sum = Algebra.add(sum, steadiness.steady(graph));
    }
    return sum;
  }

  /** The arguments whose steadiness a rule asks for. */
  private static List<Expression> operands(Expression e) {
    return switch (e.operator()) {
      case SIGN -> List.of();
      case IF -> e.arguments().subList(1, 3);
      default -> e.arguments();
    };
  }

  private Expression steady(Expression e) {
    Expression result = known.get(e);
    if (result == null) {
      result = continuous.contains(e) ? Expression.ZERO : rule(e);
      known.put(e, result);
    }
    return result;
  }

  private Expression rule(Expression e) {
    return switch (e.operator()) {
      case SIGN -> e;
      case IF -> branch(e);
      case DIVIDE, SQRT, LOG, POWER ->
          e.isTotal() ? arguments(e) : Algebra.add(arguments(e), defined(e));
      case CONSTANT, PI, VARIABLE -> Expression.ZERO;
      case NEGATE, ADD, SUBTRACT, MULTIPLY, EXP, SIN, COS, ABS, MIN, MAX, NORM, VECTOR ->
          arguments(e);
      default -> throw new IllegalArgumentException("no mean value form of " + e.operator());
    };
  }

  private Expression arguments(Expression e) {
    Expression sum = Expression.ZERO;
    for (Expression argument : e.arguments()) {
      sum = Algebra.add(sum, steady(argument));
    }
    return sum;
  }

  /** 0 · e, which has a value where e has one. */
  private static Expression defined(Expression e) {
    return Expression.of(MULTIPLY, Type.SCALAR, Expression.ZERO, e);
  }

  private Expression branch(Expression e) {
    Expression condition = e.argument(0);
    Expression chosen =
        Expression.of(IF, Type.SCALAR, condition, steady(e.argument(1)), steady(e.argument(2)));
    return isRemovable(e) ? chosen : Algebra.add(decided(condition), chosen);
  }

  /** sign(if(c, 1, −1)): a condition that cannot be told leaves 0 inside, and a sign undecided. */
  private static Expression decided(Expression condition) {
    Expression minusOne = Expression.constant(BigFraction.MINUS_ONE);
    return Expression.of(
        SIGN, Type.SCALAR, Expression.of(IF, Type.SCALAR, condition, Expression.ONE, minusOne));
  }

  /** Whether e is if(v = 0, a, b) for a variable v, and b is a where v = 0 and b has a value. */
  private static boolean isRemovable(Expression e) {
    Expression condition = e.argument(0);
    if (!condition.is(EQUAL)
        || !condition.argument(0).is(VARIABLE)
        || !condition.argument(1).isZero()) {
      return false;
    }
    return withoutTerms(e.argument(2), condition.argument(0)) == e.argument(1);
  }

  /** a of a + v·u and of a − v·u; e itself if it is neither. */
  private static Expression withoutTerms(Expression e, Expression v) {
    boolean vanishing = (e.is(ADD) || e.is(SUBTRACT)) && hasFactor(e.argument(1), v);
    return vanishing ? e.argument(0) : e;
  }

  private static boolean hasFactor(Expression e, Expression v) {
    return e == v
        || e.is(NEGATE) && hasFactor(e.argument(0), v)
        || e.is(MULTIPLY) && (hasFactor(e.argument(0), v) || hasFactor(e.argument(1), v))
        || e.is(DIVIDE) && hasFactor(e.argument(0), v);
  }
}
