package org.samcheck.integrate;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The Taylor coefficients c[k] · 2^−scale of one register in s ∈ [0, 1], with a bound for what the
 * polynomial leaves out. Working memory of one integration: a step overwrites it.
 *
 * <p>With |r| the number of units 2^−scale in {@link #remainder}, the register's true function of
 * the input functions stays within |r| of Σ c[k] s^k on [0, σ] once it is set to {@link #bound}.
 */
abstract class Series {
  /** A leading coefficient may be this much shorter than its register before precision follows. */
  private static final int SLACK = 8;

  final int bits;

  /** Whether the register does not depend on s: then c[k] = 0 for k ≥ 1. */
  final boolean constant;

  final BigInteger[] c;
  long scale;
  BigInteger remainder = BigInteger.ZERO;

  /** ⌈|c[k]| σ^k⌉, and its sums from k to the end. */
  private final BigInteger[] sizes;

  private final BigInteger[] tails;

  /** A register that is filled from outside. */
  Series(int bits, int degree, boolean constant) {
    this.bits = bits;
    this.constant = constant;
    c = new BigInteger[degree + 1];
    Arrays.fill(c, BigInteger.ZERO);
    sizes = new BigInteger[degree + 1];
    tails = new BigInteger[degree + 2];
  }

  /** A register of the same length as its operands. */
  Series(Series... operands) {
    this(
        operands[0].bits,
        operands[0].degree(),
        Arrays.stream(operands).allMatch(operand -> operand.constant));
  }

  /** Chooses the scale and finds c[0]. */
  abstract void begin();

  /** Finds c[k] from the coefficients up to k of the operands, k ≥ 1. */
  abstract void extend(int k);

  /** The remainder in units, from the sizes and remainders of the operands. */
  abstract BigInteger bound();

  /** Whether the register's function has singularities: a root, a quotient or a logarithm. */
  boolean isPartial() {
    return false;
  }

  /**
   * Whether the polynomials of the operands stay in the domain on [0, σ]: what a plain step asks
   * for, so that it does not pass over a singularity that its own coefficients do not show.
   */
  boolean isDefined(Contraction sigma) {
    return true;
  }

  /** Whether the polynomial cannot vanish on [0, σ]. */
  final boolean keepsSign(Contraction sigma) {
    measure(sigma);
    return lowest().signum() > 0;
  }

  final int degree() {
    return c.length - 1;
  }

  /** The power of two that bounds the register: its first unit has {@code bits} places. */
  final long top() {
    return Math.max(c[0].bitLength() - scale, bits - scale - SLACK);
  }

  /** Finds the sizes on [0, σ], which {@link #bound} of this and of later registers reads. */
  final void measure(Contraction sigma) {
    tails[c.length] = BigInteger.ZERO;
    for (int k = c.length - 1; k >= 0; k--) {
      sizes[k] = sigma.ceiling(c[k].abs(), k);
      tails[k] = tails[k + 1].add(sizes[k]);
    }
  }

  /** Σ_{j ≥ k} |c[j]| σ^j in units, rounded up. */
  final BigInteger tail(int k) {
    return tails[k];
  }

  /** At least |p(s)| + remainder on [0, σ], in units. */
  final BigInteger size() {
    return tails[0].add(remainder);
  }

  /**
   * At most |p(s)| − remainder on [0, σ], in units; not positive when a zero cannot be excluded.
   * Only the terms against the sign of the first count.
   */
  final BigInteger lowest() {
    BigInteger sum = c[0].abs().subtract(remainder);
    for (int k = 1; k < c.length; k++) {
      if (c[k].signum() * c[0].signum() < 0) {
        sum = sum.subtract(sizes[k]);
      }
    }
    return sum;
  }

  /** The rounding units of a recurrence that loses {@code each} unit in every coefficient. */
  final BigInteger units(int each) {
    return BigInteger.valueOf((long) each * c.length);
  }

  /** Σ_{i + j > degree} |a_i| |b_j| σ^(i+j): what a truncated product leaves out. */
  static BigInteger excess(Series a, Series b) {
    int n = a.degree();
    BigInteger sum = BigInteger.ZERO;
    for (int i = 1; i <= n; i++) {
      BigInteger tail = b.tails[n + 1 - i];
      if (tail.signum() != 0 && a.sizes[i].signum() != 0) {
        sum = sum.add(a.sizes[i].multiply(tail));
      }
    }
    return sum;
  }

  /** Σ a[i] b[k − i] over from ≤ i ≤ to, exact. */
  static BigInteger convolution(BigInteger[] a, BigInteger[] b, int k, int from, int to) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = from; i <= to; i++) {
      if (a[i].signum() != 0 && b[k - i].signum() != 0) {
        sum = sum.add(a[i].multiply(b[k - i]));
      }
    }
    return sum;
  }

  /** Σ a[i] a[k − i] over from ≤ i ≤ k − from, each pair once. */
  static BigInteger selfConvolution(BigInteger[] a, int k, int from) {
    BigInteger sum = convolution(a, a, k, from, (k + 1) / 2 - 1);
    sum = sum.shiftLeft(1);
    return (k & 1) == 0 && k / 2 >= from ? sum.add(a[k / 2].multiply(a[k / 2])) : sum;
  }

  static BigInteger shift(BigInteger value, long left) {
    return left >= 0
        ? value.shiftLeft(Math.toIntExact(left))
        : value.shiftRight((int) Math.min(-left, Integer.MAX_VALUE));
  }

  /** ⌈value · 2^left⌉. */
  static BigInteger ceilingShift(BigInteger value, long left) {
    return shift(value.negate(), left).negate();
  }

  /** ⌈a / b⌉ for a ≥ 0, b &gt; 0. */
  static BigInteger ceilingDivide(BigInteger a, BigInteger b) {
    return a.add(b).subtract(BigInteger.ONE).divide(b);
  }
}
