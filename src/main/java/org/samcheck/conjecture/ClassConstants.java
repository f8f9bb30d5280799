package org.samcheck.conjecture;

import java.util.OptionalInt;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.Size;
import org.samcheck.arithmetic.SternBrocot;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.dynamics.FunctionClass;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;

/**
 * The constants of a class of functions on one instance, as rational numbers. Where one is
 * irrational, a slightly smaller class stands for the stated one: its members are members of both.
 *
 * @param instance the values of the givens
 */
record ClassConstants(Instance<?> instance) {

  /** How much smaller, relative to the constant: a simple number lies in between. */
  private static final BigFraction SLACK = new BigFraction(1, 1L << 40);

  /**
   * The class, or one inside it.
   *
   * @throws UndefinedException if a constant has no value, or the dimension is not whole
   * @throws org.samcheck.arithmetic.UndecidedException if a constant cannot be enclosed
   */
  FunctionClass of(Domain.FunctionClass c) {
    return new FunctionClass(
        c.dimension().map(d -> OptionalInt.of(whole(d))).orElse(OptionalInt.empty()),
        c.smooth().map(this::below),
        c.stronglyConvex().map(this::above),
        c.convex());
  }

  private int whole(Expression dimension) {
    BigFraction value = instance.exact(dimension);
    if (value == null) {
      throw new UndefinedException(Size.DIMENSION.refusal(dimension.toString()));
    }
    return Size.DIMENSION.of(value);
  }

  private BigFraction below(Expression e) {
    BigFraction exact = instance.exact(e);
    if (exact != null) {
      return exact;
    }
    BigFraction low = enclosure(e).lowerBound();
    return SternBrocot.simplest(low.subtract(low.abs().multiply(SLACK)), low);
  }

  private BigFraction above(Expression e) {
    BigFraction exact = instance.exact(e);
    if (exact != null) {
      return exact;
    }
    BigFraction high = enclosure(e).upperBound();
    return SternBrocot.simplest(high, high.add(high.abs().multiply(SLACK)));
  }

  private Ball enclosure(Expression e) {
    return new Evaluation<>(instance.enclosed()).number(e);
  }
}
