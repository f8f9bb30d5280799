package org.samcheck.soak;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A fraction in lowest terms with a positive denominator. */
record Rational(BigInteger top, BigInteger bottom) implements Comparable<Rational> {

  static final Rational ZERO = of(0);
  static final Rational ONE = of(1);

  Rational {
    if (bottom.signum() == 0) {
      throw new NoValue("division by zero");
    }
    if (!bottom.equals(BigInteger.ONE)) {
      BigInteger common = top.gcd(bottom);
      BigInteger divisor = bottom.signum() < 0 ? common.negate() : common;
      top = top.divide(divisor);
      bottom = bottom.divide(divisor);
    }
  }

  static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  static Rational of(long top, long bottom) {
    return new Rational(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
  }

  /** The double to six decimals. */
  static Rational near(double value) {
    return of(BigDecimal.valueOf(value).setScale(6, java.math.RoundingMode.HALF_EVEN));
  }

  static Rational of(BigDecimal value) {
    return new Rational(value.unscaledValue(), BigInteger.ONE).times(power(10, -value.scale()));
  }

  /** base^exponent, for exponents of either sign. */
  static Rational power(long base, int exponent) {
    BigInteger size = BigInteger.valueOf(base).pow(Math.abs(exponent));
    return exponent >= 0 ? new Rational(size, BigInteger.ONE) : new Rational(BigInteger.ONE, size);
  }

  Rational plus(Rational other) {
    return new Rational(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Rational minus(Rational other) {
    return plus(other.negative());
  }

  Rational times(Rational other) {
    return new Rational(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  Rational over(Rational other) {
    return new Rational(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  Rational negative() {
    return new Rational(top.negate(), bottom);
  }

  int sign() {
    return top.signum();
  }

  BigInteger floor() {
    BigInteger[] parts = top.divideAndRemainder(bottom);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  Rational middle(Rational other) {
    return plus(other).over(of(2));
  }

  BigDecimal decimal(MathContext context) {
    return new BigDecimal(top).divide(new BigDecimal(bottom), context);
  }

  double size() {
    return decimal(MathContext.DECIMAL64).doubleValue();
  }

  /** The fraction with the smallest denominator strictly between {@code low} and {@code high}. */
  static Rational simplest(Rational low, Rational high) {
    Rational whole = new Rational(low.floor(), BigInteger.ONE);
    Rational next = whole.plus(ONE);
    if (next.compareTo(high) < 0) {
      return low.sign() < 0 && high.sign() > 0 ? ZERO : next;
    }
    if (low.equals(whole)) {
      Rational inverse = ONE.over(high.minus(whole));
      Rational count = new Rational(inverse.floor(), BigInteger.ONE).plus(ONE);
      return whole.plus(ONE.over(count));
    }
    Rational upper = ONE.over(low.minus(whole));
    Rational lower = ONE.over(high.minus(whole));
    return whole.plus(ONE.over(simplest(lower, upper)));
  }

  @Override
  public int compareTo(Rational other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }

  @Override
  public String toString() {
    return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
  }
}
