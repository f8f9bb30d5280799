package org.samcheck.integrate;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** q · a for a rational q. */
final class Multiple extends Series {
  private final Series a;
  private final BigInteger numerator;
  private final BigInteger denominator;
  private final long factorTop;
  private final int binary;
  private final boolean dyadic;
  private final boolean unit;

  Multiple(BigFraction factor, Series a) {
    super(a);
    this.a = a;
    numerator = factor.getNumerator();
    denominator = factor.getDenominator();
    binary = denominator.getLowestSetBit();
    dyadic = denominator.bitLength() == binary + 1;
    unit = dyadic && numerator.abs().equals(BigInteger.ONE);
    factorTop = unit ? -binary : Fixed.top(factor);
  }

  @Override
  void begin() {
    scale = a.scale - factorTop;
    extend(0);
  }

  @Override
  void extend(int k) {
    BigInteger x = a.c[k];
    if (x.signum() == 0) {
      c[k] = x;
    } else if (unit) {
      c[k] = numerator.signum() < 0 ? x.negate() : x;
    } else if (dyadic) {
      c[k] = shift(x.multiply(numerator), -factorTop - binary);
    } else {
      c[k] = shift(x.multiply(numerator), -factorTop).divide(denominator);
    }
  }

  /** A floor and a division lose less than 2 units. */
  @Override
  BigInteger bound() {
    if (unit) {
      return a.remainder;
    }
    BigInteger r = ceilingShift(a.remainder.multiply(numerator.abs()), -factorTop);
    return ceilingDivide(r, denominator).add(units(2));
  }
}
