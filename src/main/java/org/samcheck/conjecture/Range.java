package org.samcheck.conjecture;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** The values a, a + h, a + 2h, … of a range a..b by h, both ends included. */
final class Range {

  private static final BigFraction LONGEST = new BigFraction(1 << 30);

  private Range() {}

  static List<BigFraction> integers(Expression range, Function<Expression, BigFraction> exact) {
    if (!range.is(Operator.RANGE)) {
      throw new UndefinedException("an aggregate over the real interval " + range);
    }
    BigFraction low = exact.apply(range.argument(0));
    BigFraction high = exact.apply(range.argument(1));
    BigFraction by = exact.apply(range.argument(2));
    if (by.signum() <= 0) {
      throw new UndefinedException("a range by " + by);
    }
    BigFraction count = high.subtract(low).divide(by);
    if (count.signum() > 0 && count.compareTo(LONGEST) > 0) {
      throw new UndecidedException("a range of more than 2^30 values");
    }
    int size = count.signum() < 0 ? 0 : count.intValue() + 1;
    return new AbstractList<>() {
      @Override
      public BigFraction get(int index) {
        Deadline.check();
        return low.add(by.multiply(index));
      }

      @Override
      public int size() {
        return size;
      }
    };
  }
}
