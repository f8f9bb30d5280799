package org.samcheck.soak;

/** Doubles: to look for where a claim may fail, never to say that it does. */
final class DoubleNumbers implements Numbers<Double> {

  static final DoubleNumbers DOUBLES = new DoubleNumbers();

  private DoubleNumbers() {}

  @Override
  public Double of(Rational value) {
    return value.size();
  }

  @Override
  public Double of(long value) {
    return (double) value;
  }

  @Override
  public Double plus(Double a, Double b) {
    return a + b;
  }

  @Override
  public Double times(Double a, Double b) {
    return a * b;
  }

  @Override
  public Double over(Double a, Double b) {
    if (b == 0) {
      throw new NoValue("division by zero");
    }
    return a / b;
  }

  @Override
  public Double root(Double a) {
    if (a < 0) {
      throw new NoValue("root of a negative number");
    }
    return Math.sqrt(a);
  }

  @Override
  public Double exp(Double a) {
    return Math.exp(a);
  }

  @Override
  public Double log(Double a) {
    if (a <= 0) {
      throw new NoValue("logarithm of a number that is not positive");
    }
    return Math.log(a);
  }

  @Override
  public int sign(Double a) {
    return (int) Math.signum(a);
  }
}
