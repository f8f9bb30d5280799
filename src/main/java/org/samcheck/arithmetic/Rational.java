package org.samcheck.arithmetic;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * A fraction in lowest terms with a positive denominator. {@code @error} exact.
 *
 * <p>{@code BigFraction} takes the gcd of full products (32 µs at 500 bits); here the gcds are
 * those of the factors, and a power of two costs a shift. {@code @source} D. E. Knuth, TAOCP 2,
 * §4.5.1.
 */
record Rational(BigInteger numerator, BigInteger denominator) {
  static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
  static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  static Rational of(BigFraction value) {
    return new Rational(value.getNumerator(), value.getDenominator());
  }

  /** n / d in lowest terms; d ≠ 0. */
  static Rational of(BigInteger n, BigInteger d) {
    BigInteger g = gcd(n, d);
    BigInteger divisor = d.signum() < 0 ? g.negate() : g;
    return new Rational(quotient(n, divisor), quotient(d, divisor));
  }

  BigFraction toBigFraction() {
    return new BigFraction(numerator, denominator);
  }

  int sign() {
    return numerator.signum();
  }

  /** The length of the longer of numerator and denominator. */
  int bits() {
    return Math.max(numerator.bitLength(), denominator.bitLength());
  }

  boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  Rational negated() {
    return new Rational(numerator.negate(), denominator);
  }

  Rational plus(Rational other) {
    if (sign() == 0 || other.sign() == 0) {
      return sign() == 0 ? other : this;
    }
    BigInteger g = gcd(denominator, other.denominator);
    BigInteger mine = quotient(denominator, g);
    BigInteger theirs = quotient(other.denominator, g);
    BigInteger sum = times(numerator, theirs).add(times(other.numerator, mine));
    BigInteger common = gcd(sum, g);
    return new Rational(quotient(sum, common), times(mine, quotient(other.denominator, common)));
  }

  Rational minus(Rational other) {
    return plus(other.negated());
  }

  Rational times(Rational other) {
    if (sign() == 0 || other.sign() == 0) {
      return ZERO;
    }
    BigInteger g = gcd(numerator, other.denominator);
    BigInteger h = gcd(other.numerator, denominator);
    return new Rational(
        times(quotient(numerator, g), quotient(other.numerator, h)),
        times(quotient(denominator, h), quotient(other.denominator, g)));
  }

  Rational times(BigInteger factor) {
    return times(new Rational(factor, BigInteger.ONE));
  }

  /** 1 / this, for this ≠ 0. */
  Rational reciprocal() {
    return sign() < 0
        ? new Rational(denominator.negate(), numerator.negate())
        : new Rational(denominator, numerator);
  }

  int compareTo(Rational other) {
    return times(numerator, other.denominator).compareTo(times(other.numerator, denominator));
  }

  private static BigInteger times(BigInteger a, BigInteger b) {
    return b.equals(BigInteger.ONE) ? a : a.multiply(b);
  }

  private static BigInteger quotient(BigInteger a, BigInteger divisor) {
    if (divisor.equals(BigInteger.ONE)) {
      return a;
    }
    int zeros = divisor.getLowestSetBit();
    boolean power = divisor.signum() > 0 && divisor.bitLength() == zeros + 1;
    return power ? a.shiftRight(zeros) : a.divide(divisor);
  }

  /** The gcd, the powers of two apart: the odd part of a dyadic denominator is 1. */
  static BigInteger gcd(BigInteger a, BigInteger b) {
    if (a.signum() == 0 || b.signum() == 0) {
      return a.add(b).abs();
    }
    int inA = a.getLowestSetBit();
    int inB = b.getLowestSetBit();
    BigInteger oddA = a.shiftRight(inA).abs();
    BigInteger oddB = b.shiftRight(inB).abs();
    boolean unit = oddA.equals(BigInteger.ONE) || oddB.equals(BigInteger.ONE);
    BigInteger odd = unit ? BigInteger.ONE : oddA.gcd(oddB);
    return odd.shiftLeft(Math.min(inA, inB));
  }
}
