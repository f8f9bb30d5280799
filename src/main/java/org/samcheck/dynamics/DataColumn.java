package org.samcheck.dynamics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A column of numbers.
 *
 * @param name its name in the header
 * @param values the numbers, at least one
 */
record DataColumn(String name, List<BigFraction> values) {

  private static final MathContext ROOT = new MathContext(12);

  /** Far more than the root keeps, so that the root of the rounded variance is rounded once. */
  private static final int VARIANCE_DIGITS = 50;

  boolean isConstant() {
    return values.stream().allMatch(values.get(0)::equals);
  }

  /** (1/N) Σ v. {@code @error exact}. */
  BigFraction mean() {
    return mean(values);
  }

  private static BigFraction mean(List<BigFraction> values) {
    return values.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(values.size());
  }

  /** max |v|. {@code @error exact}. */
  BigFraction largest() {
    return values.stream()
        .map(BigFraction::abs)
        .reduce(BigFraction.ZERO, (a, b) -> a.compareTo(b) < 0 ? b : a);
  }

  /**
   * √((1/N) Σ (v − mean)²), rounded to 12 significant digits.
   *
   * @error relative 10⁻¹¹, not enclosed
   */
  BigFraction deviation() {
    BigFraction mean = mean();
    BigFraction variance =
        mean(values.stream().map(v -> v.subtract(mean)).map(v -> v.multiply(v)).toList());
    MathContext precise = new MathContext(VARIANCE_DIGITS, RoundingMode.HALF_EVEN);
    BigDecimal numerator = new BigDecimal(variance.getNumerator());
    BigDecimal rounded = numerator.divide(new BigDecimal(variance.getDenominator()), precise);
    return fraction(rounded.sqrt(ROOT));
  }

  /** The fraction that a decimal is. {@code @error exact}. */
  static BigFraction fraction(BigDecimal decimal) {
    BigFraction unscaled = new BigFraction(decimal.unscaledValue());
    BigFraction power = new BigFraction(10).pow(Math.abs(decimal.scale()));
    return decimal.scale() < 0 ? unscaled.multiply(power) : unscaled.divide(power);
  }

  /** v − mean. {@code @error exact}. */
  DataColumn centered() {
    BigFraction mean = mean();
    return new DataColumn(name, values.stream().map(v -> v.subtract(mean)).toList());
  }

  /** v divided by a number that is not 0. {@code @error exact}. */
  DataColumn over(BigFraction divisor) {
    return new DataColumn(name, values.stream().map(v -> v.divide(divisor)).toList());
  }
}
