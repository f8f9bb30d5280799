package org.samcheck.margin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BareissTest {
  private static BigInteger[] vector(long... entries) {
    return LongStream.of(entries).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
  }

  @Test
  void solutionsSatisfyTheEquations() {
    Random random = new Random(3);
    for (int size = 1; size <= 20; size++) {
      int n = size;
      BigInteger[][] matrix =
          IntStream.range(0, n)
              .mapToObj(i -> vector(random.longs(n, -99, 100).toArray()))
              .toArray(BigInteger[][]::new);
      BigInteger[] right = vector(random.longs(n, -99, 100).toArray());
      RationalVector x = Bareiss.solve(matrix, right)[0];
      for (int i = 0; i < n; i++) {
        BigInteger left = RationalVector.dot(matrix[i], x.numerators());
        assertEquals(right[i].multiply(x.denominator()), left);
      }
    }
  }

  @Test
  void theDenominatorIsPositiveEvenIfRowsAreExchanged() {
    BigInteger[][] matrix = {vector(0, 1), vector(1, 0)};
    RationalVector x = Bareiss.solve(matrix, vector(2, 3))[0];
    assertArrayEquals(vector(3, 2), x.numerators());
    assertEquals(BigInteger.ONE, x.denominator());
  }

  @Test
  void aSingularMatrixIsRejected() {
    BigInteger[][] matrix = {vector(1, 2), vector(2, 4)};
    assertThrows(ArithmeticException.class, () -> Bareiss.solve(matrix, vector(1, 1)));
  }

  @Test
  void theEmptySystemHasTheEmptySolution() {
    RationalVector x = Bareiss.solve(new BigInteger[0][], new BigInteger[0])[0];
    assertEquals(0, x.numerators().length);
    assertEquals(BigInteger.ONE, x.denominator());
  }
}
