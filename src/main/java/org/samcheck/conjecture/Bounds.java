package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.SternBrocot;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Rational bounds of the components of a vector: equal ones where its value is rational. */
record Bounds(List<BigFraction> low, List<BigFraction> high) {

  /** What a bound may give away for fewer digits, relative to its size. */
  private static final BigFraction SLACK = new BigFraction(1, 1 << 30);

  /** The bounds of {@code vector} on an instance or on all instances of a box. */
  static Bounds of(Expression vector, Instance<?> instance) {
    Bounds bounds = new Bounds(new ArrayList<>(), new ArrayList<>());
    bounds.enter(vector, instance);
    return bounds;
  }

  private void enter(Expression e, Instance<?> instance) {
    if (e.is(Operator.VECTOR)) {
      e.arguments().forEach(component -> enter(component, instance));
      return;
    }
    instance
        .exactVector(e)
        .ifPresentOrElse(
            exact -> exact.forEach(x -> enter(x, x)),
            () -> new Evaluation<>(instance.enclosed()).vector(e).forEach(this::enter));
  }

  private void enter(Ball x) {
    BigFraction least = x.lowerBound();
    BigFraction most = x.upperBound();
    enter(
        SternBrocot.simplest(least.subtract(least.abs().multiply(SLACK)), least),
        SternBrocot.simplest(most, most.add(most.abs().multiply(SLACK))));
  }

  private void enter(BigFraction least, BigFraction most) {
    low.add(least);
    high.add(most);
  }

  /** A single number taken {@code count} times, as a vector of equal components. */
  Bounds repeated(int count) {
    return low.size() == 1
        ? new Bounds(
            Collections.nCopies(count, low.get(0)), Collections.nCopies(count, high.get(0)))
        : this;
  }
}
