package org.samcheck.dynamics;

import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Convex functions with kinks, w·g(x) plus a quadratic: g = |x₁|, a polygon in x₁, max{|x₁|, |x₂|},
 * max{|x₁|, (2|x₁| + x₂)/8} or ‖x‖.
 *
 * <p>Shape coordinates: 0 which g; 1 the weight w, which has no bound: 1 + 64u/15, and beyond 5
 * from u = 15/16 to 2^40 at u = 1; 2 the second corner of the polygon, 2u.
 */
final class NonsmoothFamily {
  private static final int KINDS = 5;
  private static final BigFraction HEAVY = new BigFraction(5);
  private static final BigFraction USUAL = new BigFraction(15, 16);
  private static final BigFraction LIGHTEST = new BigFraction(5, 1L << 44);

  private NonsmoothFamily() {}

  static MemberFunction member(Curvatures c) {
    BigFraction weight = weight(c.unit().shape(1));
    int kind = UnitPoint.choice(c.unit().shape(0), KINDS);
    if (c.dimension() == 1) {
      kind = Math.min(kind, 1);
    }
    Terms terms = c.quadratic(new Terms(), 1).plus(weight, kinked(c, kind));
    return c.minimalAtZero(terms);
  }

  private static BigFraction weight(BigFraction u) {
    return u.compareTo(USUAL) <= 0
        ? UnitPoint.between(u.divide(USUAL), BigFraction.ONE, HEAVY)
        : BigFraction.ONE
            .subtract(USUAL)
            .multiply(HEAVY)
            .divide(BigFraction.ONE.subtract(u).add(LIGHTEST));
  }

  private static Expression kinked(Curvatures c, int kind) {
    Expression size = Terms.apply(Operator.ABS, c.x(1));
    return switch (kind) {
      case 0 -> size;
      case 1 -> Terms.add(size, Terms.above(c.x(1), PiecewiseFamily.gap(c, 2)));
      case 2 -> Terms.apply(Operator.MAX, size, Terms.apply(Operator.ABS, c.x(2)));
      case 3 -> Terms.apply(Operator.MAX, size, tilted(c, size));
      default -> Terms.apply(Operator.NORM, c.x());
    };
  }

  /** (2|x₁| + x₂)/8. */
  private static Expression tilted(Curvatures c, Expression size) {
    Expression sum = new Terms().plus(BigFraction.TWO, size).plus(BigFraction.ONE, c.x(2)).sum();
    return new Terms().plus(new BigFraction(1, 8), sum).sum();
  }
}
