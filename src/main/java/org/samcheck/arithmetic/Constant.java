package org.samcheck.arithmetic;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A constant Σ weights[j] · Σ_i sign^i / ((2i + 1) n_j^(2i+1)), computed once for every power of
 * two of bits. {@code @error} enclosure.
 */
final class Constant {
  /** π by Gauss: 48 atan(1/18) + 32 atan(1/57) − 20 atan(1/239). */
  static final Constant PI = new Constant(-1, new long[] {48, 32, -20}, new long[] {18, 57, 239});

  /** log 2 = 18 atanh(1/26) − 2 atanh(1/4801) + 8 atanh(1/8749). */
  static final Constant LOG2 = new Constant(1, new long[] {18, -2, 8}, new long[] {26, 4801, 8749});

  private static final int GUARD = 32;

  /** 2^8 bits cost nothing. */
  private static final int FEWEST = 8;

  private final int sign;
  private final long[] weights;
  private final long[] inverses;

  /** The value to 2^k bits, for each k that was asked for. */
  private final AtomicReferenceArray<Ball> known = new AtomicReferenceArray<>(Integer.SIZE - 1);

  private Constant(int sign, long[] weights, long[] inverses) {
    this.sign = sign;
    this.weights = weights;
    this.inverses = inverses;
  }

  /**
   * The constant to at least {@code bits} bits, its midpoint cut to about that length: the same
   * ball whatever was asked before.
   */
  Ball get(int bits) {
    int k = Math.max(FEWEST, Integer.SIZE - Integer.numberOfLeadingZeros(bits - 1));
    Ball value = known.get(k);
    if (value == null) {
      value = compute((1 << k) + GUARD);
      known.set(k, value);
    }
    return value.rounded(bits + GUARD);
  }

  /**
   * In units 2^−w a series of N terms is off by at most 3N + 4: a power by 2, a term by one more
   * division, and the tail after the first power that vanishes by 2.
   */
  private Ball compute(int w) {
    BigInteger sum = BigInteger.ZERO;
    long units = 0;
    for (int j = 0; j < weights.length; j++) {
      BigInteger square = BigInteger.valueOf(inverses[j] * inverses[j]);
      BigInteger power = BigInteger.ONE.shiftLeft(w).divide(BigInteger.valueOf(inverses[j]));
      BigInteger series = power;
      int i = 0;
      while (power.signum() != 0) {
        i++;
        power = power.divide(square);
        BigInteger term = power.divide(BigInteger.valueOf(2L * i + 1));
        series = sign < 0 && (i & 1) == 1 ? series.subtract(term) : series.add(term);
      }
      sum = sum.add(series.multiply(BigInteger.valueOf(weights[j])));
      units += Math.abs(weights[j]) * (3L * i + 4);
    }
    return Ball.of(sum, -w, units, -w);
  }
}
