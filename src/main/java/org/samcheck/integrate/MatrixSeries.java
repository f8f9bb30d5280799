package org.samcheck.integrate;

import java.util.Arrays;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/**
 * A matrix M(s) = Σ M_k s^k ± remainder on [0, 1].
 *
 * @param entry entry[i][j][k], coefficient k of m_ij
 * @param remainder a bound in the maximum norm
 */
record MatrixSeries(Ball[][][] entry, Ball remainder) {
  private static final BallArithmetic A = Balls.NARROW;

  /** The matrix h · j_ij · 2^(top_j − top_i): a Jacobian in scaled time and scaled components. */
  static MatrixSeries of(Series[][] jacobian, Ball h, long[] top) {
    int d = top.length;
    Ball[][][] entry = new Ball[d][d][];
    Ball largest = Ball.ZERO;
    for (int i = 0; i < d; i++) {
      Ball row = Ball.ZERO;
      for (int j = 0; j < d; j++) {
        Series e = jacobian[i][j];
        long shift = top[j] - top[i] - e.scale;
        entry[i][j] =
            Arrays.stream(e.c).map(c -> A.multiply(h, Ball.dyadic(c, shift))).toArray(Ball[]::new);
        row = A.add(row, A.multiply(h, Ball.dyadic(e.remainder, shift)));
      }
      largest = Balls.max(largest, row.upper());
    }
    return new MatrixSeries(entry, largest);
  }

  int dimension() {
    return entry.length;
  }

  int degree() {
    return entry[0][0].length - 1;
  }

  /** An upper bound of ‖M_k‖. */
  private Ball size(int k) {
    return coefficient(k).norm();
  }

  /** An upper bound of ‖M(s)‖ on [0, 1]. */
  Ball size() {
    Ball sum = remainder;
    for (int k = 0; k <= degree(); k++) {
      sum = A.add(sum, size(k)).upper();
    }
    return sum;
  }

  private BallMatrix coefficient(int k) {
    int d = dimension();
    Ball[][] result = new Ball[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        result[i][j] = entry[i][j][k];
      }
    }
    return new BallMatrix(result);
  }

  /** The solution of V′ = M V, V(0) = 1: recurrence, then Gronwall on the integrated residual. */
  MatrixSeries fundamental() {
    int d = dimension();
    Ball[][][] v = new Ball[d][d][degree() + 1];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        Arrays.fill(v[i][j], Ball.ZERO);
        v[i][j][0] = i == j ? Ball.ONE : Ball.ZERO;
      }
    }
    for (int k = 0; k < degree(); k++) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          v[i][j][k + 1] = A.divide(row(v, i, j, k), Ball.of(k + 1L));
        }
      }
    }
    MatrixSeries polynomial = new MatrixSeries(v, Ball.ZERO);
    Ball error = A.multiply(residual(polynomial), A.exp(size())).upper();
    return new MatrixSeries(v, error);
  }

  private Ball row(Ball[][][] v, int i, int j, int k) {
    Ball sum = Ball.ZERO;
    for (int l = 0; l < dimension(); l++) {
      if (!isZero(entry[i][l])) {
        sum = A.add(sum, A.convolution(entry[i][l], v[l][j], k, 0, k + 1));
      }
    }
    return sum;
  }

  private static boolean isZero(Ball[] c) {
    return Arrays.stream(c).allMatch(Ball::isZero);
  }

  /** remainder ‖V‖ + Σ_{i + j ≥ degree} ‖M_i‖ ‖V_j‖. */
  private Ball residual(MatrixSeries v) {
    int n = degree();
    Ball sum = A.multiply(remainder, v.size());
    Ball tail = Ball.ZERO;
    for (int i = 0; i <= n; i++) {
      tail = A.add(tail, v.size(n - i)).upper();
      sum = A.add(sum, A.multiply(size(i), tail)).upper();
    }
    return sum;
  }

  /** The values at s ⊂ [0, 1]. */
  BallMatrix at(Ball s) {
    int d = dimension();
    Ball[][] result = new Ball[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        Ball sum = Ball.ZERO;
        for (int k = degree(); k >= 0; k--) {
          sum = A.add(A.multiply(sum, s), entry[i][j][k]);
        }
        result[i][j] = sum;
      }
    }
    return new BallMatrix(result).widened(remainder);
  }
}
