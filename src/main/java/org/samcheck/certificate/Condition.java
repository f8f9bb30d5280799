package org.samcheck.certificate;

/**
 * A polynomial compared with 0.
 *
 * @param polynomial the polynomial
 * @param sign how it compares
 */
record Condition(Polynomial polynomial, Sign sign) {

  static Condition of(Quotient value, Sign sign) {
    return new Condition(value.numerator(), sign);
  }

  boolean isTrivial() {
    return polynomial.isConstant() && sign.allows(polynomial.constantValue().signum());
  }

  /** Whether no values satisfy both conditions, at a glance. */
  boolean excludes(Condition other) {
    boolean strict = sign == Sign.POSITIVE || other.sign == Sign.POSITIVE;
    return strict
        && (polynomial.equals(other.polynomial.negated())
            || polynomial.equals(other.polynomial)
                && (sign == Sign.ZERO || other.sign == Sign.ZERO));
  }

  boolean isImpossible() {
    return polynomial.isConstant() && !sign.allows(polynomial.constantValue().signum());
  }

  @Override
  public String toString() {
    return polynomial + " " + sign.symbol() + " 0";
  }
}
