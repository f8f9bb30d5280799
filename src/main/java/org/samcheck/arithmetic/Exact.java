package org.samcheck.arithmetic;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * A number p + q√r with rational p and q and an integer r ≥ 2 that is no square (q = 0: a
 * rational).
 *
 * <p>Numbers of one field ℚ(√r) are closed under + − × ÷; two different fields throw {@link
 * UndecidedException}. Comparisons are exact for any two. {@code @error} exact.
 */
public final class Exact implements Comparable<Exact> {
  /** The number 0. */
  public static final Exact ZERO = new Exact(Rational.ZERO);

  /** The number 1. */
  public static final Exact ONE = new Exact(Rational.ONE);

  private static final int[] SMALL_PRIMES = {3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47};
  private static final int DOUBLE_BITS = 64;

  private final Rational p;
  private final Rational q;
  private final BigInteger r;

  private Exact(Rational p) {
    this(p, Rational.ZERO, BigInteger.ONE);
  }

  private Exact(Rational p, Rational q, BigInteger r) {
    this.p = p;
    this.q = q;
    this.r = q.sign() == 0 ? BigInteger.ONE : r;
  }

  /** The rational {@code value}. */
  public static Exact of(BigFraction value) {
    return new Exact(Rational.of(value));
  }

  /** The integer {@code value}. */
  public static Exact of(long value) {
    return new Exact(new Rational(BigInteger.valueOf(value), BigInteger.ONE));
  }

  /** Whether q = 0. */
  public boolean isRational() {
    return q.sign() == 0;
  }

  /** Whether this is an integer. */
  public boolean isInteger() {
    return isRational() && p.isInteger();
  }

  /** p, the rational part. */
  public BigFraction rationalPart() {
    return p.toBigFraction();
  }

  /** q, the factor of the root; 0 for a rational. */
  public BigFraction rootFactor() {
    return q.toBigFraction();
  }

  /** r, the integer under the root; 1 for a rational. */
  public BigInteger radicand() {
    return r;
  }

  /** The number as a fraction; a surd throws {@link UndecidedException}. */
  public BigFraction toBigFraction() {
    if (!isRational()) {
      throw new UndecidedException("a surd is no fraction");
    }
    return p.toBigFraction();
  }

  /** The same number in another arithmetic, enclosed or rounded as that one does. */
  public <T> T in(Arithmetic<T> arithmetic) {
    T rational = arithmetic.of(p.toBigFraction());
    if (isRational()) {
      return rational;
    }
    T root = arithmetic.sqrt(arithmetic.of(new BigFraction(r)));
    return arithmetic.add(rational, arithmetic.multiply(arithmetic.of(q.toBigFraction()), root));
  }

  /** The length in bits of the longest integer inside. */
  public int bits() {
    return isRational() ? p.bits() : Math.max(Math.max(p.bits(), q.bits()), r.bitLength());
  }

  Exact plus(Exact b) {
    if (isRational() && b.isRational()) {
      return new Exact(p.plus(b.p));
    }
    BigInteger field = commonRadicand(b);
    return new Exact(p.plus(b.p), factorIn(field).plus(b.factorIn(field)), field);
  }

  Exact negated() {
    return new Exact(p.negated(), q.negated(), r);
  }

  Exact minus(Exact b) {
    return plus(b.negated());
  }

  Exact times(Exact b) {
    if (isRational() && b.isRational()) {
      return new Exact(p.times(b.p));
    }
    if (sign() == 0 || b.sign() == 0) {
      return ZERO;
    }
    BigInteger field = commonRadicand(b);
    Rational mine = factorIn(field);
    Rational theirs = b.factorIn(field);
    return new Exact(
        p.times(b.p).plus(mine.times(theirs).times(field)),
        p.times(theirs).plus(mine.times(b.p)),
        field);
  }

  /** 1 / (p + q√r) = (p − q√r) / (p² − q² r). */
  Exact reciprocal() {
    if (sign() == 0) {
      throw new UndefinedException("a division by 0");
    }
    if (isRational()) {
      return new Exact(p.reciprocal());
    }
    Rational norm = p.times(p).minus(squaredRootPart()).reciprocal();
    return new Exact(p.times(norm), q.negated().times(norm), r);
  }

