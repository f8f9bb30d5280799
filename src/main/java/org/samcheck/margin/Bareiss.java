package org.samcheck.margin;

import java.math.BigInteger;

/**
 * Bareiss' fraction-free elimination: every intermediate entry is a minor, so every division is
 * exact and entries grow linearly in the number of eliminated columns.
 */
final class Bareiss {
  private final BigInteger[][] augmented;
  private final int size;

  private Bareiss(BigInteger[][] augmented) {
    this.augmented = augmented;
    this.size = augmented.length;
  }

  /**
   * The solutions x of M x = b, one for each right side, all over the denominator |det M|.
   *
   * @throws ArithmeticException if M is singular
   * @error exact
   */
  static RationalVector[] solve(BigInteger[][] matrix, BigInteger[]... rightSides) {
    int size = matrix.length;
    BigInteger[][] augmented = new BigInteger[size][size + rightSides.length];
    for (int i = 0; i < size; i++) {
      System.arraycopy(matrix[i], 0, augmented[i], 0, size);
      for (int k = 0; k < rightSides.length; k++) {
        augmented[i][size + k] = rightSides[k][i];
      }
    }
    return new Bareiss(augmented).solutions(rightSides.length);
  }

  private RationalVector[] solutions(int count) {
    eliminate();
    RationalVector[] solutions = new RationalVector[count];
    for (int k = 0; k < count; k++) {
      solutions[k] = backSubstitute(size + k);
    }
    return solutions;
  }

  private void eliminate() {
    BigInteger previous = BigInteger.ONE;
    for (int c = 0; c < size; c++) {
      bringPivot(c);
      for (int i = c + 1; i < size; i++) {
        reduce(i, c, previous);
      }
      previous = augmented[c][c];
    }
  }

  private void bringPivot(int c) {
    int pivot = c;
    while (augmented[pivot][c].signum() == 0) {
      if (++pivot == size) {
        throw new ArithmeticException("singular matrix");
      }
    }
    BigInteger[] row = augmented[pivot];
    augmented[pivot] = augmented[c];
    augmented[c] = row;
  }

  private void reduce(int i, int c, BigInteger previous) {
    BigInteger[] row = augmented[i];
    BigInteger[] pivotRow = augmented[c];
    BigInteger pivot = pivotRow[c];
    BigInteger factor = row[c];
    for (int j = c + 1; j < row.length; j++) {
      row[j] = pivot.multiply(row[j]).subtract(factor.multiply(pivotRow[j])).divide(previous);
    }
  }

  private RationalVector backSubstitute(int column) {
    BigInteger determinant = size == 0 ? BigInteger.ONE : augmented[size - 1][size - 1];
    BigInteger[] x = new BigInteger[size];
    for (int i = size - 1; i >= 0; i--) {
      BigInteger sum = determinant.multiply(augmented[i][column]);
      for (int j = i + 1; j < size; j++) {
        sum = sum.subtract(augmented[i][j].multiply(x[j]));
      }
      x[i] = sum.divide(augmented[i][i]);
    }
    return positive(x, determinant);
  }

  private static RationalVector positive(BigInteger[] numerators, BigInteger denominator) {
    if (denominator.signum() > 0) {
      return new RationalVector(numerators, denominator);
    }
    for (int i = 0; i < numerators.length; i++) {
      numerators[i] = numerators[i].negate();
    }
    return new RationalVector(numerators, denominator.negate());
  }
}
