package org.samcheck.conjecture;

import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Expression;

/**
 * The place where a condition on a given switches from false to true, by bisection with certified
 * truths.
 */
final class Threshold {

  private static final BigFraction HALF = new BigFraction(1, 2);

  private Threshold() {}

  /**
   * An enclosure of one switch, to half the digits of the arithmetic: as many as a result shows.
   *
   * @param bound the values of names bound outside it
   * @throws UndefinedException if the condition is not false at the lower end and true at the upper
   * @throws UndecidedException if a truth cannot be certified
   */
  static <T> T enclose(Expression e, Instance<T> instance, Map<String, BigFraction> bound) {
    Arithmetic<T> arithmetic = instance.arithmetic();
    arithmetic.of(org.samcheck.arithmetic.Ball.ZERO);
    Evaluation<T> evaluation = new Evaluation<>(instance, bound);
    BigFraction low = evaluation.exact(e.argument(0).argument(0));
    BigFraction high = evaluation.exact(e.argument(0).argument(1));
    if (at(e, low, instance, bound).isTrue() || at(e, high, instance, bound).isFalse()) {
      throw new UndefinedException(
          "the condition of " + e + " is not false at " + low + " and true at " + high);
    }
    int halvings = (int) Math.ceil(arithmetic.digits() / 2 * (Math.log(10) / Math.log(2))) + 2;
    for (int i = 0; i < halvings; i++) {
      BigFraction middle = low.add(high).multiply(HALF);
      if (at(e, middle, instance, bound).isTrue()) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return arithmetic.hull(arithmetic.of(low), arithmetic.of(high));
  }

  private static Truth at(
      Expression e, BigFraction value, Instance<?> instance, Map<String, BigFraction> bound) {
    Instance<?> there = instance.with(e.name(), value);
    Truth truth = new Evaluation<>(there, bound).truth(e.argument(1));
    if (truth == Truth.UNKNOWN) {
      throw new UndecidedException("whether " + e.argument(1) + " at " + e.name() + " = " + value);
    }
    return truth;
  }
}
