package org.samcheck.margin;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Full column rank of a rational matrix, proved modulo a prime: a minor that is not 0 modulo p is
 * not 0, so the rank modulo p never exceeds the rank.
 */
final class ModularRank {
  /** 2³¹ − 1 and two primes below it; a full-rank matrix escapes all three only by bad luck. */
  private static final long[] PRIMES = {2147483647L, 2147483629L, 2147483587L};

  private final long prime;
  private final long[][] matrix;

  private ModularRank(List<List<BigFraction>> rows, long prime) {
    this.prime = prime;
    BigInteger modulus = BigInteger.valueOf(prime);
    this.matrix =
        rows.stream()
            .map(CommonDenominator::of)
            .map(row -> row.numerators().stream().mapToLong(n -> n.mod(modulus).longValue()))
            .map(LongStream::toArray)
            .toArray(long[][]::new);
  }

  /** True proves that the rank is {@code columns}; false proves nothing. */
  static boolean isFull(List<List<BigFraction>> rows, int columns) {
    for (long prime : PRIMES) {
      if (new ModularRank(rows, prime).eliminate(columns)) {
        return true;
      }
    }
    return false;
  }

  private boolean eliminate(int columns) {
    for (int c = 0; c < columns; c++) {
      int pivot = c;
      while (pivot < matrix.length && matrix[pivot][c] == 0) {
        pivot++;
      }
      if (pivot >= matrix.length) {
        return false;
      }
      long[] row = matrix[pivot];
      matrix[pivot] = matrix[c];
      matrix[c] = row;
      clearBelow(c);
    }
    return true;
  }

  private void clearBelow(int c) {
    long inverse =
        BigInteger.valueOf(matrix[c][c]).modInverse(BigInteger.valueOf(prime)).longValue();
    for (int i = c + 1; i < matrix.length; i++) {
      long factor = matrix[i][c] * inverse % prime;
      for (int j = c; j < matrix[i].length; j++) {
        matrix[i][j] = Math.floorMod(matrix[i][j] - factor * matrix[c][j] % prime, prime);
      }
    }
  }
}
