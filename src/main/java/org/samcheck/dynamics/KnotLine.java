package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.hipparchus.fraction.BigFraction;

/**
 * A piecewise quadratic function on x ≥ 0 with f(0) = f′(0) = 0. {@code @error exact}.
 *
 * @param corners where the curvature changes, 0 the first, increasing
 * @param curvatures the curvature behind each
 */
record KnotLine(List<BigFraction> corners, List<BigFraction> curvatures) {

  /** A point with its value. */
  record Point(BigFraction x, BigFraction value) {}

  /** The curvature is high at first and changes at each knot; gaps below 0 end the list. */
  static KnotLine of(Spread spread, List<BigFraction> gaps) {
    List<BigFraction> corners = new ArrayList<>(List.of(BigFraction.ZERO));
    List<BigFraction> curvatures = new ArrayList<>(List.of(spread.high()));
    int count = count(gaps);
    count = spread.low().signum() < 0 ? count / 2 * 2 : count;
    BigFraction corner = BigFraction.ZERO;
    for (int k = 0; k < count; k++) {
      BigFraction curvature = k % 2 == 0 ? spread.low() : spread.high();
      corner = corner.add(gaps.get(k));
      if (gaps.get(k).isZero()) {
        curvatures.set(curvatures.size() - 1, curvature);
      } else {
        corners.add(corner);
        curvatures.add(curvature);
      }
    }
    return new KnotLine(corners, curvatures);
  }

  private static int count(List<BigFraction> gaps) {
    int count = 0;
    while (count < gaps.size() && gaps.get(count).signum() >= 0) {
      count++;
    }
    return count;
  }

  /** The curvature behind 0. */
  BigFraction first() {
    return curvatures.get(0);
  }

  /** Tells each corner behind 0 where the curvature changes, and by how much. */
  void turns(BiConsumer<BigFraction, BigFraction> at) {
    for (int k = 1; k < corners.size(); k++) {
      BigFraction turn = curvatures.get(k).subtract(curvatures.get(k - 1));
      if (!turn.isZero()) {
        at.accept(corners.get(k), turn);
      }
    }
  }

  /** The lowest point, 0 or a zero of f′ where f bends upwards. */
  Point lowest() {
    Point best = new Point(BigFraction.ZERO, BigFraction.ZERO);
    BigFraction value = BigFraction.ZERO;
    BigFraction slope = BigFraction.ZERO;
    for (int k = 0; k < corners.size(); k++) {
      BigFraction c = curvatures.get(k);
      if (slope.signum() < 0 && c.signum() > 0) {
        BigFraction step = slope.negate().divide(c);
        BigFraction lower = value.add(slope.multiply(step).divide(2));
        boolean here = k + 1 == corners.size() || step.compareTo(gap(k)) <= 0;
        boolean better = here && lower.compareTo(best.value) < 0;
        best = better ? new Point(corners.get(k).add(step), lower) : best;
      }
      if (k + 1 < corners.size()) {
        BigFraction gap = gap(k);
        value = value.add(gap.multiply(slope.add(c.multiply(gap).divide(2))));
        slope = slope.add(c.multiply(gap));
      }
    }
    return best;
  }

  private BigFraction gap(int k) {
    return corners.get(k + 1).subtract(corners.get(k));
  }
}
