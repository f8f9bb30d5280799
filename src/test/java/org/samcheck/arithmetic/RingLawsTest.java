package org.samcheck.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of an ordered ring over every arithmetic: on dyadics short enough that each arithmetic
 * is exact the laws hold as TRUE, and on fractions balls must never refute them.
 */
class RingLawsTest {
  private static final int CASES = 500;

  static Stream<Arithmetic<?>> arithmetics() {
    return Stream.of(
        new ExactArithmetic(),
        new BallArithmetic(128),
        BallArithmetic.ofDigits(1000),
        new ApfloatArithmetic(60),
        new DoubleArithmetic());
  }

  static Stream<Arithmetic<?>> enclosures() {
    return Stream.of(new ExactArithmetic(), new BallArithmetic(128), BallArithmetic.ofDigits(300));
  }

  private static <T> void assertTruth(Arithmetic<T> r, boolean decided, T a, T b) {
    Truth truth = r.equal(a, b);
    assertTrue(decided ? truth.isTrue() : !truth.isFalse(), () -> a + " against " + b);
  }

  private static <T> void checkLaws(Arithmetic<T> r, boolean decided, T a, T b, T c) {
    T zero = r.of(BigFraction.ZERO);
    T one = r.of(BigFraction.ONE);
    assertTruth(r, decided, r.add(a, b), r.add(b, a));
    assertTruth(r, decided, r.add(r.add(a, b), c), r.add(a, r.add(b, c)));
    assertTruth(r, decided, r.add(a, zero), a);
    assertTruth(r, decided, r.add(a, r.negate(a)), zero);
    assertTruth(r, decided, r.subtract(a, b), r.add(a, r.negate(b)));
    assertTruth(r, decided, r.multiply(a, b), r.multiply(b, a));
    assertTruth(r, decided, r.multiply(r.multiply(a, b), c), r.multiply(a, r.multiply(b, c)));
    assertTruth(r, decided, r.multiply(a, one), a);
    assertTruth(r, decided, r.multiply(a, r.add(b, c)), r.add(r.multiply(a, b), r.multiply(a, c)));
    assertTruth(r, decided, r.square(a), r.multiply(a, a));
    assertTruth(r, decided, r.pow(a, 3), r.multiply(r.multiply(a, a), a));
    assertTruth(r, decided, r.abs(r.multiply(a, b)), r.multiply(r.abs(a), r.abs(b)));
    assertTruth(r, decided, r.add(r.min(a, b), r.max(a, b)), r.add(a, b));
  }

  private static <T> void checkOrder(Arithmetic<T> r, T a, T b, T c) {
    assertEquals(r.less(a, b), r.less(r.add(a, c), r.add(b, c)));
    assertEquals(r.less(a, b).not(), r.lessOrEqual(b, a));
    assertEquals(r.sign(r.subtract(a, b)) < 0, r.less(a, b).isTrue());
  }

  @ParameterizedTest
  @MethodSource("arithmetics")
  <T> void lawsHoldOnShortDyadics(Arithmetic<T> r) {
    Random random = new Random(1);
    for (int i = 0; i < CASES; i++) {
      T a = r.of(dyadic(random));
      T b = r.of(dyadic(random));
      T c = r.of(dyadic(random));
      checkLaws(r, true, a, b, c);
      checkOrder(r, a, b, c);
    }
  }

  private static BigFraction dyadic(Random random) {
    return new BigFraction(random.nextInt(20001) - 10000, 1 << random.nextInt(5));
  }

  @ParameterizedTest
  @MethodSource("enclosures")
  <T> void lawsAreNeverRefutedOnFractions(Arithmetic<T> r) {
    Random random = new Random(2);
    for (int i = 0; i < CASES; i++) {
      checkLaws(r, false, fraction(r, random), fraction(r, random), fraction(r, random));
    }
  }

  @ParameterizedTest
  @MethodSource("enclosures")
  <T> void rootOfSquareIsTheAbsoluteValue(Arithmetic<T> r) {
    Random random = new Random(3);
    for (int i = 0; i < CASES; i++) {
      T a = r.of(dyadic(random));
      assertTruth(r, true, r.sqrt(r.square(a)), r.abs(a));
      T b = fraction(r, random);
      assertTruth(r, false, r.sqrt(r.square(b)), r.abs(b));
    }
  }

  private static <T> T fraction(Arithmetic<T> r, Random random) {
    return r.of(new BigFraction(random.nextInt(2001) - 1000, 1 + random.nextInt(999)));
  }
}
