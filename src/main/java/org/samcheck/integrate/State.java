package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.expression.Expression;

/**
 * A state with what is known of it beyond its enclosures.
 *
 * @param values the enclosures of x_1, …, x_d
 * @param labels a constant where the value is known exactly, else a variable; components with one
 *     label are equal
 */
record State(List<Ball> values, List<Expression> labels) {

  static State of(List<BigFraction> start, BallArithmetic arithmetic) {
    return new State(
        start.stream().map(arithmetic::of).toList(),
        start.stream().map(Expression::constant).toList());
  }

  /** A box; exact balls are exact. */
  static State of(VectorField field, List<Ball> start) {
    return new State(
        List.copyOf(start),
        IntStream.range(0, start.size())
            .mapToObj(
                j ->
                    start.get(j).isExact()
                        ? Expression.constant(start.get(j).midpointFraction())
                        : field.variables().get(j))
            .toList());
  }

  /** This state with component j at an exact value. */
  State with(int j, BigFraction exact, BallArithmetic arithmetic) {
    List<Ball> v = new ArrayList<>(values);
    List<Expression> l = new ArrayList<>(labels);
    v.set(j, arithmetic.of(exact));
    l.set(j, Expression.constant(exact));
    return new State(v, l);
  }
}
