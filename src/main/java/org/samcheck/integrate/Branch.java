package org.samcheck.integrate;

import static org.samcheck.expression.Algebra.add;
import static org.samcheck.expression.Algebra.apply;
import static org.samcheck.expression.Algebra.divide;
import static org.samcheck.expression.Algebra.multiply;
import static org.samcheck.expression.Algebra.negate;
import static org.samcheck.expression.Algebra.power;
import static org.samcheck.expression.Algebra.subtract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * The smooth graph that a piecewise graph is where its switching functions have given signs:
 * sign(u) becomes a constant, |u| becomes ±u, max its largest argument, {@code if} its branch. A
 * norm is taken not to vanish; its zero is a singular point of the flow, not a surface.
 */
final class Branch {
  private final ToIntFunction<Expression> decide;
  private final Map<Expression, Integer> signs = new LinkedHashMap<>();
  private final Map<Expression, Expression> surfaces = new LinkedHashMap<>();
  private final Map<Expression, Expression> known = new HashMap<>();

  /**
   * A branch.
   *
   * @param given signs of switching functions
   * @param decide the sign of a further switching function, given its smooth graph
   */
  Branch(Map<Expression, Integer> given, ToIntFunction<Expression> decide) {
    signs.putAll(given);
    this.decide = decide;
  }

  /** The branch in which every sign is given. */
  static Branch of(Map<Expression, Integer> given) {
    return new Branch(
        given,
        surface -> {
          throw new IllegalArgumentException("no sign is given for " + surface);
        });
  }

  /** The signs of the switching functions met so far. */
  Map<Expression, Integer> signs() {
    return signs;
  }

  /** The smooth graphs of the switching functions met so far. */
  Map<Expression, Expression> surfaces() {
    return surfaces;
  }

  /** The smooth graph of {@code e}. */
  Expression smooth(Expression e) {
    Expression result = known.get(e);
    if (result == null) {
      result = rule(e);
      known.put(e, result);
    }
    return result;
  }

  List<Expression> smooth(List<Expression> graphs) {
    return graphs.stream().map(this::smooth).toList();
  }

  private Expression rule(Expression e) {
    return switch (e.operator()) {
      case NEGATE -> negate(argument(e, 0));
      case ADD -> add(argument(e, 0), argument(e, 1));
      case SUBTRACT -> subtract(argument(e, 0), argument(e, 1));
      case MULTIPLY -> multiply(argument(e, 0), argument(e, 1));
      case DIVIDE -> divide(argument(e, 0), argument(e, 1));
      case POWER -> power(argument(e, 0), argument(e, 1));
      case SQRT, EXP, LOG, SIN, COS -> apply(e.operator(), argument(e, 0));
      case NORM -> norm(smooth(e.argument(0).arguments()));
      case ABS -> absolute(e.argument(0));
      case SIGN -> Expression.constant(sign(e.argument(0)));
      case MIN, MAX -> extreme(e);
      case IF -> smooth(holds(e.argument(0)) ? e.argument(1) : e.argument(2));
      default -> e;
    };
  }

  private Expression argument(Expression e, int i) {
    return smooth(e.argument(i));
  }

  private static Expression norm(List<Expression> v) {
    List<Expression> parts = v.stream().filter(c -> !c.isZero()).toList();
    if (parts.isEmpty()) {
      return Expression.ZERO;
    }
    Type type = Type.vector(parts.size());
    Expression vector = Expression.of(Operator.VECTOR, type, parts.toArray(Expression[]::new));
    return parts.size() == 1 && parts.get(0).isConstant()
        ? apply(Operator.ABS, parts.get(0))
        : Expression.of(Operator.NORM, Type.SCALAR, vector);
  }

  private Expression absolute(Expression u) {
    return sign(u) < 0 ? negate(smooth(u)) : smooth(u);
  }

  private Expression extreme(Expression e) {
    int wanted = e.is(Operator.MIN) ? -1 : 1;
    Expression best = e.argument(0);
    for (int i = 1; i < e.arity(); i++) {
      if (sign(subtract(best, e.argument(i))) * wanted < 0) {
        best = e.argument(i);
      }
    }
    return smooth(best);
  }

  private boolean holds(Expression condition) {
    return switch (condition.operator()) {
      case TRUE -> true;
      case FALSE -> false;
      case NOT -> !holds(condition.argument(0));
      case AND -> holds(condition.argument(0)) && holds(condition.argument(1));
      case OR -> holds(condition.argument(0)) || holds(condition.argument(1));
      case IMPLIES -> !holds(condition.argument(0)) || holds(condition.argument(1));
      case EQUAL -> difference(condition).isZero();
      case NOT_EQUAL -> !difference(condition).isZero();
      case LESS -> order(condition) < 0;
      case LESS_OR_EQUAL -> order(condition) <= 0;
      case GREATER -> order(condition) > 0;
      case GREATER_OR_EQUAL -> order(condition) >= 0;
      default -> throw new IllegalArgumentException("not a condition on a state: " + condition);
    };
  }

  private Expression difference(Expression relation) {
    return subtract(argument(relation, 0), argument(relation, 1));
  }

  private int order(Expression relation) {
    return sign(subtract(relation.argument(0), relation.argument(1)));
  }

  /** The sign of u: known from its form, or the product of the signs of its factors, or decided. */
  int sign(Expression u) {
    int definite = definiteSign(u);
    if (definite != 0) {
      return definite;
    }
    return switch (u.operator()) {
      case CONSTANT -> u.value().signum();
      case NEGATE -> -sign(u.argument(0));
      case MULTIPLY, DIVIDE -> sign(u.argument(0)) * sign(u.argument(1));
      case POWER -> isOdd(u.argument(1)) ? sign(u.argument(0)) : Math.abs(sign(u.argument(0)));
      case SQRT, NORM, ABS -> smooth(u).isZero() ? 0 : 1;
      case SIGN -> sign(u.argument(0));
      default -> decided(u);
    };
  }

  private static boolean isOdd(Expression n) {
    return n.isConstant() && n.value().isInteger() && n.value().getNumerator().testBit(0);
  }

  /** ±1 where the form of u says that it cannot vanish. */
  private static int definiteSign(Expression u) {
    return switch (u.operator()) {
      case CONSTANT -> u.value().signum();
      case EXP, PI -> 1;
      case NEGATE -> -definiteSign(u.argument(0));
      case MULTIPLY, DIVIDE -> definiteSign(u.argument(0)) * definiteSign(u.argument(1));
      case ADD -> {
        int a = definiteSign(u.argument(0));
        yield a == definiteSign(u.argument(1)) ? a : 0;
      }
      case SUBTRACT -> {
        int a = definiteSign(u.argument(0));
        yield a == -definiteSign(u.argument(1)) ? a : 0;
      }
      default -> 0;
    };
  }

  private int decided(Expression u) {
    Integer sign = signs.get(u);
    Expression opposite = negate(u);
    if (sign == null && signs.containsKey(opposite)) {
      return -signs.get(opposite);
    }
    Expression surface = smooth(u);
    if (surface.isConstant()) {
      return surface.value().signum();
    }
    if (sign == null) {
      sign = decide.applyAsInt(surface);
      signs.put(u, sign);
    }
    surfaces.put(u, surface);
    return sign;
  }
}
