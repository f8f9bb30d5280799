package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.samcheck.arithmetic.Arithmetic;

/**
 * The set m + Qe, a point m, a nearly orthogonal matrix Q and a box e: it turns with the map that
 * it follows, so that a rotation does not widen it (Lohner's representation).
 *
 * @param <T> the number type
 * @param arithmetic an arithmetic of enclosures
 * @param centre m
 * @param basis Q, row by row, exact points
 * @param error e
 */
record MeanValueSet<T>(
    Arithmetic<T> arithmetic, List<T> centre, List<List<T>> basis, List<T> error) {

  /** The box {@code x} itself. */
  static <T> MeanValueSet<T> of(List<T> x, Arithmetic<T> arithmetic) {
    List<T> centre = x.stream().map(arithmetic::midpoint).toList();
    int d = x.size();
    RealMatrix identity = MatrixUtils.createRealIdentityMatrix(d);
    List<T> error = new ArrayList<>();
    for (int i = 0; i < d; i++) {
      error.add(arithmetic.subtract(x.get(i), centre.get(i)));
    }
    return new MeanValueSet<>(arithmetic, centre, exact(identity, arithmetic), error);
  }

  private static <T> List<List<T>> exact(RealMatrix matrix, Arithmetic<T> arithmetic) {
    List<List<T>> rows = new ArrayList<>();
    for (double[] row : matrix.getData()) {
      List<T> entries = new ArrayList<>();
      for (double entry : row) {
        entries.add(arithmetic.of(new BigFraction(entry)));
      }
      rows.add(entries);
    }
    return rows;
  }

  /** The smallest box around the set. */
  List<T> box() {
    return sum(centre, times(basis, error));
  }

  /**
   * The image under F: F(x) = F(m) + J(x − m) for a J in the enclosure of the Jacobian over the
   * set.
   *
   * @param image F(m)
   * @param jacobian ∂F over {@link #box}, row by row
   */
  MeanValueSet<T> map(List<T> image, List<T> jacobian) {
    List<T> next = image.stream().map(arithmetic::midpoint).toList();
    List<List<T>> turned = product(rows(jacobian), basis);
    List<List<T>> q = orthogonal(turned);
    List<List<T>> transposed = transpose(q);
    T slack = slack(product(transposed, q));
    List<T> rounding = new ArrayList<>();
    for (int i = 0; i < next.size(); i++) {
      rounding.add(arithmetic.subtract(image.get(i), next.get(i)));
    }
    List<T> e = sum(times(product(transposed, turned), error), times(transposed, rounding));
    return new MeanValueSet<>(arithmetic, next, q, inverted(e, slack));
  }

  private List<List<T>> rows(List<T> entries) {
    int d = centre.size();
    List<List<T>> rows = new ArrayList<>();
    for (int i = 0; i < d; i++) {
      rows.add(entries.subList(i * d, (i + 1) * d));
    }
    return rows;
  }

  /**
   * Q of the QR factors of the matrix in doubles: any invertible matrix is sound, a good one is
   * narrow.
   */
  private List<List<T>> orthogonal(List<List<T>> matrix) {
    int d = matrix.size();
    double[][] entries = new double[d][d];
    double largest = 0;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        entries[i][j] = arithmetic.toDouble(matrix.get(i).get(j));
        largest = Math.max(largest, Math.abs(entries[i][j]));
      }
    }
    boolean usable = largest > Double.MIN_NORMAL && Double.isFinite(1 / largest);
    RealMatrix approximate =
        usable
            ? MatrixUtils.createRealMatrix(entries).scalarMultiply(1 / largest)
            : MatrixUtils.createRealIdentityMatrix(d);
    RealMatrix q = new QRDecomposition(approximate).getQ();
    boolean finite =
        Arrays.stream(q.getData()).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    return exact(finite ? q : MatrixUtils.createRealIdentityMatrix(d), arithmetic);
  }

  /** ε with ‖(QᵀQ)⁻¹ − I‖ ≤ ε in the maximum norm: δ/(1 − δ), δ = ‖QᵀQ − I‖. */
  private T slack(List<List<T>> gram) {
    T one = arithmetic.of(BigFraction.ONE);
    T delta = arithmetic.of(BigFraction.ZERO);
    for (int i = 0; i < gram.size(); i++) {
      T row = arithmetic.of(BigFraction.ZERO);
      for (int j = 0; j < gram.size(); j++) {
        T entry = gram.get(i).get(j);
        row = arithmetic.add(row, arithmetic.abs(i == j ? arithmetic.subtract(entry, one) : entry));
      }
      delta = arithmetic.max(delta, row);
    }
    return arithmetic.divide(delta, arithmetic.subtract(one, delta));
  }

  /** (QᵀQ)⁻¹e ⊂ e ± ε‖e‖. */
  private List<T> inverted(List<T> e, T slack) {
    T size = e.stream().map(arithmetic::abs).reduce(arithmetic::max).orElseThrow();
    T spread = arithmetic.symmetric(arithmetic.multiply(slack, size));
    return e.stream().map(component -> arithmetic.add(component, spread)).toList();
  }

  private List<T> sum(List<T> a, List<T> b) {
    List<T> result = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      result.add(arithmetic.add(a.get(i), b.get(i)));
    }
    return result;
  }

  private List<T> times(List<List<T>> matrix, List<T> v) {
    return matrix.stream().map(row -> dot(row, v)).toList();
  }

  private List<List<T>> product(List<List<T>> a, List<List<T>> b) {
    List<List<T>> columns = transpose(b);
    return a.stream()
        .map(row -> columns.stream().map(column -> dot(row, column)).toList())
        .toList();
  }

  private T dot(List<T> a, List<T> b) {
    T result = arithmetic.multiply(a.get(0), b.get(0));
    for (int i = 1; i < a.size(); i++) {
      result = arithmetic.add(result, arithmetic.multiply(a.get(i), b.get(i)));
    }
    return result;
  }

  private List<List<T>> transpose(List<List<T>> matrix) {
    List<List<T>> columns = new ArrayList<>();
    for (int j = 0; j < matrix.get(0).size(); j++) {
      int column = j;
      columns.add(matrix.stream().map(row -> row.get(column)).toList());
    }
    return columns;
  }
}
