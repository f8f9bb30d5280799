package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * Functions whose f′ is a zigzag in x₁ with slopes in [−β, β] and up to four corners at 0 = b₀ ≤ …
 * ≤ b₃, plus a convex quadratic in the other components.
 *
 * <p>Shape coordinates: 0 the height f′(0) = 2βu; 1 to 3 the gaps 2u between corners; 4 to 6 the
 * slopes behind b₀, b₁, b₂, from −β at 0 to β at 1; 7, 8 the outer slopes on the left and right,
 * from β at 0 to β/10 at 1.
 */
final class ZigzagFamily {
  private static final int CORNERS = 4;
  private static final int SLOPES = 4;
  private static final int OUTER = 7;
  private static final BigFraction LOWEST_OUTER = new BigFraction(1, 10);

  private final Curvatures c;
  private final BigFraction height;
  private final List<BigFraction> corners = new ArrayList<>();
  private final List<BigFraction> slopes = new ArrayList<>();

  private ZigzagFamily(Curvatures c) {
    this.c = c;
    this.height = c.high().multiply(2).multiply(c.unit().shape(0));
    slopes.add(outer(OUTER));
    BigFraction corner = BigFraction.ZERO;
    for (int k = 1; k < CORNERS; k++) {
      BigFraction next = corner.add(PiecewiseFamily.gap(c, k));
      if (next.compareTo(corner) > 0) {
        turn(corner, inner(SLOPES + k - 1));
      }
      corner = next;
    }
    turn(corner, outer(OUTER + 1));
  }

  static MemberFunction member(Curvatures c) {
    return new ZigzagFamily(c).member();
  }

  private void turn(BigFraction corner, BigFraction slope) {
    corners.add(corner);
    slopes.add(slope);
  }

  private BigFraction inner(int index) {
    return UnitPoint.between(c.unit().shape(index), c.high().negate(), c.high());
  }

  private BigFraction outer(int index) {
    return UnitPoint.between(c.unit().shape(index), c.high(), c.high().multiply(LOWEST_OUTER));
  }

  private MemberFunction member() {
    BigFraction lowest = minimiser();
    List<BigFraction> point = new ArrayList<>(Collections.nCopies(c.dimension(), BigFraction.ZERO));
    point.set(0, lowest);
    Expression sum = c.quadratic(terms(), 2).sum();
    return new MemberFunction(c.dimension(), sum, value(lowest), Optional.of(point));
  }

  /** s₋x²/2 + f′(0)x + Σ_k (s_k − s_{k−1})/2 · max(x − b_k, 0)². */
  private Terms terms() {
    Expression x = c.x(1);
    Terms terms = new Terms().plus(slopes.get(0).divide(2), Terms.square(x)).plus(height, x);
    for (int k = 0; k < corners.size(); k++) {
      terms.plus(turnAt(k).divide(2), Terms.square(Terms.above(x, corners.get(k))));
    }
    return terms;
  }

  private BigFraction turnAt(int k) {
    return slopes.get(k + 1).subtract(slopes.get(k));
  }

  private BigFraction value(BigFraction x) {
    BigFraction sum = slopes.get(0).multiply(x).multiply(x).divide(2).add(height.multiply(x));
    for (int k = 0; k < corners.size(); k++) {
      BigFraction excess = x.subtract(corners.get(k));
      if (excess.signum() > 0) {
        sum = sum.add(turnAt(k).multiply(excess).multiply(excess).divide(2));
      }
    }
    return sum;
  }

  /**
   * The lowest zero of f′ (outer slopes are positive, so there is one), the leftmost of several.
   */
  private BigFraction minimiser() {
    BigFraction best = height.divide(slopes.get(0)).negate();
    BigFraction slope = height;
    for (int k = 0; k < corners.size(); k++) {
      BigFraction b = corners.get(k);
      BigFraction s = slopes.get(k + 1);
      if (s.signum() > 0 && slope.signum() <= 0) {
        best = lower(best, b.subtract(slope.divide(s)), k + 1);
      }
      if (k + 1 < corners.size()) {
        slope = slope.add(s.multiply(corners.get(k + 1).subtract(b)));
      }
    }
    return best;
  }

  /** The better of two points; a zero that lies behind its piece is none. */
  private BigFraction lower(BigFraction best, BigFraction zero, int corner) {
    boolean behind = corner < corners.size() && zero.compareTo(corners.get(corner)) > 0;
    return behind || value(zero).compareTo(value(best)) >= 0 ? best : zero;
  }
}
