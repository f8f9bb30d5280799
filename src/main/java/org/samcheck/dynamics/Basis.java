package org.samcheck.dynamics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A nearly orthogonal matrix Q of doubles, which are taken as exact, and bounds rounded up.
 *
 * @param rows Q, row by row
 * @param slack ε with ‖(QᵀQ)⁻¹ − I‖ ≤ ε in the maximum norm
 */
record Basis(double[][] rows, double slack) {

  private static final double LARGEST_DEFECT = 0x1p-10;
  private static final int BEYOND_DOUBLES = 3000;

  static Basis identity(int d) {
    double[][] rows = new double[d][d];
    IntStream.range(0, d).forEach(i -> rows[i][i] = 1);
    return new Basis(rows, 0);
  }

  /**
   * Q of the QR factors of the matrix, its longest columns first: any invertible matrix is sound, a
   * good one is narrow.
   *
   * @param weights the lengths of the columns' coordinates
   */
  static Basis along(double[][] matrix, double[] weights) {
    int d = weights.length;
    if (d == 1) {
      return identity(1);
    }
    double[][] columns = new double[d][d];
    double largest = 0;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        columns[j][i] = matrix[i][j];
        largest = Math.max(largest, Math.abs(matrix[i][j]));
      }
    }
    if (!(largest > Double.MIN_NORMAL && largest < 1 / Double.MIN_NORMAL)) {
      return identity(d);
    }
    double[][] sorted =
        IntStream.range(0, d)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> -weights[j] * length(columns[j])))
            .map(j -> columns[j])
            .toArray(double[][]::new);
    RealMatrix normed = MatrixUtils.createRealMatrix(transpose(sorted)).scalarMultiply(1 / largest);
    return nearlyOrthogonal(new QRDecomposition(normed).getQ().getData());
  }

  private static double length(double[] column) {
    double sum = 0;
    for (double entry : column) {
      sum += Math.abs(entry);
    }
    return sum;
  }

  /** δ/(1 − δ) for δ = ‖QᵀQ − I‖, or the identity if Q is a bad one. */
  private static Basis nearlyOrthogonal(double[][] q) {
    int d = q.length;
    double[][] gram = product(transpose(q), q);
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    double[] rounding = bound(transpose(q), bound(q, ones));
    double defect = 0;
    for (int i = 0; i < d; i++) {
      gram[i][i] = Math.abs(gram[i][i] - 1) + Math.ulp(gram[i][i]);
    }
    double[] rows = bound(gram, ones);
    for (int i = 0; i < d; i++) {
      double row = up(rows[i] + unit(d) * rounding[i], d);
      defect = row <= LARGEST_DEFECT ? Math.max(defect, row) : Double.NaN;
    }
    return defect <= LARGEST_DEFECT ? new Basis(q, up(defect / (1 - defect), d)) : identity(d);
  }

  /** At least |Q z| for |z| ≤ {@code e}. */
  double[] radii(double[] e) {
    return bound(rows, e);
  }

  /**
   * At least |Q⁻¹(T z + w)| for |z| ≤ {@code e}, |w| ≤ {@code rest}: Q⁻¹ = (QᵀQ)⁻¹Qᵀ, and (QᵀQ)⁻¹v
   * ⊂ v ± slack ‖v‖.
   *
   * @param turned T; the error of its product with Qᵀ is part of {@code rest}
   */
  double[] coordinates(double[][] turned, double[] e, double[] rest) {
    double[][] transposed = transpose(rows);
    double[] main = bound(product(transposed, turned), e);
    double[] more = bound(transposed, rest);
    double largest = 0;
    for (int i = 0; i < e.length; i++) {
      main[i] = up(main[i] + more[i], 1);
      largest = Math.max(largest, main[i]);
    }
    for (int i = 0; i < e.length; i++) {
      main[i] = up(main[i] + slack * largest, 1);
    }
    return main;
  }

  /** At least |matrix| v for v ≥ 0. */
  static double[] bound(double[][] matrix, double[] v) {
    double[] result = new double[matrix.length];
    for (int i = 0; i < result.length; i++) {
      double sum = 0;
      for (int j = 0; j < v.length; j++) {
        boolean some = matrix[i][j] != 0 && v[j] != 0;
        sum += some ? Math.max(Double.MIN_VALUE, Math.abs(matrix[i][j]) * v[j]) : 0;
      }
      result[i] = up(sum, v.length);
    }
    return result;
  }

  /** A product in doubles: an entry is wrong by at most half a {@link #unit} of |a||b|. */
  static double[][] product(double[][] a, double[][] b) {
    int d = b.length;
    double[][] result = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < d; k++) {
        double factor = a[i][k];
        for (int j = 0; j < d; j++) {
          result[i][j] += factor * b[k][j];
        }
      }
    }
    return result;
  }

  private static double[][] transpose(double[][] matrix) {
    int d = matrix.length;
    double[][] result = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        result[j][i] = matrix[i][j];
      }
    }
    return result;
  }

  /** Four times the relative error of a sum of n products and of a few more operations. */
  static double unit(int n) {
    return (n + 4) * 0x1p-51;
  }

  /**
   * At least the exact value of a sum of n products of non-negative numbers that is {@code value}
   * in doubles; a product that underflows is off by less than the smallest normal number. Only an
   * exact 0 stays 0.
   */
  static double up(double value, int n) {
    return value == 0 ? 0 : value * (1 + unit(n)) + (n + 4) * Double.MIN_NORMAL;
  }

  /** At least e 2^k. */
  static double[] scaled(double[] e, long k) {
    int shift = (int) Math.max(-BEYOND_DOUBLES, Math.min(BEYOND_DOUBLES, k));
    double[] result = new double[e.length];
    for (int i = 0; i < e.length; i++) {
      result[i] = e[i] == 0 || k == 0 ? e[i] : Math.nextUp(Math.scalb(e[i], shift));
    }
    return result;
  }
}
