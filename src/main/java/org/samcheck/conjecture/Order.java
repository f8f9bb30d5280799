package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.SternBrocot;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Least-squares slopes of log|e| in log N over the geometric points of a range. */
final class Order {

  private static final int POINTS_OF_AN_INTERVAL = 9;

  private static final BallArithmetic BALLS = BallArithmetic.ofDigits(30);

  /**
   * How far a point of an interval may be from its place, relative to itself: simple numbers do.
   */
  private static final BigFraction SLACK = new BigFraction(1, 1_000_000_000);

  private Order() {}

  /** p of the fit |e| ≈ C·N^p. */
  static <T> T slope(Expression e, Instance<T> instance, Map<String, BigFraction> bound) {
    return points(e, instance, bound).slope(2);
  }

  /**
   * The hull of p in |e| ≈ C·N^p·(log N)^q and in |e| ≈ C·N^p·(log N)^q·exp(r/log N): an error
   * without noise has no confidence interval, but the next term of its expansion tells how far the
   * fit still depends on the terms left out.
   */
  static <T> List<T> slopeBesideLogarithms(
      Expression e, Instance<T> instance, Map<String, BigFraction> bound) {
    LogFit<T> fit = points(e, instance, bound);
    T without = fit.slope(3);
    T with = fit.slope(4);
    Arithmetic<T> arithmetic = instance.arithmetic();
    return List.of(arithmetic.min(without, with), arithmetic.max(without, with));
  }

  private static <T> LogFit<T> points(
      Expression e, Instance<T> instance, Map<String, BigFraction> bound) {
    Arithmetic<T> arithmetic = instance.arithmetic();
    List<T> abscissae = new ArrayList<>();
    List<T> ordinates = new ArrayList<>();
    Map<String, BigFraction> others = new HashMap<>(bound);
    others.remove(e.name());
    for (BigFraction n : points(e.argument(1), new Evaluation<>(instance, others))) {
      Instance<T> run = instance.with(e.name(), n);
      T error = arithmetic.abs(Evaluation.of(run, others).number(e.argument(0)));
      abscissae.add(arithmetic.log(arithmetic.of(n)));
      ordinates.add(arithmetic.log(error));
    }
    return new LogFit<>(arithmetic, abscissae, ordinates);
  }

  private static List<BigFraction> points(Expression range, Evaluation<?> evaluation) {
    BigFraction low = evaluation.exact(range.argument(0));
    BigFraction high = evaluation.exact(range.argument(1));
    if (low.signum() <= 0 || low.compareTo(high) >= 0) {
      throw new UndefinedException("order over the range " + range);
    }
    List<BigFraction> points = new ArrayList<>();
    if (range.is(Operator.RANGE)) {
      for (BigFraction n = low; n.compareTo(high) <= 0; n = n.multiply(2)) {
        points.add(n);
      }
    } else {
      for (int i = 0; i < POINTS_OF_AN_INTERVAL; i++) {
        points.add(low.multiply(power(high.divide(low), i)));
      }
    }
    if (points.size() < 2) {
      throw new UndefinedException("order over the single point of " + range);
    }
    return points;
  }

  /** A simple rational near ratio^(i/8); at both ends the number itself. */
  private static BigFraction power(BigFraction ratio, int i) {
    int last = POINTS_OF_AN_INTERVAL - 1;
    if (i == last) {
      return ratio;
    }
    Ball exponent = BALLS.of(new BigFraction(i, last));
    BigFraction near =
        BALLS.exp(BALLS.multiply(exponent, BALLS.log(BALLS.of(ratio)))).midpointFraction();
    BigFraction slack = near.multiply(SLACK);
    return SternBrocot.simplest(near.subtract(slack), near.add(slack));
  }
}
