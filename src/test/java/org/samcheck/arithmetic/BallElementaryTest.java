package org.samcheck.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.Test;

/**
 * exp, log, sin, cos and π against Apfloat at twice the digits, and against their own identities.
 */
class BallElementaryTest {
  /**
   * What Apfloat may be off by, in units of its last digit: far under a unit of the ball's last.
   */
  private static final int APFLOAT_UNITS = 1000;

  private static final int UNITS = 8;
  private static final Ball HUGE = Ball.ONE.scaled(60);

  private record Checker(int digits, BallArithmetic arithmetic) {
    Checker(int digits) {
      this(digits, BallArithmetic.ofDigits(digits));
    }

    Apfloat precise(Ball exact) {
      BigDecimal decimal = decimal(exact);
      return new Apfloat(decimal, 2L * digits + 10);
    }

    /** Ball ∋ value up to Apfloat's error, the radius at most 8 units of the last place. */
    void assertEncloses(Ball ball, Apfloat value, String what) {
      BigDecimal exact = new BigDecimal(value.toString());
      BigDecimal slack =
          exact.abs().scaleByPowerOfTen(-2 * digits).multiply(BigDecimal.valueOf(APFLOAT_UNITS));
      assertTrue(decimal(ball.lower()).compareTo(exact.add(slack)) <= 0, what);
      assertTrue(decimal(ball.upper()).compareTo(exact.subtract(slack)) >= 0, what);
      Ball allowed = Ball.of(UNITS).scaled(ball.top() - arithmetic.bits());
      assertTrue(ball.radiusBall().compareMidpoints(allowed) <= 0, what + " is too wide");
    }

    /** An argument of up to two more digits than the precision, near 2^scale. */
    Ball argument(Random random, int scale) {
      BigInteger m = new BigInteger(1 + random.nextInt(arithmetic.bits() + 8), random);
      Ball x = Ball.dyadic(m.setBit(0), scale - m.setBit(0).bitLength());
      return random.nextBoolean() ? x : x.negated();
    }
  }

