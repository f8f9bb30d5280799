package org.samcheck.soak;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

/** Decimals of many digits, not enclosed: nearer to 0 than half of the digits is no known sign. */
final class DecimalNumbers implements Numbers<BigDecimal> {

  private static final int SPARE = 20;
  private final MathContext context;
  private final BigDecimal near;
  private final Map<Rational, BigDecimal> constants = new HashMap<>();

  DecimalNumbers(int digits) {
    this.context = new MathContext(digits + SPARE);
    this.near = BigDecimal.ONE.movePointLeft(digits / 2);
  }

  @Override
  public BigDecimal of(Rational value) {
    return constants.computeIfAbsent(value, v -> v.decimal(context));
  }

  @Override
  public BigDecimal plus(BigDecimal a, BigDecimal b) {
    return a.add(b, context);
  }

  @Override
  public BigDecimal times(BigDecimal a, BigDecimal b) {
    return a.multiply(b, context);
  }

  @Override
  public BigDecimal over(BigDecimal a, BigDecimal b) {
    if (sign(b) == 0) {
      throw new NoValue("division by zero");
    }
    return a.divide(b, context);
  }

  @Override
  public BigDecimal root(BigDecimal a) {
    if (sign(a) < 0) {
      throw new NoValue("root of a negative number");
    }
    return a.sqrt(context);
  }

  /** By halving the argument and squaring the sum of the series. */
  @Override
  public BigDecimal exp(BigDecimal a) {
    int halvings = Math.max(0, a.precision() - a.scale()) * 4 + 16;
    BigDecimal small = a.divide(BigDecimal.valueOf(2).pow(halvings), wide());
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; term.signum() != 0 && term.abs().compareTo(tiny()) > 0; k++) {
      term = term.multiply(small, wide()).divide(BigDecimal.valueOf(k), wide());
      sum = sum.add(term, wide());
    }
    for (int k = 0; k < halvings; k++) {
      sum = sum.multiply(sum, wide());
    }
    return sum.round(context);
  }

  private MathContext wide() {
    return new MathContext(context.getPrecision() + 2 * SPARE);
  }

  private BigDecimal tiny() {
    return BigDecimal.ONE.movePointLeft(context.getPrecision() + 2 * SPARE);
  }

  /** By Newton's method on e^y = a from the logarithm in doubles. */
  @Override
  public BigDecimal log(BigDecimal a) {
    if (sign(a) <= 0) {
      throw new NoValue("logarithm of a number that is not positive");
    }
    BigDecimal y = BigDecimal.valueOf(Math.log(a.doubleValue()));
    for (int right = 12; right < 2 * context.getPrecision(); right *= 2) {
      BigDecimal e = exp(y);
      y = y.add(a.subtract(e).divide(e, context), context);
    }
    return y;
  }

  /** Zero is exact only where nothing was rounded. */
  @Override
  public int sign(BigDecimal a) {
    if (a.signum() != 0 && a.abs().compareTo(near) < 0) {
      throw new Unsure("close to a change of sign");
    }
    return a.signum();
  }
}
