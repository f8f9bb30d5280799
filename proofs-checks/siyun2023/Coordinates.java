package siyun2023;

import java.util.Iterator;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** The coordinates of a point drawn in the unit cube, read one by one as values of parameters. */
final class Coordinates {

  /** How near a coordinate comes to an end that is left out. */
  private static final int GAP = 1024;

  private final Iterator<BigFraction> rest;

  Coordinates(List<BigFraction> point) {
    this.rest = point.iterator();
  }

  static BigFraction number(int n) {
    return new BigFraction(n);
  }

  static BigFraction number(int n, int d) {
    return new BigFraction(n, d);
  }

  private static BigFraction mix(BigFraction low, BigFraction high, BigFraction share) {
    return low.add(high.subtract(low).multiply(share));
  }

  /** A value in [low, high]. */
  BigFraction in(BigFraction low, BigFraction high) {
    return mix(low, high, rest.next());
  }

  BigFraction in(int low, int high) {
    return in(number(low), number(high));
  }

  /** Two values in [low, high], as doubles. */
  double[] pair(int low, int high) {
    return new double[] {in(low, high).doubleValue(), in(low, high).doubleValue()};
  }

  /** A value in (low, high]. */
  BigFraction above(BigFraction low, BigFraction high) {
    return mix(low, high, mix(number(1, GAP), BigFraction.ONE, rest.next()));
  }

  BigFraction above(int low, int high) {
    return above(number(low), number(high));
  }

  /** A value in (low, high). */
  BigFraction between(BigFraction low, BigFraction high) {
    return mix(low, high, mix(number(1, GAP), number(GAP - 1, GAP), rest.next()));
  }

  BigFraction between(int low, int high) {
    return between(number(low), number(high));
  }

  /** A value in (0, inf). */
  BigFraction positive() {
    BigFraction share = between(0, 1);
    return share.divide(BigFraction.ONE.subtract(share));
  }

  /** A whole number of low..high. */
  int whole(int low, int high) {
    BigFraction share = rest.next().multiply(high - low + 1);
    int floor = share.getNumerator().divide(share.getDenominator()).intValueExact();
    return low + Math.min(floor, high - low);
  }
}
