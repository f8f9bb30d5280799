package org.samcheck.soak;

import java.math.BigInteger;

/** Rationals; a root is taken where it is rational. */
final class ExactNumbers implements Numbers<Rational> {

  static final ExactNumbers EXACT = new ExactNumbers();
  private static final int MOST_BITS = 400_000;

  private ExactNumbers() {}

  @Override
  public Rational of(Rational value) {
    return value;
  }

  @Override
  public Rational plus(Rational a, Rational b) {
    return a.plus(b);
  }

  @Override
  public Rational minus(Rational a, Rational b) {
    return a.minus(b);
  }

  @Override
  public Rational negative(Rational a) {
    return a.negative();
  }

  @Override
  public Rational times(Rational a, Rational b) {
    if (a.top().bitLength() + a.bottom().bitLength() > MOST_BITS) {
      throw new Unsure("large");
    }
    return a.times(b);
  }

  @Override
  public Rational over(Rational a, Rational b) {
    return a.over(b);
  }

  @Override
  public Rational root(Rational a) {
    if (a.sign() < 0) {
      throw new NoValue("root of a negative number");
    }
    return new Rational(root(a.top()), root(a.bottom()));
  }

  private static BigInteger root(BigInteger a) {
    BigInteger[] root = a.sqrtAndRemainder();
    if (root[1].signum() != 0) {
      throw new Unsure("irrational");
    }
    return root[0];
  }

  @Override
  public int sign(Rational a) {
    return a.sign();
  }
}
