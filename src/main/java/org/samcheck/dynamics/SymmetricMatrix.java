package org.samcheck.dynamics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;

/** A symmetric matrix of rationals, compared in the Loewner order. {@code @error exact}. */
final class SymmetricMatrix {
  private final BigFraction[][] entry;

  private SymmetricMatrix(BigFraction[][] entry) {
    this.entry = entry;
  }

  private interface Rule {
    BigFraction at(int i, int j);
  }

  private static SymmetricMatrix of(int size, Rule rule) {
    BigFraction[][] entry = new BigFraction[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        entry[i][j] = rule.at(i, j);
        entry[j][i] = entry[i][j];
      }
    }
    return new SymmetricMatrix(entry);
  }

  static SymmetricMatrix zero(int size) {
    return diagonal(size, i -> BigFraction.ZERO);
  }

  static SymmetricMatrix diagonal(int size, IntFunction<BigFraction> value) {
    return of(size, (i, j) -> i == j ? value.apply(i) : BigFraction.ZERO);
  }

  /** aaᵀ. */
  static SymmetricMatrix square(List<BigFraction> a) {
    return of(a.size(), (i, j) -> a.get(i).multiply(a.get(j)));
  }

  /** abᵀ + baᵀ. */
  static SymmetricMatrix product(List<BigFraction> a, List<BigFraction> b) {
    return of(a.size(), (i, j) -> a.get(i).multiply(b.get(j)).add(a.get(j).multiply(b.get(i))));
  }

  int size() {
    return entry.length;
  }

  BigFraction at(int i, int j) {
    return entry[i][j];
  }

  List<BigFraction> row(int i) {
    return List.of(entry[i]);
  }

  boolean isZero() {
    return Arrays.stream(entry).flatMap(Arrays::stream).allMatch(BigFraction::isZero);
  }

  SymmetricMatrix plus(SymmetricMatrix b) {
    return of(size(), (i, j) -> entry[i][j].add(b.entry[i][j]));
  }

  SymmetricMatrix minus(SymmetricMatrix b) {
    return of(size(), (i, j) -> entry[i][j].subtract(b.entry[i][j]));
  }

  SymmetricMatrix scaled(BigFraction c) {
    return of(size(), (i, j) -> c.multiply(entry[i][j]));
  }

  /** This matrix + c·I. */
  SymmetricMatrix shifted(BigFraction c) {
    return of(size(), (i, j) -> i == j ? entry[i][j].add(c) : entry[i][j]);
  }

  /** Mx. */
  List<BigFraction> times(List<BigFraction> x) {
    return Arrays.stream(entry).map(row -> dot(List.of(row), x)).toList();
  }

  /** a·b. */
  static BigFraction dot(List<BigFraction> a, List<BigFraction> b) {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < a.size(); i++) {
      sum = sum.add(a.get(i).multiply(b.get(i)));
    }
    return sum;
  }

  /** Whether M ⪰ 0: every pivot of LDLᵀ is ≥ 0, and a pivot 0 has a zero row. */
  boolean isPositiveSemidefinite() {
    BigFraction[][] m = copy(0);
    for (int k = 0; k < size(); k++) {
      if (m[k][k].signum() < 0) {
        return false;
      }
      for (int i = k + 1; i < size(); i++) {
        if (m[k][k].isZero() && !m[i][k].isZero()) {
          return false;
        }
        eliminate(m, k, k, i, k + 1);
      }
    }
    return true;
  }

  private BigFraction[][] copy(int more) {
    return Arrays.stream(entry)
        .map(row -> Arrays.copyOf(row, size() + more))
        .toArray(BigFraction[][]::new);
  }

  /** row i −= (m_ic / m_rc) · row r, from column {@code from} on. */
  private static void eliminate(BigFraction[][] m, int r, int c, int i, int from) {
    if (m[i][c].isZero()) {
      return;
    }
    BigFraction factor = m[i][c].divide(m[r][c]);
    for (int j = from; j < m[i].length; j++) {
      m[i][j] = m[i][j].subtract(factor.multiply(m[r][j]));
    }
  }

  /** A solution of Mx = b; empty if there is none. */
  Optional<List<BigFraction>> solve(List<BigFraction> b) {
    BigFraction[][] m = copy(1);
    for (int i = 0; i < size(); i++) {
      m[i][size()] = b.get(i);
    }
    int[] pivotRow = reduce(m);
    for (BigFraction[] row : m) {
      if (!row[size()].isZero() && Arrays.stream(row, 0, size()).allMatch(BigFraction::isZero)) {
        return Optional.empty();
      }
    }
    BigFraction[] x = new BigFraction[size()];
    for (int c = 0; c < size(); c++) {
      int r = pivotRow[c];
      x[c] = r < 0 ? BigFraction.ZERO : m[r][size()].divide(m[r][c]);
    }
    return Optional.of(List.of(x));
  }

  /** Gauss–Jordan; the row of the pivot of each column, or −1. */
  private int[] reduce(BigFraction[][] m) {
    int[] pivotRow = new int[size()];
    int rank = 0;
    for (int c = 0; c < size(); c++) {
      pivotRow[c] = -1;
      int r = rank;
      while (r < size() && m[r][c].isZero()) {
        r++;
      }
      if (r < size()) {
        BigFraction[] row = m[r];
        m[r] = m[rank];
        m[rank] = row;
        clear(m, rank, c);
        pivotRow[c] = rank++;
      }
    }
    return pivotRow;
  }

  private static void clear(BigFraction[][] m, int r, int c) {
    for (int i = 0; i < m.length; i++) {
      if (i != r) {
        eliminate(m, r, c, i, 0);
      }
    }
  }
}
