package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Expression;

/**
 * A solution between its last Taylor step and a singularity at t*: x_i = y^κ z_i with y^(1−q) = (1
 * − q) G (t* − t), where z and G lie in balls for all that time.
 *
 * <p>{@code @error} enclosure.
 *
 * @param variables x_1, …, x_d
 * @param z the graphs of the ratios: variables, and ±1 for the largest component
 * @param ratios the balls of z
 * @param kappa κ, 1 for a collapse and −1 for a blow-up
 * @param order q ≤ 0
 * @param speed the ball of G &gt; 0
 * @param most an upper bound of y
 * @param end t*
 */
record Tail(
    List<Expression> variables,
    List<Expression> z,
    List<Ball> ratios,
    int kappa,
    int order,
    Ball speed,
    Ball most,
    Ball end) {

  /** The singularity as an event. */
  Event event() {
    Event.Kind kind = kappa > 0 ? Event.Kind.COLLAPSE : Event.Kind.BLOW_UP;
    return new Event(kind, end, Expression.ZERO);
  }

  /**
   * The state at the times of a ball, as far as they lie in the tail.
   *
   * @throws UndecidedException if the ball is so near a blow-up that the state has no bound
   */
  List<Ball> at(Ball t, BallArithmetic arithmetic) {
    Ball y = scale(t, arithmetic);
    Ball size = kappa > 0 ? y : arithmetic.divide(Ball.ONE, y);
    return ratios.stream().map(r -> arithmetic.multiply(r, size)).toList();
  }

  /** y at the times of a ball, between 0 and what it was at the last step. */
  private Ball scale(Ball t, BallArithmetic arithmetic) {
    BigFraction soonest = end.lowerBound().subtract(t.upperBound());
    BigFraction latest = end.upperBound().subtract(t.lowerBound());
    Ball high = root(latest, arithmetic);
    Ball low = soonest.signum() > 0 ? root(soonest, arithmetic) : Ball.ZERO;
    Ball top = arithmetic.min(high, most).upper();
    return Ball.between(arithmetic.min(low, most).lower(), top);
  }

  /** ((1 − q) G r)^(1/(1−q)) for a time r that is left. */
  private Ball root(BigFraction rest, BallArithmetic arithmetic) {
    if (rest.signum() <= 0) {
      return Ball.ZERO;
    }
    Ball power =
        arithmetic.multiply(arithmetic.multiply(Ball.of(1L - order), speed), arithmetic.of(rest));
    BigFraction exponent = new BigFraction(1, 1 - order);
    return order == 0 ? power : arithmetic.power(power, arithmetic.of(exponent));
  }

  /** The sign that a function of the state keeps on the whole tail, 0 where it is not known. */
  int sign(Expression function, BallArithmetic arithmetic) {
    List<Expression> inputs = new ArrayList<>(List.of(PoweredGraph.SCALE));
    List<Ball> values = new ArrayList<>(List.of(Ball.between(Ball.ZERO, most)));
    IntStream.range(0, z.size())
        .filter(i -> !z.get(i).isConstant())
        .forEach(
            i -> {
              inputs.add(z.get(i));
              values.add(ratios.get(i));
            });
    try {
      Expression rest = new PoweredGraph(variables, z, kappa).form(function).rest();
      return SignChanges.sign(new Tape(inputs, List.of(rest)).on(arithmetic).run(values).get(0));
    } catch (UndecidedException | UndefinedException | IllegalArgumentException unknown) {
      return 0;
    }
  }
}
