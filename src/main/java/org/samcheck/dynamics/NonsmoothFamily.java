package org.samcheck.dynamics;

import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Convex functions with kinks, w·g(x) plus a quadratic: g = |x₁|, a polygon in x₁, max{|x₁|, |x₂|},
 * max{|x₁|, (2|x₁| + x₂)/8} or ‖x‖.
 *
 * <p>Shape coordinates: 0 which g; 1 the weight w = 1 + 4u; 2 the second corner of the polygon, 2u.
 */
final class NonsmoothFamily {
  private static final int KINDS = 5;
  private static final BigFraction HEAVIEST = new BigFraction(5);

  private NonsmoothFamily() {}

  static MemberFunction member(Curvatures c) {
    BigFraction weight = UnitPoint.between(c.unit().shape(1), BigFraction.ONE, HEAVIEST);
    int kind = UnitPoint.choice(c.unit().shape(0), KINDS);
    if (c.dimension() == 1) {
      kind = Math.min(kind, 1);
    }
    Terms terms = c.quadratic(new Terms(), 1).plus(weight, kinked(c, kind));
    return c.minimalAtZero(terms);
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