  /** √(n/d) = √(nd)/d, with the squares of small primes taken out of nd. */
  Exact sqrt() {
    if (sign() < 0) {
      throw new UndefinedException("the square root of a negative number");
    }
    if (!isRational()) {
      throw new UndecidedException("the square root of a surd");
    }
    if (sign() == 0) {
      return ZERO;
    }
    BigInteger product = p.numerator().multiply(p.denominator());
    SquareRoot root = SquareRoot.of(product);
    if (root.isExact()) {
      return new Exact(Rational.of(root.root(), p.denominator()));
    }
    BigInteger factor = squareFactor(product);
    return new Exact(
        Rational.ZERO,
        Rational.of(factor, p.denominator()),
        product.divide(factor.multiply(factor)));
  }

  /** An integer f with f² | n, f a product of powers of small primes. */
  private static BigInteger squareFactor(BigInteger n) {
    int twos = n.getLowestSetBit() / 2;
    BigInteger factor = BigInteger.ONE;
    BigInteger rest = n.shiftRight(2 * twos);
    for (int prime : SMALL_PRIMES) {
      BigInteger square = BigInteger.valueOf((long) prime * prime);
      BigInteger[] parts = rest.divideAndRemainder(square);
      while (parts[1].signum() == 0) {
        rest = parts[0];
        factor = factor.multiply(BigInteger.valueOf(prime));
        parts = rest.divideAndRemainder(square);
      }
    }
    return factor.shiftLeft(twos);
  }

  private BigInteger commonRadicand(Exact b) {
    if (isRational()) {
      return b.r;
    }
    if (!isSameField(b)) {
      throw new UndecidedException("a sum or product of two different roots");
    }
    return r;
  }

  private boolean isSameField(Exact b) {
    return isRational()
        || b.isRational()
        || r.equals(b.r)
        || SquareRoot.of(r.multiply(b.r)).isExact();
  }

  /** The factor of √field: √r = √(r · field) / field · √field. */
  private Rational factorIn(BigInteger field) {
    if (q.sign() == 0 || r.equals(field)) {
      return q;
    }
    return q.times(Rational.of(SquareRoot.of(r.multiply(field)).root(), field));
  }

  private Rational squaredRootPart() {
    return q.times(q).times(r);
  }

  /** The sign, as −1, 0 or 1: where p and q√r differ in sign, the larger square wins. */
  public int sign() {
    int mine = p.sign();
    int root = q.sign();
    if (root == 0 || mine == root) {
      return mine;
    }
    return mine == 0 || p.times(p).compareTo(squaredRootPart()) < 0 ? root : mine;
  }

  /**
   * The order of the numbers, of whatever fields: U = p + q√r − p' against V = q'√r' by squares.
   */
  @Override
  public int compareTo(Exact b) {
    if (isRational() && b.isRational()) {
      return p.compareTo(b.p);
    }
    if (isSameField(b)) {
      return minus(b).sign();
    }
    Exact u = new Exact(p.minus(b.p), q, r);
    int sign = u.sign();
    return sign == b.q.sign()
        ? sign * u.times(u).minus(new Exact(b.squaredRootPart())).sign()
        : Integer.compare(sign, b.q.sign());
  }

  /** The double nearest, up to a tie no 64 bits can tell. */
  double toDouble() {
    if (sign() == 0) {
      return 0;
    }
    int bits = 2 * DOUBLE_BITS;
    Ball ball = in(new BallArithmetic(bits));
    while (ball.accuracyBits() < DOUBLE_BITS) {
      bits *= 2;
      ball = in(new BallArithmetic(bits));
    }
    return ball.toDouble();
  }

  /** Whether the numbers are equal, however written. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Exact exact && compareTo(exact) == 0;
  }

  /** Of p and q² r, which do not depend on the square factors left in r. */
  @Override
  public int hashCode() {
    return 31 * p.hashCode() + squaredRootPart().hashCode();
  }

  /** {@code p}, {@code q*sqrt(r)} or {@code p + q*sqrt(r)} with fractions n/d. */
  @Override
  public String toString() {
    if (isRational()) {
      return text(p);
    }
    String root = text(q) + "*sqrt(" + r + ")";
    return p.sign() == 0 ? root : text(p) + " + " + root;
  }

  private static String text(Rational value) {
    return value.isInteger()
        ? value.numerator().toString()
        : value.numerator() + "/" + value.denominator();
  }
}
