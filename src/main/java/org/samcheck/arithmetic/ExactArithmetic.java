package org.samcheck.arithmetic;

import org.hipparchus.fraction.BigFraction;

/**
 * The real operations on numbers p + q√r, without any error. {@code @error} exact.
 *
 * <p>What leaves these numbers (a sum of different roots, the root of a surd, e^1) throws {@link
 * UndecidedException}, as does a result longer than the size limit: then balls take over.
 */
public final class ExactArithmetic implements Arithmetic<Exact> {
  private final int maxBits;

  /** Without a size limit. */
  public ExactArithmetic() {
    this(Integer.MAX_VALUE);
  }

  /**
   * @param maxBits the longest numerator, denominator or radicand a result may have, in bits
   */
  public ExactArithmetic(int maxBits) {
    this.maxBits = maxBits;
  }

  private Exact limited(Exact value) {
    if (value.bits() > maxBits) {
      throw new UndecidedException("an exact number longer than " + maxBits + " bits");
    }
    return value;
  }

  @Override
  public Exact of(BigFraction value) {
    return limited(Exact.of(value));
  }

  /** Always throws {@link UndecidedException}. */
  @Override
  public Exact pi() {
    throw new UndecidedException("π as an exact number");
  }

  @Override
  public Exact add(Exact a, Exact b) {
    return limited(a.plus(b));
  }

  @Override
  public Exact subtract(Exact a, Exact b) {
    return limited(a.minus(b));
  }

  @Override
  public Exact multiply(Exact a, Exact b) {
    return limited(a.times(b));
  }

  @Override
  public Exact divide(Exact a, Exact b) {
    return limited(a.times(b.reciprocal()));
  }

  @Override
  public Exact negate(Exact a) {
    return a.negated();
  }

  @Override
  public Exact abs(Exact a) {
    return a.sign() < 0 ? a.negated() : a;
  }

  /** {@inheritDoc} The root of a surd throws {@link UndecidedException}. */
  @Override
  public Exact sqrt(Exact a) {
    return limited(a.sqrt());
  }

  /** {@inheritDoc} Decided for a = 0 only. */
  @Override
  public Exact exp(Exact a) {
    return knownOnlyAt(Exact.ZERO, a, Exact.ONE, "an exponential");
  }

  /** {@inheritDoc} Decided for a = 1 only. */
  @Override
  public Exact log(Exact a) {
    if (a.sign() <= 0) {
      throw new UndefinedException("the logarithm of a number that is not positive");
    }
    return knownOnlyAt(Exact.ONE, a, Exact.ZERO, "a logarithm");
  }

  /** {@inheritDoc} Decided for a = 0 only. */
  @Override
  public Exact sin(Exact a) {
    return knownOnlyAt(Exact.ZERO, a, Exact.ZERO, "a sine");
  }

  /** {@inheritDoc} Decided for a = 0 only. */
  @Override
  public Exact cos(Exact a) {
    return knownOnlyAt(Exact.ZERO, a, Exact.ONE, "a cosine");
  }

  private static Exact knownOnlyAt(Exact point, Exact a, Exact value, String what) {
    if (!a.equals(point)) {
      throw new UndecidedException(what + " as an exact number");
    }
    return value;
  }

  @Override
  public Exact min(Exact a, Exact b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  @Override
  public Exact max(Exact a, Exact b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** {@inheritDoc} Never UNKNOWN. */
  @Override
  public Truth less(Exact a, Exact b) {
    return Truth.of(a.compareTo(b) < 0);
  }

  /** {@inheritDoc} Never UNKNOWN. */
  @Override
  public Truth lessOrEqual(Exact a, Exact b) {
    return Truth.of(a.compareTo(b) <= 0);
  }

  /** {@inheritDoc} Never UNKNOWN. */
  @Override
  public Truth equal(Exact a, Exact b) {
    return Truth.of(a.equals(b));
  }

  @Override
  public int sign(Exact a) {
    return a.sign();
  }

  @Override
  public double toDouble(Exact a) {
    return a.toDouble();
  }

  /** {@inheritDoc} Decided for an exponent that is a multiple of 1/2, and for a = 1. */
  @Override
  public Exact power(Exact a, Exact b) {
    if (a.sign() <= 0) {
      throw new UndefinedException("a power of a number that is not positive");
    }
    Exact twice = b.plus(b);
    if (twice.isInteger() && twice.bits() < Integer.SIZE - 1) {
      int n = twice.toBigFraction().getNumerator().intValue();
      return n % 2 == 0 ? pow(a, n / 2) : sqrt(pow(a, n));
    }
    return knownOnlyAt(Exact.ONE, a, Exact.ONE, "a power");
  }
}
