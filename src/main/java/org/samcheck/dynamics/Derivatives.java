package org.samcheck.dynamics;

import java.util.List;
import org.samcheck.arithmetic.Ball;

/**
 * A matrix of doubles and bounds of their errors: a Jacobian in scaled coordinates.
 *
 * @param middle the entries
 * @param radius at least what an entry is wrong by
 */
record Derivatives(double[][] middle, double[][] radius) {

  /** The entries J_ij 2^(from_j − to_i) of a Jacobian given row by row. */
  static Derivatives of(List<Ball> jacobian, long[] from, long[] to) {
    int d = from.length;
    double[][] middle = new double[d][d];
    double[][] radius = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        Ball entry = jacobian.get(i * d + j);
        if (!entry.isZero()) {
          long k = from[j] - to[i];
          middle[i][j] = entry.scaled(k).toDouble();
          radius[i][j] = Math.nextUp(entry.radiusTimesPowerOfTwo(k) + Math.ulp(middle[i][j]));
        }
      }
    }
    return new Derivatives(middle, radius);
  }

  /** The entries times Q in doubles; {@link #rest} bounds the error. */
  double[][] times(Basis basis) {
    return Basis.product(middle, basis.rows());
  }

  /**
   * At least |A z − T z| + |QᵀT z − fl(QᵀT) z|, to be multiplied by |Qᵀ|, for |Q z| ≤ {@code box}
   * and T = {@link #times}: the errors of the entries and of two products in doubles.
   */
  double[] rest(double[] box) {
    double[] entries = Basis.bound(radius, box);
    double[] products = Basis.bound(middle, box);
    for (int i = 0; i < box.length; i++) {
      entries[i] = Basis.up(entries[i] + Basis.unit(box.length) * products[i], box.length);
    }
    return entries;
  }
}
