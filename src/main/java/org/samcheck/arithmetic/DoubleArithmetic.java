package org.samcheck.arithmetic;

import org.hipparchus.fraction.BigFraction;

/**
 * IEEE doubles, for screening only: a double is never evidence. {@code @error} half a unit of the
 * last place for + − × ÷ √ and one for the rest, not enclosed; comparisons answer on rounded
 * values.
 *
 * <p>A result that overflows throws {@link UndecidedException}.
 */
public final class DoubleArithmetic implements Arithmetic<Double> {
  @Override
  public Double of(Ball enclosure) {
    return enclosure.midpointFraction().doubleValue();
  }

  @Override
  public Double of(BigFraction value) {
    return finite(value.doubleValue());
  }

  @Override
  public Double pi() {
    return Math.PI;
  }

  @Override
  public Double add(Double a, Double b) {
    return finite(a + b);
  }

  @Override
  public Double subtract(Double a, Double b) {
    return finite(a - b);
  }

  @Override
  public Double multiply(Double a, Double b) {
    return finite(a * b);
  }

  @Override
  public Double divide(Double a, Double b) {
    if (b == 0) {
      throw new UndefinedException("a division by 0");
    }
    return finite(a / b);
  }

  @Override
  public Double negate(Double a) {
    return -a;
  }

  @Override
  public Double abs(Double a) {
    return Math.abs(a);
  }

  @Override
  public Double sqrt(Double a) {
    if (a < 0) {
      throw new UndefinedException("the square root of a negative number");
    }
    return Math.sqrt(a);
  }

  @Override
  public Double exp(Double a) {
    return finite(Math.exp(a));
  }

  @Override
  public Double log(Double a) {
    if (a <= 0) {
      throw new UndefinedException("the logarithm of a number that is not positive");
    }
    return Math.log(a);
  }

  @Override
  public Double sin(Double a) {
    return Math.sin(a);
  }

  @Override
  public Double cos(Double a) {
    return Math.cos(a);
  }

  @Override
  public Double min(Double a, Double b) {
    return Math.min(a, b);
  }

  @Override
  public Double max(Double a, Double b) {
    return Math.max(a, b);
  }

  @Override
  public Truth less(Double a, Double b) {
    return Truth.of(a < b);
  }

  @Override
  public Truth lessOrEqual(Double a, Double b) {
    return Truth.of(a <= b);
  }

  @Override
  public Truth equal(Double a, Double b) {
    return Truth.of(a.doubleValue() == b.doubleValue());
  }

  @Override
  public double toDouble(Double a) {
    return a;
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new UndecidedException("a number beyond the range of a double");
    }
    return value;
  }
}
