package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.UndefinedException;

/**
 * Least-squares fits of y = log|e| against 1, u = log N, log u and 1/u, by the normal equations.
 *
 * @param abscissae u
 * @param ordinates y
 * @param <T> the number type
 * @error that of the arithmetic
 */
record LogFit<T>(Arithmetic<T> arithmetic, List<T> abscissae, List<T> ordinates) {

  /**
   * The coefficient of u in the fit against the first {@code terms} of 1, u, log u, 1/u.
   *
   * @throws UndefinedException if there are fewer points than terms, or log u does not exist
   */
  T slope(int terms) {
    if (abscissae.size() < terms) {
      throw new UndefinedException(
          "a fit of " + terms + " terms to " + abscissae.size() + " points");
    }
    List<List<T>> columns = new ArrayList<>();
    for (int k = 0; k < terms; k++) {
      int term = k;
      columns.add(abscissae.stream().map(u -> term(term, u)).toList());
    }
    List<List<T>> rows = new ArrayList<>();
    for (List<T> column : columns) {
      List<T> row = new ArrayList<>(columns.stream().map(other -> dot(column, other)).toList());
      row.add(dot(column, ordinates));
      rows.add(row);
    }
    return solve(rows).get(1);
  }

  private T term(int k, T u) {
    return switch (k) {
      case 0 -> arithmetic.of(BigFraction.ONE);
      case 1 -> u;
      case 2 -> arithmetic.log(u);
      default -> arithmetic.divide(arithmetic.of(BigFraction.ONE), u);
    };
  }

  private T dot(List<T> a, List<T> b) {
    T sum = arithmetic.of(BigFraction.ZERO);
    for (int i = 0; i < a.size(); i++) {
      sum = arithmetic.add(sum, arithmetic.multiply(a.get(i), b.get(i)));
    }
    return sum;
  }

  /** Gaussian elimination of a positive definite system, which needs no pivoting. */
  private List<T> solve(List<List<T>> rows) {
    int n = rows.size();
    for (int k = 0; k < n; k++) {
      List<T> pivot = rows.get(k);
      for (int i = 0; i < n; i++) {
        if (i != k) {
          eliminate(rows.get(i), pivot, k);
        }
      }
    }
    List<T> solution = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      solution.add(arithmetic.divide(rows.get(k).get(n), rows.get(k).get(k)));
    }
    return solution;
  }

  private void eliminate(List<T> row, List<T> pivot, int k) {
    T factor = arithmetic.divide(row.get(k), pivot.get(k));
    for (int j = k; j < row.size(); j++) {
      row.set(j, arithmetic.subtract(row.get(j), arithmetic.multiply(factor, pivot.get(j))));
    }
  }
}
