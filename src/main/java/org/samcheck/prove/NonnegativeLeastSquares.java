package org.samcheck.prove;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.samcheck.arithmetic.Deadline;

/**
 * min ‖A·x − b‖ over x ≥ 0 by the active set method: the columns in use are always independent, so
 * that a solution has few of them. {@code @error} not enclosed; it only says where to look.
 *
 * <p>{@code @source} C. Lawson, R. Hanson, Solving Least Squares Problems, 1974, chapter 23.
 */
final class NonnegativeLeastSquares {

  private static final int MOST_ROUNDS = 500;

  /** A unit column this close to the span of others is taken to lie in it. */
  private static final double DEPENDENT = 1e-7;

  private static final double SMALL = 1e-10;
  private static final double LEAST_GAIN = 1e-5;

  private final List<int[]> rows;
  private final List<double[]> values;
  private final double[] target;
  private final List<Integer> used = new ArrayList<>();
  private final List<double[]> orthonormal = new ArrayList<>();
  private final List<double[]> triangle = new ArrayList<>();
  private double[] x;

  /**
   * The problem.
   *
   * @param rows the rows of the entries of each column
   * @param values those entries; every column has length 1 or less
   * @param target b
   */
  NonnegativeLeastSquares(List<int[]> rows, List<double[]> values, double[] target) {
    this.rows = rows;
    this.values = values;
    this.target = target;
  }

  /** The indices of the columns of a solution of A·x = b, or null where doubles see none. */
  List<Integer> support() {
    int n = rows.size();
    x = new double[0];
    boolean[] blocked = new boolean[n];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Deadline.check();
      double[] rest = rest();
      double size = norm(rest);
      if (size < 1e-9) {
        return positive();
      }
      int best = -1;
      // A solution x needs Σx·most ≥ size²: nobody wants multipliers beyond that.
      double most = Math.max(SMALL, size * size * LEAST_GAIN);
      for (int j = 0; j < n; j++) {
        if (!blocked[j]) {
          double g = dot(j, rest);
          if (g > most) {
            most = g;
            best = j;
          }
        }
      }
      if (best < 0) {
        return null;
      }
      if (!append(best)) {
        blocked[best] = true;
        continue;
      }
      if (improve(best)) {
        Arrays.fill(blocked, false);
        used.forEach(j -> blocked[j] = true);
      } else {
        blocked[best] = true;
      }
    }
    return null;
  }

  private List<Integer> positive() {
    List<Integer> result = new ArrayList<>();
    for (int i = 0; i < used.size(); i++) {
      if (x[i] > SMALL) {
        result.add(used.get(i));
      }
    }
    return result;
  }

  private double[] rest() {
    double[] r = target.clone();
    for (int i = 0; i < used.size(); i++) {
      int j = used.get(i);
      for (int k = 0; k < rows.get(j).length; k++) {
        r[rows.get(j)[k]] -= x[i] * values.get(j)[k];
      }
    }
    return r;
  }

  private static double norm(double[] v) {
    double sum = 0;
    for (double c : v) {
      sum += c * c;
    }
    return Math.sqrt(sum);
  }

  private double dot(int j, double[] v) {
    double sum = 0;
    int[] r = rows.get(j);
    double[] c = values.get(j);
    for (int k = 0; k < r.length; k++) {
      sum += c[k] * v[r[k]];
    }
    return sum;
  }

  /** Adds a column to the factorisation; false if it depends on those in use. */
  private boolean append(int j) {
    double[] v = new double[target.length];
    for (int k = 0; k < rows.get(j).length; k++) {
      v[rows.get(j)[k]] = values.get(j)[k];
    }
    double length = norm(v);
    double[] coefficients = new double[orthonormal.size() + 1];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < orthonormal.size(); i++) {
        double[] q = orthonormal.get(i);
        double c = 0;
        for (int k = 0; k < v.length; k++) {
          c += q[k] * v[k];
        }
        coefficients[i] += c;
        for (int k = 0; k < v.length; k++) {
          v[k] -= c * q[k];
        }
      }
    }
    double rest = norm(v);
    if (rest < DEPENDENT * length) {
      return false;
    }
    for (int k = 0; k < v.length; k++) {
      v[k] /= rest;
    }
    coefficients[orthonormal.size()] = rest;
    orthonormal.add(v);
    triangle.add(coefficients);
    used.add(j);
    x = Arrays.copyOf(x, used.size());
    return true;
  }

  /** Moves to the best point on the columns in use that is not negative. */
  private boolean improve(int entering) {
    boolean first = true;
    while (true) {
      double[] z = solve();
      if (first && z[z.length - 1] <= 0) {
        removeAll(List.of(used.size() - 1));
        return false;
      }
      first = false;
      double step = 1;
      for (int i = 0; i < z.length; i++) {
        if (z[i] <= SMALL) {
          step = Math.min(step, x[i] / Math.max(x[i] - z[i], 1e-300));
        }
      }
      List<Integer> gone = new ArrayList<>();
      for (int i = 0; i < z.length; i++) {
        x[i] += step * (z[i] - x[i]);
        if (x[i] <= SMALL && z[i] <= SMALL) {
          gone.add(i);
        }
      }
      if (gone.isEmpty()) {
        return used.contains(entering);
      }
      removeAll(gone);
    }
  }

  private void removeAll(List<Integer> positions) {
    List<Integer> kept = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    int first = positions.get(0);
    for (int i = 0; i < used.size(); i++) {
      if (!positions.contains(i)) {
        kept.add(used.get(i));
        weights.add(x[i]);
      }
    }
    while (orthonormal.size() > first) {
      orthonormal.remove(orthonormal.size() - 1);
      triangle.remove(triangle.size() - 1);
      used.remove(used.size() - 1);
    }
    for (int i = first; i < kept.size(); i++) {
      append(kept.get(i));
    }
    x = new double[used.size()];
    for (int i = 0; i < used.size(); i++) {
      x[i] = weights.get(kept.indexOf(used.get(i)));
    }
  }

  private double[] solve() {
    int p = used.size();
    double[] z = new double[p];
    for (int i = 0; i < p; i++) {
      double[] q = orthonormal.get(i);
      for (int k = 0; k < target.length; k++) {
        z[i] += q[k] * target[k];
      }
    }
    for (int i = p - 1; i >= 0; i--) {
      z[i] /= triangle.get(i)[i];
      for (int k = 0; k < i; k++) {
        z[k] -= triangle.get(i)[k] * z[i];
      }
    }
    return z;
  }
}
