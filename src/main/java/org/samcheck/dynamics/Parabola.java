package org.samcheck.dynamics;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** The polynomial at² + bt + c. {@code @error exact}. */
record Parabola(BigFraction a, BigFraction b, BigFraction c) {

  /** A value with its derivative, as the language defines the derivative at a kink. */
  record Jet(BigFraction value, BigFraction slope) {
    Jet plus(Jet other) {
      return new Jet(value.add(other.value), slope.add(other.slope));
    }

    Jet times(Jet other) {
      BigFraction product = value.multiply(other.slope).add(slope.multiply(other.value));
      return new Jet(value.multiply(other.value), product);
    }
  }

  static Parabola constant(BigFraction c) {
    return new Parabola(BigFraction.ZERO, BigFraction.ZERO, c);
  }

  Parabola plus(Parabola q) {
    return new Parabola(a.add(q.a), b.add(q.b), c.add(q.c));
  }

  Parabola minus(Parabola q) {
    return new Parabola(a.subtract(q.a), b.subtract(q.b), c.subtract(q.c));
  }

  /** The product; throws {@link NotCertified} if its degree is above 2. */
  Parabola times(Parabola q) {
    BigFraction cubic = a.multiply(q.b).add(b.multiply(q.a));
    if (!cubic.isZero() || !a.multiply(q.a).isZero()) {
      throw new NotCertified("a piece has a degree above 2");
    }
    return new Parabola(
        a.multiply(q.c).add(b.multiply(q.b)).add(c.multiply(q.a)),
        b.multiply(q.c).add(c.multiply(q.b)),
        c.multiply(q.c));
  }

  BigFraction value(BigFraction t) {
    return a.multiply(t).add(b).multiply(t).add(c);
  }

  BigFraction slope(BigFraction t) {
    return a.multiply(2).multiply(t).add(b);
  }

  Jet jet(BigFraction t) {
    return new Jet(value(t), slope(t));
  }

  /** Where the derivative is 0; empty unless it is at exactly one place. */
  Optional<BigFraction> vertex() {
    return a.isZero() ? Optional.empty() : Optional.of(b.divide(a).divide(-2));
  }

  /**
   * The real zeros, none for the zero polynomial; throws {@link NotCertified} if one is irrational.
   */
  List<BigFraction> zeros() {
    if (a.isZero()) {
      return b.isZero() ? List.of() : List.of(c.divide(b).negate());
    }
    BigFraction square = b.multiply(b).subtract(a.multiply(c).multiply(4));
    if (square.signum() < 0) {
      return List.of();
    }
    BigFraction root = root(square);
    BigFraction twice = a.multiply(2);
    return List.of(root.subtract(b).divide(twice), root.add(b).negate().divide(twice));
  }

  /** Whether this tends to −∞ for t → ∞ (side 1) or t → −∞ (side −1). */
  boolean fallsWithoutEnd(int side) {
    return a.isZero() ? b.signum() * side < 0 : a.signum() < 0;
  }

  private static BigFraction root(BigFraction square) {
    BigInteger[] numerator = square.getNumerator().sqrtAndRemainder();
    BigInteger[] denominator = square.getDenominator().sqrtAndRemainder();
    if (numerator[1].signum() != 0 || denominator[1].signum() != 0) {
      throw new NotCertified("two pieces meet at an irrational point");
    }
    return new BigFraction(numerator[0], denominator[0]);
  }
}
