package org.samcheck.prove;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** Rational squares. */
final class Squares {

  private Squares() {}

  /** √value where it is rational, else null. */
  static BigFraction root(BigFraction value) {
    if (value.signum() < 0) {
      return null;
    }
    BigInteger n = value.getNumerator().sqrt();
    BigInteger d = value.getDenominator().sqrt();
    BigFraction root = new BigFraction(n, d);
    return root.multiply(root).equals(value) ? root : null;
  }
}
