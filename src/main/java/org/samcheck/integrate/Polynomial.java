package org.samcheck.integrate;

import java.math.BigInteger;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/** Σ c[k] · 2^−scale · s^k, exact. */
record Polynomial(BigInteger[] c, long scale) {

  static Polynomial of(Series series) {
    return new Polynomial(series.c.clone(), series.scale);
  }

  int degree() {
    return c.length - 1;
  }

  Ball coefficient(int k) {
    return Ball.dyadic(c[k], -scale);
  }

  /** The values over s, by Horner's rule. {@code @error} enclosure. */
  Ball at(Ball s, BallArithmetic arithmetic) {
    Ball sum = Ball.ZERO;
    for (int k = degree(); k >= 0; k--) {
      sum = arithmetic.add(arithmetic.multiply(sum, s), coefficient(k));
    }
    return sum;
  }

  Polynomial derivative() {
    BigInteger[] slope = new BigInteger[Math.max(1, degree())];
    slope[0] = BigInteger.ZERO;
    for (int k = 1; k <= degree(); k++) {
      slope[k - 1] = c[k].multiply(BigInteger.valueOf(k));
    }
    return new Polynomial(slope, scale);
  }

  /** The values of the derivative over s. {@code @error} enclosure. */
  Ball slope(Ball s, BallArithmetic arithmetic) {
    return derivative().at(s, arithmetic);
  }
}
