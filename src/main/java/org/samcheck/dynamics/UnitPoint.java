package org.samcheck.dynamics;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A point of the unit cube whose coordinates have fixed roles: 0 the family, 1 the dimension, 2 to
 * 7 the curvatures along x₁ to x₆, the rest the shape. Coordinates that are missing are 0.
 * {@code @error exact}.
 */
record UnitPoint(List<BigFraction> coordinates) {
  static final int COORDINATES = 22;
  static final int MOST_DIMENSIONS = 6;

  private static final int CURVATURE = 2;
  private static final int SHAPE = CURVATURE + MOST_DIMENSIONS;
  private static final int DECADES = 6;
  private static final int BASE = 10;

  private BigFraction at(int index) {
    BigFraction u = index < coordinates.size() ? coordinates.get(index) : BigFraction.ZERO;
    if (u.signum() < 0 || u.compareTo(BigFraction.ONE) > 0) {
      throw new IllegalArgumentException("coordinate " + index + " = " + u + " is not in [0, 1]");
    }
    return u;
  }

  /** Shape coordinate {@code index}, from 0. */
  BigFraction shape(int index) {
    return at(SHAPE + index);
  }

  /** One of 0, …, n − 1 by the family coordinate. */
  int family(int n) {
    return choice(at(0), n);
  }

  /** One of 1, …, 6 by the dimension coordinate. */
  int dimension() {
    return 1 + choice(at(1), MOST_DIMENSIONS);
  }

  /** The curvature along x_i, i from 1, in [low, high]; beyond x₆ the coordinates repeat. */
  BigFraction curvature(int i, BigFraction low, BigFraction high) {
    return curvature(at(CURVATURE + (i - 1) % MOST_DIMENSIONS), low, high);
  }

  /** ⌊nu⌋, with n − 1 at u = 1. */
  static int choice(BigFraction u, int n) {
    BigFraction scaled = u.multiply(n);
    return Math.min(scaled.getNumerator().divide(scaled.getDenominator()).intValue(), n - 1);
  }

  /** low at u = 0, high at 1, linear in between. */
  static BigFraction between(BigFraction u, BigFraction low, BigFraction high) {
    return low.add(high.subtract(low).multiply(u));
  }

  /** 0 at u = 0, 1 at 1/2, −1 at 1: linear on each half. */
  static BigFraction signed(BigFraction u) {
    BigFraction twice = u.multiply(2);
    return twice.compareTo(BigFraction.ONE) <= 0 ? twice : BigFraction.ONE.subtract(twice);
  }

  /**
   * low at u = 0, high at 1, linear above 1/2; below, the distance to low falls by six decades, so
   * that 10⁶ is a ratio of two curvatures.
   */
  static BigFraction curvature(BigFraction u, BigFraction low, BigFraction high) {
    return between(u.compareTo(BigFraction.ONE_HALF) < 0 ? logarithmic(u) : u, low, high);
  }

  /** ½ · 10^(−6(1 − 2u)), with chords for the exponential inside a decade, and 0 at u = 0. */
  private static BigFraction logarithmic(BigFraction u) {
    if (u.isZero()) {
      return u;
    }
    BigFraction decades = BigFraction.ONE.subtract(u.multiply(2)).multiply(DECADES);
    int whole = choice(decades.divide(DECADES), DECADES);
    BigFraction rest = decades.subtract(whole);
    BigFraction chord = BigFraction.ONE.subtract(rest.multiply(new BigFraction(BASE - 1, BASE)));
    return chord.divide(new BigFraction(BASE).pow(whole).multiply(2));
  }
}