  private static BigDecimal decimal(Ball exact) {
    BigDecimal m = new BigDecimal(exact.mantissa);
    int e = Math.toIntExact(exact.exponent);
    return e >= 0
        ? m.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(e)))
        : m.multiply(new BigDecimal(BigInteger.valueOf(5).pow(-e))).scaleByPowerOfTen(e);
  }

  private static void repeat(java.util.function.BiConsumer<Checker, Random> check) {
    repeat(2_000, new Checker(100), check);
    repeat(50, new Checker(1000), check);
  }

  private static void repeat(
      int cases, Checker checker, java.util.function.BiConsumer<Checker, Random> check) {
    IntStream.range(0, cases).parallel().forEach(i -> check.accept(checker, new Random(i)));
  }

  private static int scale(Random random) {
    return random.nextInt(4) == 0 ? random.nextInt(200) - 190 : random.nextInt(16) - 10;
  }

  @Test
  void expAgreesWithApfloat() {
    repeat(
        (checker, random) -> {
          Ball x = checker.argument(random, scale(random));
          Ball exp = checker.arithmetic.exp(x);
          checker.assertEncloses(exp, ApfloatMath.exp(checker.precise(x)), "exp " + x);
        });
  }

  @Test
  void logAgreesWithApfloat() {
    repeat(
        (checker, random) -> {
          Ball x = checker.arithmetic.abs(checker.argument(random, scale(random)));
          if (random.nextInt(4) == 0) {
            x = Ball.ONE.plusExactly(checker.argument(random, -1 - random.nextInt(60)));
          }
          Ball log = checker.arithmetic.log(x);
          if (!x.equals(Ball.ONE)) {
            checker.assertEncloses(log, ApfloatMath.log(checker.precise(x)), "log " + x);
          }
        });
  }

  @Test
  void sinAndCosAgreeWithApfloat() {
    repeat(
        (checker, random) -> {
          Ball x = checker.argument(random, scale(random));
          if (random.nextInt(4) == 0) {
            int k = random.nextInt(50);
            x = checker.arithmetic.multiply(Ball.of(k + 1), checker.arithmetic.pi()).scaled(-1);
            x = new BallArithmetic(10 + random.nextInt(60)).round(x).midpoint();
          }
          Apfloat zero = Apfloat.ZERO;
          Apcomplex turn = ApcomplexMath.exp(new Apcomplex(zero, checker.precise(x)));
          checker.assertEncloses(checker.arithmetic.sin(x), turn.imag(), "sin " + x);
          checker.assertEncloses(checker.arithmetic.cos(x), turn.real(), "cos " + x);
        });
  }

  @Test
  void piAgreesWithApfloat() {
    for (int digits : new int[] {10, 50, 100, 1000}) {
      Checker checker = new Checker(digits);
      checker.assertEncloses(checker.arithmetic.pi(), ApfloatMath.pi(2L * digits + 10), "π");
    }
  }

  /** f(m ± r) contains f at every point of the ball: at both ends and between. */
  private static void assertContainsImages(Function<Ball, Ball> f, Ball x) {
    Ball image = f.apply(x);
    for (Ball point :
        new Ball[] {x.lower(), x.midpoint(), x.upper(), x.hull(x.upper()).midpoint()}) {
      assertTrue(image.overlaps(f.apply(point)), () -> x + " gives " + image);
    }
  }

  @Test
  void imagesOfPointsMeetImagesOfBalls() {
    BallArithmetic arithmetic = new BallArithmetic(120);
    RandomBalls balls = new RandomBalls(7, 120);
    for (int i = 0; i < 4000; i++) {
      Ball x = balls.next(balls.random().nextInt(40) - 30);
      assertContainsImages(arithmetic::exp, x);
      assertContainsImages(arithmetic::sin, x);
      assertContainsImages(arithmetic::cos, x);
      if (x.lower().sign() > 0) {
        assertContainsImages(arithmetic::log, x);
      }
    }
  }

  @Test
  void logOfExpMeetsItsArgumentAtExtremeSizes() {
    BallArithmetic arithmetic = new BallArithmetic(200);
    for (long scale : new long[] {-(1L << 55), -1000, -3, 0, 3, 40}) {
      Ball x = arithmetic.divide(Ball.of(5), Ball.of(7)).scaled(scale);
      assertTrue(arithmetic.log(arithmetic.exp(x)).overlaps(x));
      assertTrue(
          arithmetic.exp(x.negated()).overlaps(arithmetic.divide(Ball.ONE, arithmetic.exp(x))));
    }
  }

  @Test
  void squaresOfSinAndCosSumToOneAtExtremeSizes() {
    BallArithmetic arithmetic = new BallArithmetic(200);
    for (long scale : new long[] {-(1L << 55), -500, 0, 30, 2000, 60000, 1L << 40}) {
      Ball x = Ball.of(7).scaled(scale);
      Ball one =
          arithmetic.add(
              arithmetic.square(arithmetic.sin(x)), arithmetic.square(arithmetic.cos(x)));
      assertTrue(one.overlaps(Ball.ONE));
      assertTrue(scale > 60000 || one.accuracyBits() > 190);
    }
  }

  @Test
  void powerAgreesWithExpOfLog() {
    BallArithmetic arithmetic = new BallArithmetic(150);
    Ball a = arithmetic.divide(Ball.of(22), Ball.of(7));
    for (int n = -5; n < 6; n++) {
      Ball general = arithmetic.exp(arithmetic.multiply(Ball.of(n), arithmetic.log(a)));
      assertTrue(arithmetic.power(a, Ball.of(n)).overlaps(general));
      assertTrue(arithmetic.pow(a, n).overlaps(general));
    }
    Ball half = Ball.ONE.scaled(-1);
    assertTrue(arithmetic.power(a, half).overlaps(arithmetic.sqrt(a)));
  }

  @Test
  void exactValuesStayExact() {
    BallArithmetic arithmetic = new BallArithmetic(100);
    assertEquals(Ball.ONE, arithmetic.exp(Ball.ZERO));
    assertEquals(Ball.ZERO, arithmetic.log(Ball.ONE));
    assertEquals(Ball.ZERO, arithmetic.sin(Ball.ZERO));
    assertEquals(Ball.ONE, arithmetic.cos(Ball.ZERO));
    assertEquals(Ball.of(3), arithmetic.sqrt(Ball.of(9)));
    assertEquals(Ball.ZERO, arithmetic.sqrt(Ball.ZERO));
    assertEquals(Ball.of(3), arithmetic.divide(Ball.of(6), Ball.of(2)));
  }

  @Test
  void undefinedAndUndecidedAreToldApart() {
    BallArithmetic arithmetic = new BallArithmetic(100);
    Ball aroundZero = Ball.of(Ball.ZERO, Ball.ONE);
    Ball minus = Ball.of(-2);
    assertThrows(UndefinedException.class, () -> arithmetic.divide(Ball.ONE, Ball.ZERO));
    assertThrows(UndecidedException.class, () -> arithmetic.divide(Ball.ONE, aroundZero));
    assertThrows(UndefinedException.class, () -> arithmetic.sqrt(minus));
    assertThrows(UndecidedException.class, () -> arithmetic.sqrt(aroundZero));
    assertThrows(UndefinedException.class, () -> arithmetic.log(Ball.ZERO));
    assertThrows(UndefinedException.class, () -> arithmetic.log(minus));
    assertThrows(UndecidedException.class, () -> arithmetic.log(aroundZero));
    assertThrows(UndecidedException.class, () -> arithmetic.exp(HUGE));
    assertThrows(UndecidedException.class, () -> arithmetic.sign(aroundZero));
    assertThrows(UndecidedException.class, () -> Ball.ONE.scaled(1L << 60).scaled(1));
    assertEquals(-1, arithmetic.sign(minus));
    Ball fromZero = Ball.fromZeroTo(Magnitude.up(9, 0));
    assertTrue(arithmetic.sqrt(fromZero).contains(Ball.of(3)));
  }
}
