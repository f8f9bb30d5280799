package org.samcheck.dynamics;

import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * Convex functions that are piecewise quadratic in x₁, with f′(0) = 0 and up to two changes of
 * curvature on each side, plus a quadratic in the other components.
 *
 * <p>Shape coordinates: 0, 1 the gaps to the right, 2, 3 those to the left (gap = 2u); 4 to 7 the
 * curvatures behind them.
 */
final class PiecewiseFamily {
  private static final int CURVATURES = 4;

  private PiecewiseFamily() {}

  static MemberFunction member(Curvatures c) {
    Expression x = c.x(1);
    Terms terms = new Terms().plus(c.along(1).divide(2), Terms.square(x));
    side(terms, c, 0, b -> Terms.above(x, b));
    side(terms, c, 2, b -> Terms.below(x, b));
    return c.minimalAtZero(c.quadratic(terms, 2));
  }

  private static void side(
      Terms terms, Curvatures c, int first, Function<BigFraction, Expression> excess) {
    BigFraction near = gap(c, first);
    BigFraction far = near.add(gap(c, first + 1));
    BigFraction behindNear = c.shaped(CURVATURES + first);
    BigFraction behindFar = c.shaped(CURVATURES + first + 1);
    if (near.equals(far)) {
      behindNear = behindFar;
    }
    terms.plus(behindNear.subtract(c.along(1)).divide(2), Terms.square(excess.apply(near)));
    terms.plus(behindFar.subtract(behindNear).divide(2), Terms.square(excess.apply(far)));
  }

  /** The gap 2u of shape coordinate {@code index}. */
  static BigFraction gap(Curvatures c, int index) {
    return c.unit().shape(index).multiply(2);
  }
}
