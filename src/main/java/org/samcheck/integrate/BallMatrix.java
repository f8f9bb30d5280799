package org.samcheck.integrate;

import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/** A square matrix of short balls. {@code @error} enclosure. */
record BallMatrix(Ball[][] entry) {
  private static final BallArithmetic A = Balls.NARROW;

  /** A column shorter than the longest by this many bits does not turn the axes. */
  private static final double NEGLIGIBLE = 900;

  static BallMatrix identity(int d) {
    Ball[][] entry = new Ball[d][d];
    for (int i = 0; i < d; i++) {
      Arrays.fill(entry[i], Ball.ZERO);
      entry[i][i] = Ball.ONE;
    }
    return new BallMatrix(entry);
  }

  int dimension() {
    return entry.length;
  }

  BallMatrix times(BallMatrix other) {
    int d = dimension();
    Ball[][] columns = other.transposed().entry;
    Ball[][] product = new Ball[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        product[i][j] = A.sumOfProducts(entry[i], columns[j], 0, d);
      }
    }
    return new BallMatrix(product);
  }

  BallMatrix transposed() {
    int d = dimension();
    Ball[][] result = new Ball[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        result[j][i] = entry[i][j];
      }
    }
    return new BallMatrix(result);
  }

  /** Every entry enlarged by [−r, r]. */
  BallMatrix widened(Ball r) {
    Ball[][] result = new Ball[dimension()][];
    for (int i = 0; i < result.length; i++) {
      result[i] =
          Arrays.stream(entry[i]).map(e -> A.add(e, Balls.symmetric(r))).toArray(Ball[]::new);
    }
    return new BallMatrix(result);
  }

  /** Upper bounds of Σ_j |a_ij| r_j for exact r ≥ 0. */
  Ball[] reach(Ball[] r) {
    Ball[] result = new Ball[dimension()];
    for (int i = 0; i < result.length; i++) {
      Ball sum = Ball.ZERO;
      for (int j = 0; j < result.length; j++) {
        sum = A.add(sum, A.multiply(Balls.size(entry[i][j]), r[j])).upper();
      }
      result[i] = sum;
    }
    return result;
  }

  /** An upper bound of max_i Σ_j |a_ij|. */
  Ball norm() {
    Ball[] ones = new Ball[dimension()];
    Arrays.fill(ones, Ball.ONE);
    return Arrays.stream(reach(ones)).reduce(Ball.ZERO, Balls::max);
  }

  /**
   * The same map where component i is counted in units 2^−shift[i] of before. {@code @error} exact.
   */
  BallMatrix inUnits(long[] shift) {
    int d = dimension();
    Ball[][] result = new Ball[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        result[i][j] = entry[i][j].scaled(shift[i] - shift[j]);
      }
    }
    return new BallMatrix(result);
  }

  /** Row i times 2^shift[i]. {@code @error} exact. */
  BallMatrix scaledRows(long[] shift) {
    Ball[][] result = new Ball[dimension()][];
    for (int i = 0; i < result.length; i++) {
      long s = shift[i];
      result[i] = Arrays.stream(entry[i]).map(e -> e.scaled(s)).toArray(Ball[]::new);
    }
    return new BallMatrix(result);
  }

  /**
   * A nearly orthogonal exact matrix whose first columns span the directions of the longest columns
   * a_j r_j. Any matrix is right here; a good one keeps the enclosure narrow.
   *
   * <p>{@code @source} R. Lohner, "Computation of guaranteed enclosures for the solutions of
   * ordinary initial and boundary value problems", 1992.
   */
  BallMatrix orthogonal(Ball[] r) {
    int d = dimension();
    double[] size = new double[d];
    for (int j = 0; j < d; j++) {
      size[j] = Logs.of(r[j]) + columnSize(j);
    }
    double most = Math.max(-Double.MAX_VALUE, Arrays.stream(size).max().orElse(0));
    double[][] column = new double[d][d];
    for (int j = 0; j < d; j++) {
      if (size[j] > most - NEGLIGIBLE) {
        long shift = (long) Math.rint(size[j] - most) - (long) Math.rint(columnSize(j));
        for (int i = 0; i < d; i++) {
          column[j][i] = entry[i][j].scaled(shift).toDouble();
        }
      }
    }
    Arrays.sort(column, (a, b) -> Double.compare(length(b), length(a)));
    RealMatrix sorted = MatrixUtils.createRealMatrix(column).transpose();
    RealMatrix q = new QRDecomposition(sorted).getQ();
    Ball[][] result = new Ball[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        result[i][j] = Ball.of(q.getEntry(i, j));
      }
    }
    return new BallMatrix(result);
  }

  private double columnSize(int j) {
    return Arrays.stream(entry).mapToDouble(row -> Logs.of(row[j])).max().orElse(0);
  }

  private static double length(double[] v) {
    return Arrays.stream(v).map(x -> x * x).sum();
  }

  /** The inverse (QᵀQ)⁻¹Qᵀ of a nearly orthogonal Q: (I − E)⁻¹ differs from I by ‖E‖/(1 − ‖E‖). */
  BallMatrix inverseOfOrthogonal() {
    BallMatrix transposed = transposed();
    Ball[][] gram = transposed.times(this).entry;
    for (int i = 0; i < gram.length; i++) {
      gram[i][i] = A.subtract(gram[i][i], Ball.ONE);
    }
    Ball e = new BallMatrix(gram).norm();
    Ball error = A.divide(e, A.subtract(Ball.ONE, e));
    return transposed.widened(A.multiply(error, transposed.norm()).upper());
  }
}
