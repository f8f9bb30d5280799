package org.samcheck.arithmetic;

import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.Apint;
import org.hipparchus.fraction.BigFraction;

/**
 * Apfloat numbers of a fixed number of decimal digits: an independent second opinion.
 *
 * <p>{@code @error} some units of the last digit per operation, not enclosed: Apfloat leaves its
 * rounding undefined (errors of 8 to 13 units have been seen, and 1/3 · 3 − 1 gives an exact 0).
 * Comparisons answer on the rounded values, so no verdict may rest on them.
 */
public final class ApfloatArithmetic implements Arithmetic<Apfloat> {
  private final int digits;

  /**
   * @param digits the significant decimal digits of every result
   */
  public ApfloatArithmetic(int digits) {
    if (digits < 1) {
      throw new IllegalArgumentException(digits + " digits");
    }
    this.digits = digits;
  }

  private Apfloat kept(Apfloat value) {
    return value.precision(digits);
  }

  @Override
  public Apfloat of(BigFraction value) {
    Apfloat numerator = kept(new Apint(value.getNumerator()));
    return kept(numerator.divide(kept(new Apint(value.getDenominator()))));
  }

  @Override
  public Apfloat pi() {
    return ApfloatMath.pi(digits);
  }

  @Override
  public Apfloat add(Apfloat a, Apfloat b) {
    return kept(a.add(b));
  }

  @Override
  public Apfloat subtract(Apfloat a, Apfloat b) {
    return kept(a.subtract(b));
  }

  @Override
  public Apfloat multiply(Apfloat a, Apfloat b) {
    return kept(a.multiply(b));
  }

  @Override
  public Apfloat divide(Apfloat a, Apfloat b) {
    if (b.signum() == 0) {
      throw new UndefinedException("a division by 0");
    }
    return kept(kept(a).divide(kept(b)));
  }

  @Override
  public Apfloat negate(Apfloat a) {
    return a.negate();
  }

  @Override
  public Apfloat abs(Apfloat a) {
    return ApfloatMath.abs(a);
  }

  @Override
  public Apfloat sqrt(Apfloat a) {
    if (a.signum() < 0) {
      throw new UndefinedException("the square root of a negative number");
    }
    return a.signum() == 0 ? a : ApfloatMath.sqrt(kept(a));
  }

  @Override
  public Apfloat exp(Apfloat a) {
    return a.signum() == 0 ? kept(Apfloat.ONE) : ApfloatMath.exp(kept(a));
  }

  @Override
  public Apfloat log(Apfloat a) {
    if (a.signum() <= 0) {
      throw new UndefinedException("the logarithm of a number that is not positive");
    }
    return a.equals(Apfloat.ONE) ? Apfloat.ZERO : ApfloatMath.log(kept(a));
  }

  @Override
  public Apfloat sin(Apfloat a) {
    return a.signum() == 0 ? a : ApfloatMath.sin(kept(a));
  }

  @Override
  public Apfloat cos(Apfloat a) {
    return a.signum() == 0 ? kept(Apfloat.ONE) : ApfloatMath.cos(kept(a));
  }

  @Override
  public Apfloat min(Apfloat a, Apfloat b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  @Override
  public Apfloat max(Apfloat a, Apfloat b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  @Override
  public Truth less(Apfloat a, Apfloat b) {
    return Truth.of(a.compareTo(b) < 0);
  }

  @Override
  public Truth lessOrEqual(Apfloat a, Apfloat b) {
    return Truth.of(a.compareTo(b) <= 0);
  }

  @Override
  public Truth equal(Apfloat a, Apfloat b) {
    return Truth.of(a.compareTo(b) == 0);
  }

  @Override
  public double toDouble(Apfloat a) {
    return a.doubleValue();
  }
}
