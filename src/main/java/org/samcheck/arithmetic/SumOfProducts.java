package org.samcheck.arithmetic;

import java.math.BigInteger;

/** Σ a[k] · b[n ± k] accumulated in one long fixed-point number and rounded once. */
final class SumOfProducts {
  private static final int GUARD = 64;

  private final int bits;
  private BigInteger sum = BigInteger.ZERO;
  private long exponent;
  private long radius;
  private long radiusExponent = Magnitude.NONE;

  SumOfProducts(int bits) {
    this.bits = bits;
  }

  /** Σ a[k] · b[offset + direction · k] over from ≤ k &lt; to. */
  Ball of(Ball[] a, Ball[] b, int offset, int direction, int from, int to) {
    long top = -(1L << 62);
    long bottom = 1L << 62;
    for (int k = from; k < to; k++) {
      Ball x = a[k];
      Ball y = b[offset + direction * k];
      if (x.sign() != 0 && y.sign() != 0) {
        top = Math.max(top, x.top() + y.top());
        bottom = Math.min(bottom, x.exponent + y.exponent);
      }
    }
    // What lies below 2^cut is under 2^-(2 bits + 64) of the largest product.
    exponent = top < bottom ? 0 : Math.max(bottom, top - 2L * bits - GUARD);
    for (int k = from; k < to; k++) {
      accumulate(a[k], b[offset + direction * k]);
    }
    return Ball.rounded(sum, exponent, radius, radiusExponent, bits);
  }

  private void accumulate(Ball x, Ball y) {
    if (x.sign() != 0 && y.sign() != 0) {
      BigInteger product = x.mantissa.multiply(y.mantissa);
      long shift = x.exponent + y.exponent - exponent;
      if (shift < 0) {
        product = product.shiftRight((int) Math.min(-shift, Integer.MAX_VALUE));
        widen(1, exponent);
      } else if (shift > 0) {
        product = product.shiftLeft((int) shift);
      }
      sum = sum.add(product);
    }
    if (y.radius != 0) {
      widen(x.leading() * y.radius, x.leadingExponent() + y.radiusExponent);
    }
    if (x.radius != 0) {
      widen(y.leading() * x.radius, y.leadingExponent() + x.radiusExponent);
      widen(x.radius * y.radius, x.radiusExponent + y.radiusExponent);
    }
  }

  /** radius += value · 2^e for value ≤ 2^60, both kept near 2^60. */
  private void widen(long value, long e) {
    if (value == 0) {
      return;
    }
    int room = Long.numberOfLeadingZeros(value) - 3;
    long scaled = value << room;
    long scaledExponent = e - room;
    long top = Math.max(radiusExponent, scaledExponent);
    radius =
        Magnitude.ceilShift(radius, top - radiusExponent)
            + Magnitude.ceilShift(scaled, top - scaledExponent);
    radiusExponent = top;
    if (radius >= 1L << 61) {
      radius = Magnitude.ceilShift(radius, 1);
      radiusExponent++;
    }
  }
}
