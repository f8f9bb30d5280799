package org.samcheck.arithmetic;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** The simplest rationals, in the order of the Stern–Brocot tree. */
public final class SternBrocot {

  private SternBrocot() {}

  /**
   * The largest integer ≤ value.
   *
   * @error exact
   */
  public static BigInteger floor(BigFraction value) {
    BigInteger denominator = value.getDenominator();
    return value.getNumerator().subtract(value.getNumerator().mod(denominator)).divide(denominator);
  }

  /**
   * The rational of smallest denominator, then smallest numerator, in [low, high].
   *
   * @error exact
   */
  public static BigFraction simplest(BigFraction low, BigFraction high) {
    if (low.signum() <= 0 && high.signum() >= 0) {
      return BigFraction.ZERO;
    }
    if (high.signum() < 0) {
      return simplest(high.negate(), low.negate()).negate();
    }
    BigInteger floor = floor(low);
    BigFraction whole = new BigFraction(floor);
    if (whole.equals(low)) {
      return whole;
    }
    BigFraction next = new BigFraction(floor.add(BigInteger.ONE));
    if (next.compareTo(high) <= 0) {
      return next;
    }
    // Both ends lie strictly between two integers: the fractional parts' reciprocals decide.
    BigFraction rest =
        simplest(high.subtract(whole).reciprocal(), low.subtract(whole).reciprocal());
    return whole.add(rest.reciprocal());
  }
}
