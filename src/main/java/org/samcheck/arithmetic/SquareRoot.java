package org.samcheck.arithmetic;

import java.math.BigInteger;

/**
 * ⌊√n⌋ and n − ⌊√n⌋², {@code @error} exact: Newton on the inverse root y ≈ 2^k / √α with n = α 4^h,
 * 1/4 ≤ α &lt; 1, starting from a double; the last step gives the root itself, and the remainder
 * corrects its last unit, so that no error bound of the iteration is relied on.
 *
 * <p>{@code @source} A. H. Karp and P. Markstein, "High-precision division and square root", ACM
 * TOMS 23 (1997). JDK 17's {@code BigInteger.sqrt} divides at full length in every step.
 */
record SquareRoot(BigInteger root, BigInteger remainder) {
  private static final int LONG_BITS = 62;

  /** A double gives 51 right bits, enough for a start of this many. */
  private static final int DOUBLE_PLACES = 53;

  /** Two doubles after one Newton step give about 100. */
  private static final int TWO_DOUBLES_PLACES = 100;

  private static final int SLACK = 8;

  /** The root of n ≥ 0. */
  static SquareRoot of(BigInteger n) {
    if (n.bitLength() <= LONG_BITS) {
      return ofLong(n.longValue());
    }
    int h = (n.bitLength() + 1) / 2;
    int k = h / 2 + 2;
    BigInteger y = inverse(n, h, k);
    BigInteger half = leading(n, h, k + SLACK).multiply(y).shiftRight(k + SLACK);
    BigInteger error = n.subtract(half.multiply(half).shiftLeft(2 * (h - k)));
    BigInteger step = error.shiftRight(h - SLACK).multiply(y).shiftRight(k + 1 + SLACK);
    BigInteger root = half.shiftLeft(h - k).add(step);
    return corrected(root, n.subtract(root.multiply(root)));
  }

  /** 2^k / √α to about k bits: y + y (1 − α y²) / 2 from half the places. */
  private static BigInteger inverse(BigInteger n, int h, int k) {
    if (k <= DOUBLE_PLACES) {
      double alpha = Math.scalb((double) leading(n, h, LONG_BITS).longValue(), -LONG_BITS);
      return BigInteger.valueOf((long) Math.scalb(1 / Math.sqrt(alpha), k));
    }
    if (k <= TWO_DOUBLES_PLACES) {
      return inverseInDoubles(n, h, k);
    }
    int j = k / 2 + 3;
    BigInteger y = inverse(n, h, j);
    BigInteger product = leading(n, h, k + SLACK).multiply(y.multiply(y));
    BigInteger error = BigInteger.ONE.shiftLeft(k + SLACK + 2 * j).subtract(product);
    BigInteger step = y.multiply(error.shiftRight(2 * j)).shiftRight(j + SLACK + 1);
    return y.shiftLeft(k - j).add(step);
  }

  /** The step y + y (1 − α y²) / 2 with α and y² as unevaluated sums of two doubles. */
  private static BigInteger inverseInDoubles(BigInteger n, int h, int k) {
    BigInteger first = leading(n, h, 2 * DOUBLE_PLACES);
    double high = Math.scalb((double) first.shiftRight(DOUBLE_PLACES).longValue(), -DOUBLE_PLACES);
    long rest = first.longValue() & ((1L << DOUBLE_PLACES) - 1);
    double low = Math.scalb((double) rest, -2 * DOUBLE_PLACES);
    double y = 1 / Math.sqrt(high);
    double square = y * y;
    double error = Math.fma(-high, square, 1) - high * Math.fma(y, y, -square) - low * square;
    // 1 ≤ y ≤ 2: its last place is at least 2^−52.
    return BigInteger.valueOf((long) Math.scalb(y, DOUBLE_PLACES - 1))
        .shiftLeft(k - DOUBLE_PLACES + 1)
        .add(BigInteger.valueOf((long) Math.scalb(y * error / 2, k)));
  }

  /** ⌊α 2^places⌋. */
  private static BigInteger leading(BigInteger n, int h, int places) {
    return n.shiftRight(2 * h - places);
  }

  /** The floor from a root that is a unit or two off. */
  private static SquareRoot corrected(BigInteger root, BigInteger rest) {
    BigInteger s = root;
    BigInteger r = rest;
    while (r.signum() < 0) {
      s = s.subtract(BigInteger.ONE);
      r = r.add(s.shiftLeft(1)).add(BigInteger.ONE);
    }
    while (r.compareTo(s.shiftLeft(1)) > 0) {
      r = r.subtract(s.shiftLeft(1)).subtract(BigInteger.ONE);
      s = s.add(BigInteger.ONE);
    }
    return new SquareRoot(s, r);
  }

  private static SquareRoot ofLong(long n) {
    long root = (long) Math.sqrt((double) n);
    while (root * root > n) {
      root--;
    }
    while ((root + 1) * (root + 1) <= n) {
      root++;
    }
    return new SquareRoot(BigInteger.valueOf(root), BigInteger.valueOf(n - root * root));
  }

  boolean isExact() {
    return remainder.signum() == 0;
  }
}
