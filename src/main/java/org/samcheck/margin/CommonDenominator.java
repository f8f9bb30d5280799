package org.samcheck.margin;

import java.math.BigInteger;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A rational vector as integers over one denominator, so that inner products need no gcd before the
 * end; the verifier's own, not the solver's.
 */
record CommonDenominator(List<BigInteger> numerators, BigInteger denominator) {

  static CommonDenominator of(List<BigFraction> values) {
    BigInteger common = BigInteger.ONE;
    for (BigFraction value : values) {
      common = common.divide(common.gcd(value.getDenominator())).multiply(value.getDenominator());
    }
    BigInteger scale = common;
    return new CommonDenominator(
        values.stream().map(v -> v.multiply(scale).getNumerator()).toList(), common);
  }

  /** Σ_j v_j w_j, over the shorter length. */
  BigFraction dot(List<BigFraction> other) {
    CommonDenominator scaled = of(other);
    BigInteger sum = BigInteger.ZERO;
    int length = Math.min(numerators.size(), scaled.numerators.size());
    for (int j = 0; j < length; j++) {
      sum = sum.add(numerators.get(j).multiply(scaled.numerators.get(j)));
    }
    return new BigFraction(sum, denominator.multiply(scaled.denominator));
  }
}
