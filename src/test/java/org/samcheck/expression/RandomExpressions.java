package org.samcheck.expression;

import static org.samcheck.expression.Operator.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;

/**
 * Draws well-typed expressions of the scope {@link Scopes#RUNS}, with every operator of the
 * language.
 */
final class RandomExpressions {

  private static final Operator[] BINARY = {ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER};
  private static final Operator[] UNARY = {NEGATE, SQRT, EXP, LOG, SIN, COS, ABS, SIGN};
  private static final Operator[] OF_A_VECTOR = {SUM, NORM, NORM1, NORMINF, ARGMAX, MIN, MAX};
  private static final Operator[] AGGREGATES = {SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER};
  private static final Operator[] RELATIONS = {
    LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, GREATER_OR_EQUAL, GREATER
  };
  private static final Operator[] LOGIC = {AND, OR, IMPLIES};
  private static final int[] DIMENSIONS = {1, 2, 3, Type.ANY_DIMENSION};

  private final Random random;
  private final List<String> bound = new ArrayList<>();
  private int expectations;

  RandomExpressions(Random random) {
    this.random = random;
  }

  Expression any(int depth) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> scalar(depth);
      case 2 -> vector(dimension(), depth);
      default -> condition(depth);
    };
  }

  private Expression scalar(int depth) {
    if (depth == 0) {
      return scalarLeaf();
    }
    int d = depth - 1;
    return switch (random.nextInt(13)) {
      case 0, 1, 2 -> Expression.of(pick(BINARY), Type.SCALAR, scalar(d), scalar(d));
      case 3, 4 -> Expression.of(pick(UNARY), Type.SCALAR, scalar(d));
      case 5 -> Expression.of(pick(OF_A_VECTOR), Type.SCALAR, vector(dimension(), d));
      case 6 -> dot(d);
      case 7 -> index(d);
      case 8 -> aggregate(d);
      case 9 -> Expression.of(IF, Type.SCALAR, condition(d), scalar(d), scalar(d));
      case 10 -> Expression.of(random.nextBoolean() ? MIN : MAX, Type.SCALAR, scalar(d), scalar(d));
      case 11 -> special(d);
      default -> scalarOfRun(d);
    };
  }

  private Expression scalarLeaf() {
    return switch (random.nextInt(6)) {
      case 0 -> Expression.constant(random.nextInt(5) - 2);
      case 1 -> Expression.constant(new BigFraction(random.nextInt(41) - 20, 10));
      case 2 -> Expression.of(random.nextInt(4) == 0 ? INFINITY : PI, Type.SCALAR);
      case 3 -> bound.isEmpty() ? Expression.variable("a") : Expression.variable(pick(bound));
      case 4 -> Expression.named(random.nextBoolean() ? HORIZON : MINIMUM, Type.SCALAR, label());
      default -> Expression.variable(pick(List.of("b", "eta", "beta", "η", "smooth", "one")));
    };
  }

  private Expression dot(int depth) {
    int dimension = dimension();
    return Expression.of(DOT, Type.SCALAR, vector(dimension, depth), vector(dimension, depth));
  }

  private Expression index(int depth) {
    int dimension = dimension();
    Expression i =
        random.nextBoolean()
            ? Expression.constant(1 + random.nextInt(Math.max(1, dimension)))
            : Expression.variable("eta");
    return Expression.of(INDEX, Type.SCALAR, vector(dimension, depth), i);
  }

  private Expression aggregate(int depth) {
    Operator operator = pick(AGGREGATES);
    Expression range = range(depth);
    String name = fresh();
    return Expression.named(operator, Type.SCALAR, name, range, within(name, () -> scalar(depth)));
  }

  private Expression range(int depth) {
    if (random.nextInt(3) == 0) {
      return interval(depth);
    }
    Expression by = random.nextBoolean() ? Expression.ONE : scalar(0);
    return Expression.of(RANGE, Type.SCALAR, scalar(depth), scalar(depth), by);
  }

  private Expression interval(int depth) {
    String brackets = pick(List.of("[]", "(]", "[)", "()"));
    return Expression.named(INTERVAL, Type.SCALAR, brackets, scalar(depth), scalar(depth));
  }

  private Expression special(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> {
        expectations++;
        Expression e = Expression.of(EXPECTATION, Type.SCALAR, scalar(depth));
        expectations--;
        yield e;
      }
      case 1 ->
          Expression.named(
              ORDER, Type.SCALAR, pick(List.of("T", "eta")), scalar(depth), range(depth));
      default -> Expression.named(THRESHOLD, Type.SCALAR, "eta", interval(depth), condition(depth));
    };
  }

  private Expression scalarOfRun(int depth) {
    return random.nextBoolean()
        ? Expression.named(OBJECTIVE, Type.SCALAR, label(), vector(3, depth))
        : Expression.named(DOMINANT, Type.SCALAR, label(), scalar(depth));
  }

  private Expression vector(int dimension, int depth) {
    if (dimension == Type.ANY_DIMENSION) {
      return Expression.variable("z", Type.vector(Type.ANY_DIMENSION));
    }
    Type type = Type.vector(dimension);
    if (depth == 0) {
      return Expression.variable(List.of("u", "x0", "v").get(dimension - 1), type);
    }
    int d = depth - 1;
    return switch (random.nextInt(List.of(6, 7, 8).get(dimension - 1))) {
      case 0 -> {
        Operator operator = random.nextBoolean() ? ADD : SUBTRACT;
        yield Expression.of(operator, type, vector(dimension, d), vector(dimension, d));
      }
      case 1 -> Expression.of(MULTIPLY, type, scalar(d), vector(dimension, d));
      case 2 -> Expression.of(DIVIDE, type, vector(dimension, d), scalar(d));
      case 3 -> Expression.of(pick(new Operator[] {NEGATE, ABS, SIGN}), type, vector(dimension, d));
      case 4 -> Expression.of(IF, type, condition(d), vector(dimension, d), vector(dimension, d));
      case 5 -> {
        Expression[] parts = new Expression[dimension];
        java.util.Arrays.setAll(parts, i -> scalar(d));
        yield Expression.of(VECTOR, type, parts);
      }
      default -> dimension == 2 ? logOrder(type, d) : vectorOfRun(type, d);
    };
  }

  private Expression logOrder(Type type, int depth) {
    return Expression.named(
        LOG_ORDER, type, pick(List.of("T", "eta")), scalar(depth), range(depth));
  }

  private Expression vectorOfRun(Type type, int depth) {
    Operator operator = pick(new Operator[] {ITERATE, PERTURBED, VELOCITY, PREDICTOR, DIRECTION});
    Expression l1 = Expression.variable("l1");
    return switch (random.nextInt(9)) {
      case 3 -> Expression.named(MAX_MARGIN, type, label(), l1);
      case 4 -> Expression.named(MAX_MARGIN, type, label(), l1, Expression.variable("nonnegative"));
      case 5 -> Expression.named(LAYER, type, label(), scalar(0), scalar(depth));
      case 0 -> Expression.named(GRADIENT, type, label(), vector(3, depth));
      case 1 -> Expression.named(MINIMISER, type, label());
      case 2, 6 ->
          expectations == 0
              ? Expression.variable("v", type)
              : Expression.named(SAMPLE_GRADIENT, type, label(), vector(3, depth));
      default -> Expression.named(operator, type, label(), scalar(depth));
    };
  }

  private Expression condition(int depth) {
    int d = Math.max(0, depth - 1);
    return switch (depth == 0 ? random.nextInt(2) : random.nextInt(9)) {
      case 0 -> Expression.of(random.nextBoolean() ? TRUE : FALSE, Type.BOOLEAN);
      case 1 -> Expression.named(random.nextBoolean() ? COLLAPSES : ESCAPES, Type.BOOLEAN, label());
      case 2, 3 -> Expression.of(pick(RELATIONS), Type.BOOLEAN, scalar(d), scalar(d));
      case 4 -> {
        Operator operator = random.nextBoolean() ? EQUAL : NOT_EQUAL;
        yield Expression.of(operator, Type.BOOLEAN, vector(2, d), vector(2, d));
      }
      case 5 -> Expression.of(pick(LOGIC), Type.BOOLEAN, condition(d), condition(d));
      case 6 ->
          Expression.of(random.nextInt(4) == 0 ? FORALL_PATHS : NOT, Type.BOOLEAN, condition(d));
      case 7 -> quantifier(d);
      default -> tends(d);
    };
  }

  private Expression quantifier(int depth) {
    Operator operator = random.nextBoolean() ? FORALL : EXISTS;
    Expression range = range(depth);
    String name = fresh();
    Expression body = within(name, () -> condition(depth));
    return Expression.named(operator, Type.BOOLEAN, name, range, body);
  }

  private Expression tends(int depth) {
    if (bound.contains("t")) {
      return condition(depth);
    }
    return random.nextBoolean()
        ? Expression.of(TENDS, Type.BOOLEAN, within("t", () -> scalar(depth)), scalar(depth))
        : Expression.of(TENDS, Type.BOOLEAN, within("t", () -> vector(3, depth)), vector(3, depth));
  }

  private Expression within(String name, Supplier<Expression> body) {
    bound.add(name);
    Expression e = body.get();
    bound.remove(name);
    return e;
  }

  private String fresh() {
    String name = pick(List.of("k", "t", "of"));
    return bound.contains(name) ? "k" + bound.size() : name;
  }

  private String label() {
    return pick(List.of("", "flat", "steep"));
  }

  private int dimension() {
    return DIMENSIONS[random.nextInt(DIMENSIONS.length)];
  }

  private Operator pick(Operator[] operators) {
    return operators[random.nextInt(operators.length)];
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
