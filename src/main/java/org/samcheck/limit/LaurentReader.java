package org.samcheck.limit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * The Laurent polynomial that a piecewise graph is while its variables keep given signs and its
 * norms do not vanish. Other graphs throw {@link Unsupported}. {@code @error} exact.
 */
final class LaurentReader {
  private static final int LARGEST_POWER = 64;

  private final Map<Expression, Integer> sides;
  private final Map<Expression, Laurent> squares = new LinkedHashMap<>();
  private final Map<Expression, Laurent> known = new HashMap<>();

  /**
   * A reader.
   *
   * @param sides the sign of every variable; one of sign 0 is 0
   */
  LaurentReader(Map<Expression, Integer> sides) {
    this.sides = Map.copyOf(sides);
  }

  /** The squares of the norms met so far. */
  Map<Expression, Laurent> squares() {
    return squares;
  }

  Laurent read(Expression e) {
    Laurent result = known.get(e);
    if (result == null) {
      result = rule(e);
      known.put(e, result);
    }
    return result;
  }

  private Laurent rule(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> Laurent.constant(e.value());
      case VARIABLE -> side(e) == 0 ? Laurent.ZERO : Laurent.atom(e);
      case NEGATE -> argument(e, 0).negated();
      case ADD -> argument(e, 0).plus(argument(e, 1));
      case SUBTRACT -> argument(e, 0).plus(argument(e, 1).negated());
      case MULTIPLY -> argument(e, 0).times(argument(e, 1));
      case DIVIDE -> argument(e, 0).times(argument(e, 1).power(-1));
      case POWER -> argument(e, 0).power(exponent(e.argument(1)));
      case NORM -> norm(e);
      case SIGN -> Laurent.constant(new BigFraction(sign(argument(e, 0))));
      case ABS -> argument(e, 0).times(Laurent.constant(new BigFraction(sign(argument(e, 0)))));
      case IF -> read(holds(e.argument(0)) ? e.argument(1) : e.argument(2));
      default -> throw new Unsupported("no polynomial: " + e);
    };
  }

  private Laurent argument(Expression e, int i) {
    return read(e.argument(i));
  }

  private int side(Expression variable) {
    Integer side = sides.get(variable);
    if (side == null) {
      throw new Unsupported("the variable " + variable + " has no side");
    }
    return side;
  }

  private static int exponent(Expression n) {
    if (!n.isConstant() || !n.value().isInteger()) {
      throw new Unsupported("the exponent " + n);
    }
    BigFraction size = n.value().abs();
    if (size.compareTo(new BigFraction(LARGEST_POWER)) > 0) {
      throw new Unsupported("the exponent " + n);
    }
    return n.value().getNumeratorAsInt();
  }

  private Laurent norm(Expression e) {
    Laurent square =
        e.argument(0).arguments().stream()
            .map(c -> read(c).power(2))
            .reduce(Laurent.ZERO, Laurent::plus);
    if (square.isZero()) {
      return Laurent.ZERO;
    }
    squares.put(e, square);
    return Laurent.atom(e);
  }

  private boolean holds(Expression condition) {
    if (condition.is(Operator.TRUE) || condition.is(Operator.FALSE)) {
      return condition.is(Operator.TRUE);
    }
    if (condition.arity() != 2) {
      throw new Unsupported("the condition " + condition);
    }
    int order = sign(argument(condition, 0).plus(argument(condition, 1).negated()));
    return switch (condition.operator()) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      default -> throw new Unsupported("the condition " + condition);
    };
  }

  /** The sign of a polynomial whose terms all have the same. */
  private int sign(Laurent p) {
    int[] signs = p.terms().entrySet().stream().mapToInt(this::sign).distinct().toArray();
    if (signs.length > 1) {
      throw new Unsupported("a sign that the regime does not fix");
    }
    return signs.length == 0 ? 0 : signs[0];
  }

  private int sign(Map.Entry<Map<Expression, Integer>, BigFraction> term) {
    int sign = term.getValue().signum();
    for (Map.Entry<Expression, Integer> factor : term.getKey().entrySet()) {
      boolean odd = factor.getValue() % 2 != 0;
      sign *= odd && !factor.getKey().is(Operator.NORM) ? side(factor.getKey()) : 1;
    }
    return sign;
  }
}
