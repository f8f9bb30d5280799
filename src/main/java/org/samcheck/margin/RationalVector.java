package org.samcheck.margin;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** A rational vector as integer numerators over one positive denominator. */
record RationalVector(BigInteger[] numerators, BigInteger denominator) {

  /** The same vector over the least common denominator. */
  static RationalVector of(List<BigFraction> values) {
    BigInteger common =
        values.stream()
            .map(BigFraction::getDenominator)
            .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    return new RationalVector(
        values.stream().map(v -> v.multiply(common).getNumerator()).toArray(BigInteger[]::new),
        common);
  }

  BigInteger numerator(int index) {
    return numerators[index];
  }

  int signum(int index) {
    return numerators[index].signum();
  }

  BigFraction get(int index) {
    return new BigFraction(numerators[index], denominator);
  }

  List<BigFraction> toFractions() {
    return Arrays.stream(numerators).map(n -> new BigFraction(n, denominator)).toList();
  }

  /** Σ_j a_j b_j of two integer vectors of one length. */
  static BigInteger dot(BigInteger[] a, BigInteger[] b) {
    BigInteger sum = BigInteger.ZERO;
    for (int j = 0; j < a.length; j++) {
      if (a[j].signum() != 0 && b[j].signum() != 0) {
        sum = sum.add(a[j].multiply(b[j]));
      }
    }
    return sum;
  }
}
