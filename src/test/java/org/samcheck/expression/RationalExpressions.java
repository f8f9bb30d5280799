package org.samcheck.expression;

import static org.samcheck.expression.Operator.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;

/** Draws expressions in a, b and the vector v(3) whose values are rational, and values for them. */
final class RationalExpressions {

  private static final Operator[] AGGREGATES = {SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER};
  private static final Operator[] OF_A_VECTOR = {SUM, NORM1, NORMINF, ARGMAX, MIN, MAX};
  private static final Operator[] RELATIONS = {
    LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, GREATER_OR_EQUAL, GREATER
  };

  private final Random random;
  private final List<String> names = new ArrayList<>(List.of("a", "b"));

  RationalExpressions(Random random) {
    this.random = random;
  }

  Map<String, List<BigFraction>> values() {
    return Map.of(
        "a", List.of(value()), "b", List.of(value()), "v", List.of(value(), value(), value()));
  }

  private BigFraction value() {
    return new BigFraction(random.nextInt(9) - 4, 1 + random.nextInt(3));
  }

  Expression scalar(int depth) {
    if (depth == 0) {
      return random.nextInt(3) == 0
          ? Expression.constant(value())
          : Expression.variable(names.get(random.nextInt(names.size())));
    }
    int d = depth - 1;
    return switch (random.nextInt(12)) {
      case 0, 1 -> binary(random.nextBoolean() ? ADD : SUBTRACT, d);
      case 2, 3 -> binary(random.nextInt(3) == 0 ? DIVIDE : MULTIPLY, d);
      case 4 ->
          Expression.of(POWER, Type.SCALAR, scalar(d), Expression.constant(random.nextInt(6) - 2));
      case 5 -> Expression.of(pick(NEGATE, ABS, SIGN), Type.SCALAR, scalar(d));
      case 6 -> Expression.of(pick(OF_A_VECTOR), Type.SCALAR, vector(d));
      case 7 -> Expression.of(DOT, Type.SCALAR, vector(d), vector(d));
      case 8 -> {
        Expression i = Expression.constant(1 + random.nextInt(3));
        yield Expression.of(INDEX, Type.SCALAR, vector(d), i);
      }
      case 9 -> binder(pick(AGGREGATES), d);
      case 10 -> Expression.of(IF, Type.SCALAR, condition(d), scalar(d), scalar(d));
      default -> Expression.of(pick(MIN, MAX), Type.SCALAR, scalar(d), scalar(d), scalar(d));
    };
  }

  private Expression binary(Operator operator, int depth) {
    return Expression.of(operator, Type.SCALAR, scalar(depth), scalar(depth));
  }

  private Expression vector(int depth) {
    Type type = Type.vector(3);
    if (depth == 0) {
      return Expression.variable("v", type);
    }
    int d = depth - 1;
    return switch (random.nextInt(6)) {
      case 0 -> Expression.of(pick(ADD, SUBTRACT), type, vector(d), vector(d));
      case 1 -> Expression.of(MULTIPLY, type, scalar(d), vector(d));
      case 2 -> Expression.of(DIVIDE, type, vector(d), scalar(d));
      case 3 -> Expression.of(pick(NEGATE, ABS, SIGN), type, vector(d));
      case 4 -> Expression.of(IF, type, condition(d), vector(d), vector(d));
      default -> {
        Expression[] parts = new Expression[3];
        Arrays.setAll(parts, i -> scalar(d));
        yield Expression.of(VECTOR, type, parts);
      }
    };
  }

  Expression condition(int depth) {
    int d = Math.max(0, depth - 1);
    return switch (depth == 0 ? 0 : random.nextInt(6)) {
      case 0, 1 -> Expression.of(pick(RELATIONS), Type.BOOLEAN, scalar(d), scalar(d));
      case 2 -> Expression.of(pick(EQUAL, NOT_EQUAL), Type.BOOLEAN, vector(d), vector(d));
      case 3 -> Expression.of(pick(AND, OR, IMPLIES), Type.BOOLEAN, condition(d), condition(d));
      case 4 -> Expression.of(NOT, Type.BOOLEAN, condition(d));
      default -> binder(pick(FORALL, EXISTS), d);
    };
  }

  private Expression binder(Operator operator, int depth) {
    Expression range =
        Expression.of(
            RANGE,
            Type.SCALAR,
            Expression.constant(random.nextInt(3) - 1),
            Expression.constant(random.nextInt(4) - 1),
            Expression.constant(new BigFraction(1, 1 + random.nextInt(2))));
    String name = "k" + names.size();
    names.add(name);
    boolean quantifier = operator == FORALL || operator == EXISTS;
    Expression body = quantifier ? condition(depth) : scalar(depth);
    names.remove(name);
    return Expression.named(operator, quantifier ? Type.BOOLEAN : Type.SCALAR, name, range, body);
  }

  private Operator pick(Operator... operators) {
    return operators[random.nextInt(operators.length)];
  }
}
