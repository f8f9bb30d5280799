package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** The least-squares slope of log|e| in log N over the geometric points of a range. */
final class Order {

  private static final int POINTS_OF_AN_INTERVAL = 9;

  private Order() {}

  static <T> T slope(Expression e, Instance<T> instance, Map<String, BigFraction> bound) {
    Arithmetic<T> arithmetic = instance.arithmetic();
    List<T> abscissae = new ArrayList<>();
    List<T> ordinates = new ArrayList<>();
    Map<String, BigFraction> others = new HashMap<>(bound);
    others.remove(e.name());
    for (BigFraction n : points(e.argument(1), new Evaluation<>(instance, others))) {
      Instance<T> run = instance.with(e.name(), n);
      T error = arithmetic.abs(new Evaluation<>(run, others).number(e.argument(0)));
      abscissae.add(arithmetic.log(arithmetic.of(n)));
      ordinates.add(arithmetic.log(error));
    }
    return leastSquares(abscissae, ordinates, arithmetic);
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
      double ratio = high.divide(low).doubleValue();
      for (int i = 0; i < POINTS_OF_AN_INTERVAL; i++) {
        double factor = Math.pow(ratio, i / (POINTS_OF_AN_INTERVAL - 1.0));
        points.add(low.multiply(new BigFraction(factor, 1e-9, 100)));
      }
    }
    if (points.size() < 2) {
      throw new UndefinedException("order over the single point of " + range);
    }
    return points;
  }

  /** Σ(x − x̄)y / Σ(x − x̄)². */
  private static <T> T leastSquares(List<T> x, List<T> y, Arithmetic<T> arithmetic) {
    T count = arithmetic.of(new BigFraction(x.size()));
    T mean = arithmetic.divide(x.stream().reduce(arithmetic::add).orElseThrow(), count);
    T numerator = arithmetic.of(BigFraction.ZERO);
    T denominator = numerator;
    for (int i = 0; i < x.size(); i++) {
      T deviation = arithmetic.subtract(x.get(i), mean);
      numerator = arithmetic.add(numerator, arithmetic.multiply(deviation, y.get(i)));
      denominator = arithmetic.add(denominator, arithmetic.square(deviation));
    }
    return arithmetic.divide(numerator, denominator);
  }
}
