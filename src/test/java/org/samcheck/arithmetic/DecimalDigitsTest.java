package org.samcheck.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DecimalDigitsTest {
  private static BigFraction fraction(BigDecimal decimal) {
    BigFraction ten = new BigFraction(10);
    return new BigFraction(decimal.unscaledValue()).multiply(ten.pow(-decimal.scale()));
  }

  /**
   * The unit of the last printed digit: trailing zeros of an exact plain integer count as printed.
   */
  private static BigFraction unit(String text) {
    return new BigFraction(10).pow(-new BigDecimal(text).scale());
  }

  @Test
  void everyNumberOfTheBallIsLessThanAUnitOfTheLastDigitAway() {
    RandomBalls balls = new RandomBalls(11, 100);
    for (int i = 0; i < 5000; i++) {
      Ball ball = balls.next(balls.random().nextInt(300) - 150);
      String text = ball.toDecimal(1 + balls.random().nextInt(40));
      BigFraction value = fraction(new BigDecimal(text));
      BigFraction unit = unit(text);
      assertTrue(ball.isZero() || value.subtract(unit).compareTo(ball.lowerBound()) < 0, text);
      assertTrue(ball.isZero() || ball.upperBound().compareTo(value.add(unit)) < 0, text);
    }
  }

  @Test
  void narrowBallsPrintAllDigitsAskedFor() {
    BallArithmetic arithmetic = BallArithmetic.ofDigits(100);
    RandomBalls balls = new RandomBalls(12, 60);
    for (int i = 0; i < 1000; i++) {
      Ball x = arithmetic.divide(Ball.of(balls.random().nextLong() | 1), Ball.of(7919));
      BigDecimal printed = new BigDecimal(x.toDecimal(30));
      assertEquals(30, printed.precision());
    }
  }

  @Test
  void layoutFollowsTheSize() {
    BallArithmetic arithmetic = BallArithmetic.ofDigits(40);
    Ball third = arithmetic.divide(Ball.ONE, Ball.of(3));
    assertEquals("0.33333", third.toDecimal(5));
    assertEquals("-0.33333", third.negated().toDecimal(5));
    assertEquals("0.0000012716", third.scaled(-18).toDecimal(5));
    assertEquals("3.1789e-7", third.scaled(-20).toDecimal(5));
    assertEquals("1.1259e+15", Ball.of((1L << 50) + 1).toDecimal(5));
    assertEquals("341.33", third.scaled(10).toDecimal(5));
  }

  @Test
  void exactNumbersPrintWithoutPaddedZeros() {
    assertEquals("0", Ball.ZERO.toDecimal(10));
    assertEquals("1200", Ball.of(1200).toDecimal(10));
    assertEquals("0.625", Ball.of(0.625).toDecimal(10));
    assertEquals("100000000000000000000", Ball.of(1e20).toDecimal(10));
    assertEquals("1e+21", Ball.of(1e21).toDecimal(10));
    assertEquals("0.10000000000000000555", Ball.of(0.1).toDecimal(20));
  }

  @Test
  void wideBallsPrintFewerDigits() {
    Ball wide = Ball.of(Ball.of(123456), Ball.of(30));
    assertEquals("1.235e+5", wide.toDecimal(20));
    assertEquals("0e+1", Ball.of(Ball.ZERO, Ball.ONE).toDecimal(20));
  }
}
