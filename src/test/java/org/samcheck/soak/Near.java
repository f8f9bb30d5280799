package org.samcheck.soak;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A constant close to a number that is known to many digits.
 *
 * @param constant the rational
 * @param above whether it is larger than the number
 */
record Near(Rational constant, boolean above) {

  private static final MathContext MANY = new MathContext(40);

  /** A constant off by 1 %, 0.01 %, 0.001 % or a third, in a random direction. */
  static Near of(Dice dice, BigDecimal value) {
    return of(dice, value, dice.chance(50));
  }

  static Near of(Dice dice, BigDecimal value, boolean above) {
    Rational exact = Rational.of(value.round(MANY));
    Rational share =
        dice.of(
            Rational.of(1, 100),
            Rational.of(1, 10_000),
            Rational.of(1, 100_000),
            Rational.of(1, 3));
    Rational size = exact.sign() == 0 ? Rational.of(1, 10) : absolute(exact);
    Rational shift = size.times(share);
    Rational middle = exact.plus(above ? shift : shift.negative());
    Rational slack = shift.over(Rational.of(3));
    return new Near(Rational.simplest(middle.minus(slack), middle.plus(slack)), above);
  }

  private static Rational absolute(Rational value) {
    return value.sign() < 0 ? value.negative() : value;
  }
}
