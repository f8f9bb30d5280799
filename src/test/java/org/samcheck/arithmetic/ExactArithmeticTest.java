package org.samcheck.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactArithmeticTest {
  private static final ExactArithmetic EXACT = new ExactArithmetic();
  private static final Exact TWO = Exact.of(2);
  private static final Exact THREE = Exact.of(3);
  private static final int CASES = 3000;

  private static BigFraction fraction(Random random, int bits) {
    BigInteger n = new BigInteger(1 + random.nextInt(bits), random);
    BigInteger d = new BigInteger(1 + random.nextInt(bits), random).setBit(0);
    d = random.nextBoolean() ? d : BigInteger.ONE.shiftLeft(random.nextInt(bits));
    return new BigFraction(random.nextBoolean() ? n : n.negate(), d);
  }

  private static Exact surd(Random random, int radicand) {
    Exact root = EXACT.sqrt(Exact.of(radicand));
    Exact q = Exact.of(fraction(random, 20));
    return EXACT.add(Exact.of(fraction(random, 20)), EXACT.multiply(q, root));
  }

  @Test
  void rationalsAgreeWithBigFraction() {
    Random random = new Random(1);
    for (int i = 0; i < CASES; i++) {
      BigFraction a = fraction(random, 200);
      BigFraction b = fraction(random, 200);
      Exact x = Exact.of(a);
      Exact y = Exact.of(b);
      assertEquals(a.add(b), EXACT.add(x, y).toBigFraction());
      assertEquals(a.subtract(b), EXACT.subtract(x, y).toBigFraction());
      assertEquals(a.multiply(b), EXACT.multiply(x, y).toBigFraction());
      assertEquals(Integer.signum(a.compareTo(b)), x.compareTo(y));
      if (y.sign() != 0) {
        assertEquals(a.divide(b), EXACT.divide(x, y).toBigFraction());
      }
    }
  }

  @Test
  void surdsOfOneFieldFormAField() {
    Random random = new Random(2);
    for (int i = 0; i < CASES; i++) {
      Exact a = surd(random, 12);
      Exact b = surd(random, 27);
      Exact c = surd(random, 75);
      assertEquals(EXACT.add(EXACT.add(a, b), c), EXACT.add(a, EXACT.add(b, c)));
      assertEquals(EXACT.multiply(a, b), EXACT.multiply(b, a));
      assertEquals(
          EXACT.multiply(a, EXACT.add(b, c)),
          EXACT.add(EXACT.multiply(a, b), EXACT.multiply(a, c)));
      assertEquals(EXACT.multiply(a, b).hashCode(), EXACT.multiply(b, a).hashCode());
      if (b.sign() != 0) {
        assertEquals(a, EXACT.multiply(EXACT.divide(a, b), b));
      }
    }
  }

  @Test
  void resultsLieInTheirBalls() {
    BallArithmetic balls = BallArithmetic.ofDigits(60);
    Random random = new Random(3);
    for (int i = 0; i < CASES; i++) {
      Exact a = surd(random, 2);
      Exact b = surd(random, 8);
      assertTrue(EXACT.add(a, b).in(balls).overlaps(balls.add(a.in(balls), b.in(balls))));
      assertTrue(EXACT.multiply(a, b).in(balls).overlaps(balls.multiply(a.in(balls), b.in(balls))));
    }
  }

  @Test
  void comparisonsOfDifferentFieldsAgreeWithBalls() {
    BallArithmetic balls = BallArithmetic.ofDigits(60);
    Random random = new Random(4);
    int[] radicands = {2, 3, 5, 7, 12, 18};
    for (int i = 0; i < CASES; i++) {
      Exact a = surd(random, radicands[random.nextInt(6)]);
      Exact b = random.nextInt(5) == 0 ? a : surd(random, radicands[random.nextInt(6)]);
      Truth truth = balls.less(a.in(balls), b.in(balls));
      assertTrue(truth == Truth.UNKNOWN ? a.equals(b) : truth == EXACT.less(a, b));
      assertEquals(-b.compareTo(a), a.compareTo(b));
    }
  }

  @Test
  void rootSquaresBackToItsRadicand() {
    Random random = new Random(5);
    for (int i = 0; i < CASES; i++) {
      Exact a = EXACT.abs(Exact.of(fraction(random, 200)));
      Exact root = EXACT.sqrt(a);
      assertEquals(a, EXACT.multiply(root, root));
      assertEquals(a, EXACT.sqrt(EXACT.multiply(a, a)));
      assertTrue(root.sign() >= 0);
    }
  }

  @Test
  void integerSquareRootIsTheFloor() {
    Random random = new Random(6);
    for (int i = 0; i < CASES; i++) {
      BigInteger n = new BigInteger(random.nextInt(700), random);
      n = random.nextBoolean() ? n : n.multiply(n).subtract(BigInteger.valueOf(random.nextInt(2)));
      n = n.max(BigInteger.ZERO);
      assertEquals(n.sqrt(), SquareRoot.of(n).root());
      assertEquals(n.subtract(n.sqrt().pow(2)), SquareRoot.of(n).remainder());
    }
  }

  @Test
  void rootsTakeOutSquares() {
    assertEquals("3/2", EXACT.sqrt(Exact.of(new BigFraction(9, 4))).toString());
    assertEquals("1/2*sqrt(2)", EXACT.sqrt(Exact.of(new BigFraction(1, 2))).toString());
    assertEquals("10*sqrt(3)", EXACT.sqrt(Exact.of(300)).toString());
    assertEquals(
        0, EXACT.subtract(EXACT.sqrt(Exact.of(8)), EXACT.sqrt(TWO)).compareTo(EXACT.sqrt(TWO)));
  }

  @Test
  void nearlyEqualNumbersOfDifferentFieldsAreOrdered() {
    Exact seventeenTwelfths = Exact.of(new BigFraction(17, 12));
    assertEquals(Truth.TRUE, EXACT.less(EXACT.sqrt(TWO), seventeenTwelfths));
    Exact nearRootThree =
        EXACT.add(EXACT.sqrt(TWO), Exact.of(new BigFraction(31783724519L, 100000000000L)));
    assertEquals(Truth.TRUE, EXACT.less(nearRootThree, EXACT.sqrt(THREE)));
  }

  @Test
  void whatLeavesTheFieldIsUndecided() {
    Exact rootTwo = EXACT.sqrt(TWO);
    assertThrows(UndecidedException.class, () -> EXACT.add(rootTwo, EXACT.sqrt(THREE)));
    assertThrows(UndecidedException.class, () -> EXACT.sqrt(rootTwo));
    assertThrows(UndecidedException.class, EXACT::pi);
    assertThrows(UndecidedException.class, () -> EXACT.exp(TWO));
    assertThrows(UndecidedException.class, () -> EXACT.log(TWO));
    assertThrows(UndecidedException.class, () -> EXACT.sin(TWO));
    assertThrows(UndecidedException.class, rootTwo::toBigFraction);
  }

  @Test
  void undefinedOperationsAreUndefined() {
    assertThrows(UndefinedException.class, () -> EXACT.divide(TWO, Exact.ZERO));
    assertThrows(UndefinedException.class, () -> EXACT.sqrt(Exact.of(-1)));
    assertThrows(UndefinedException.class, () -> EXACT.log(Exact.ZERO));
    assertThrows(UndefinedException.class, () -> EXACT.power(Exact.ZERO, TWO));
  }

  @Test
  void elementaryFunctionsAreExactWhereRational() {
    assertEquals(Exact.ONE, EXACT.exp(Exact.ZERO));
    assertEquals(Exact.ZERO, EXACT.log(Exact.ONE));
    assertEquals(Exact.ZERO, EXACT.sin(Exact.ZERO));
    assertEquals(Exact.ONE, EXACT.cos(Exact.ZERO));
    assertEquals(Exact.of(8), EXACT.power(Exact.of(4), Exact.of(new BigFraction(3, 2))));
    assertEquals(Exact.of(new BigFraction(1, 8)), EXACT.power(TWO, Exact.of(-3)));
  }

  @Test
  void longResultsAreUndecided() {
    ExactArithmetic limited = new ExactArithmetic(64);
    Exact big = Exact.of(1L << 40);
    assertThrows(UndecidedException.class, () -> limited.multiply(big, big));
    assertEquals(Exact.of(1L << 41), limited.add(big, big));
  }

  @Test
  void doubleImageIsTheNearest() {
    assertEquals(Math.sqrt(2), EXACT.toDouble(EXACT.sqrt(TWO)));
    assertEquals(0.1, EXACT.toDouble(Exact.of(new BigFraction(1, 10))));
    assertEquals(-1.0 / 3, EXACT.toDouble(Exact.of(new BigFraction(-1, 3))));
    assertEquals(0.0, EXACT.toDouble(Exact.ZERO));
  }
}
