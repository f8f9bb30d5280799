package org.samcheck.integrate;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;

/** An exact step length mantissa · 2^−exponent, mantissa &gt; 0, so that all times are dyadic. */
record StepLength(BigInteger mantissa, long exponent) {
  private static final int BITS = 12;

  /** 2^log2, to 12 bits; a choice of a step, not a claim. */
  static StepLength near(double log2) {
    long whole = (long) Math.floor(log2);
    long first = (long) Math.rint(Math.scalb(Math.pow(2, log2 - whole), BITS));
    return new StepLength(BigInteger.valueOf(first), BITS - whole);
  }

  double log2() {
    return Logs.of(mantissa) - exponent;
  }

  BigFraction value() {
    return new BigFraction(1, 2).pow(exponent).multiply(mantissa);
  }

  Ball ball() {
    return Ball.dyadic(mantissa, -exponent);
  }
}
