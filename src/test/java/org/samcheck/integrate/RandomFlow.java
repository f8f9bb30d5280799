package org.samcheck.integrate;

import static org.samcheck.expression.Algebra.add;
import static org.samcheck.expression.Algebra.apply;
import static org.samcheck.expression.Algebra.divide;
import static org.samcheck.expression.Algebra.multiply;
import static org.samcheck.expression.Algebra.subtract;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Tape;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * A smooth field over one to three variables from every operation, and a rational start, from which
 * Euler's steps never get steep: a flow that blows up has no value to compare.
 */
record RandomFlow(VectorField field, List<BigFraction> start) {
  static final BigFraction UNTIL = new BigFraction(1, 2);
  private static final double STEEPEST = 10;
  private static final int STEPS = 50;

  static RandomFlow of(Random random) {
    RandomFlow flow = any(random);
    while (!flow.isModerate()) {
      flow = any(random);
    }
    return flow;
  }

  private boolean isModerate() {
    Tape slopes = new Tape(field.variables(), field.components());
    double[] x = start.stream().mapToDouble(BigFraction::doubleValue).toArray();
    for (int step = 0; step < STEPS; step++) {
      double[] slope = slopes.run(x);
      if (Arrays.stream(slope).anyMatch(each -> Math.abs(each) > STEEPEST)) {
        return false;
      }
      for (int j = 0; j < x.length; j++) {
        x[j] += slope[j] * UNTIL.doubleValue() / STEPS;
      }
    }
    return true;
  }

  private static RandomFlow any(Random random) {
    List<Expression> x = Expansion.components("x", 1 + random.nextInt(3));
    List<Expression> f =
        x.stream().map(v -> multiply(constant(random), graph(random, x, 3))).toList();
    List<BigFraction> start =
        IntStream.range(0, x.size())
            .mapToObj(i -> new BigFraction(random.nextInt(41) - 20, 1 + random.nextInt(12) + 8))
            .toList();
    return new RandomFlow(new VectorField(x, f), start);
  }

  private static Expression constant(Random random) {
    int numerator = (1 + random.nextInt(8)) * (random.nextBoolean() ? 1 : -1);
    return Expression.constant(new BigFraction(numerator, 4 + random.nextInt(8)));
  }

  private static Expression graph(Random random, List<Expression> x, int depth) {
    if (depth == 0) {
      return random.nextInt(5) == 0 ? constant(random) : x.get(random.nextInt(x.size()));
    }
    Expression a = graph(random, x, depth - 1);
    Expression b = graph(random, x, depth - 1);
    return switch (random.nextInt(11)) {
      case 0, 1 -> add(a, b);
      case 2 -> subtract(a, b);
      case 3, 4 -> multiply(multiply(constant(random), a), b);
      case 5 -> divide(a, positive(b));
      case 6 -> apply(Operator.SQRT, positive(b));
      case 7 -> apply(Operator.LOG, positive(b));
      case 8 -> apply(Operator.SIN, a);
      case 9 -> apply(Operator.COS, a);
      default -> norm(a, add(Expression.ONE, Algebra.power(b, Expression.constant(2))));
    };
  }

  private static Expression positive(Expression b) {
    return add(Expression.ONE, Algebra.power(b, Expression.constant(2)));
  }

  private static Expression norm(Expression a, Expression b) {
    return Expression.of(
        Operator.NORM, Type.SCALAR, Expression.of(Operator.VECTOR, Type.vector(2), a, b));
  }
}
