package org.samcheck.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.RandomBalls.Point;

/**
 * Containment as Arb tests it: exact rationals inside the operands, the exact result inside the
 * result; and the radius at most two units of the last place beyond what the radii force.
 */
class BallContainmentTest {
  /** Five roundings up of a 30-bit radius, each by at most 2^−29 of it. */
  private static final long RADIUS_ROUNDING = -26;

  private interface Case {
    void check(RandomBalls balls, BallArithmetic arithmetic);
  }

  private static void repeat(Case check) {
    repeat(100_000, BallArithmetic.ofDigits(100), check);
    repeat(1_000, BallArithmetic.ofDigits(1000), check);
  }

  private static void repeat(int cases, BallArithmetic arithmetic, Case check) {
    int blocks = 20;
    IntStream.range(0, blocks)
        .parallel()
        .forEach(
            seed -> {
              RandomBalls balls = new RandomBalls(seed, arithmetic.bits());
              for (int i = 0; i < cases / blocks; i++) {
                check.check(balls, arithmetic);
              }
            });
  }

  private static void assertContains(Ball result, Point exact) {
    assertTrue(RandomBalls.contains(result, exact), () -> exact + " outside " + result);
  }

  /**
   * radius ≤ forced (1 + 2^−26) + 2 units, a unit being 2^(top − bits), none if the midpoint is 0.
   */
  private static void assertTight(Ball result, Point forced, int bits) {
    BigInteger one = BigInteger.valueOf(result.sign() == 0 ? 0 : 1);
    Point units = new Point(one, BigInteger.ONE, result.top() - bits + 1);
    Point rounding = new Point(BigInteger.ONE, BigInteger.ONE, RADIUS_ROUNDING);
    Point allowed =
        forced.n().signum() == 0 ? units : forced.plus(forced.times(rounding)).plus(units);
    Point radius = Point.of(result.radiusBall());
    assertTrue(radius.atMost(allowed), () -> result + " forced " + forced);
  }

  private static Point radius(Ball ball) {
    return Point.of(ball.radiusBall());
  }

  private static Point size(Ball ball) {
    return Point.of(ball.midpoint()).abs();
  }

  @Test
  void productsAndQuotientsOfWideBallsAreTheHullsOfTheirEnds() {
    BallArithmetic arithmetic = BallArithmetic.ofDigits(30);
    Ball a = Ball.between(Ball.of(1), Ball.of(2));
    Ball b = Ball.between(Ball.of(-1), Ball.of(3));
    assertEnds(1, 4, arithmetic.multiply(a, a));
    assertEnds(-2, 6, arithmetic.multiply(a, b));
    assertEnds(-3, 9, arithmetic.multiply(b, b));
    assertEnds(-4, -1, arithmetic.multiply(a, a.negated()));
    assertEnds(-1, 3, arithmetic.divide(b, a));
    assertEnds(-2, -1, arithmetic.divide(Ball.of(-2), a));
  }

  private static void assertEnds(long low, long high, Ball ball) {
    assertTrue(ball.contains(new BigFraction(low)) && ball.contains(new BigFraction(high)));
    BigFraction rounding = new BigFraction(1, 1 << 24);
    BigFraction length = ball.upperBound().subtract(ball.lowerBound());
    assertTrue(length.compareTo(new BigFraction(high - low).add(rounding)) <= 0, ball.toString());
  }

  @Test
  void sumOfPointsLiesInSumOfBalls() {
    repeat(
        (balls, arithmetic) -> {
          long scale = balls.scale();
          Ball a = balls.next(scale);
          Ball b = balls.next(scale + balls.gap());
          Ball sum = arithmetic.add(a, b);
          assertContains(sum, balls.pointIn(a).plus(balls.pointIn(b)));
          assertTight(sum, radius(a).plus(radius(b)), arithmetic.bits());
        });
  }

  @Test
  void differenceOfPointsLiesInDifferenceOfBalls() {
    repeat(
        (balls, arithmetic) -> {
          long scale = balls.scale();
          Ball a = balls.next(scale);
          Ball b = balls.next(scale + balls.gap());
          Ball difference = arithmetic.subtract(a, b);
          assertContains(difference, balls.pointIn(a).plus(balls.pointIn(b).negated()));
          assertTight(difference, radius(a).plus(radius(b)), arithmetic.bits());
        });
  }

  @Test
  void productOfPointsLiesInProductOfBalls() {
    repeat(
        (balls, arithmetic) -> {
          Ball a = balls.next(balls.scale());
          Ball b = balls.next(balls.scale());
          Ball product = arithmetic.multiply(a, b);
          assertContains(product, balls.pointIn(a).times(balls.pointIn(b)));
          Point forced = size(a).times(radius(b)).plus(size(b).plus(radius(b)).times(radius(a)));
          assertTight(product, forced, arithmetic.bits());
        });
  }

  @Test
  void quotientOfPointsLiesInQuotientOfBalls() {
    repeat(
        (balls, arithmetic) -> {
          Ball a = balls.next(balls.scale());
          Ball b = balls.nextPositive(balls.scale());
          b = balls.random().nextBoolean() ? b : arithmetic.negate(b);
          Ball quotient = arithmetic.divide(a, b);
          assertContains(quotient, balls.pointIn(a).over(balls.pointIn(b)));
          Point nearest = size(b).plus(radius(b).negated());
          Point forced =
              size(a).times(radius(b)).plus(size(b).times(radius(a))).over(size(b)).over(nearest);
          assertTight(quotient, forced, arithmetic.bits());
        });
  }

  @Test
  void rootOfPointLiesInRootOfBall() {
    repeat(
        (balls, arithmetic) -> {
          Ball a = balls.nextPositive(balls.scale());
          Ball root = arithmetic.sqrt(a);
          Point x = balls.pointIn(a);
          Point low = Point.of(root.lower());
          Point high = Point.of(root.upper());
          assertTrue(low.n().signum() <= 0 || low.times(low).atMost(x), () -> "√ of " + a);
          assertTrue(high.n().signum() > 0 && x.atMost(high.times(high)), () -> "√ of " + a);
          assertTight(root, rootRadius(a), arithmetic.bits());
        });
  }

  /** √m − √(m − r) = r / (√m + √(m − r)), up to 2^−60 of it. */
  private static Point rootRadius(Ball a) {
    return a.isExact() ? radius(a) : radius(a).over(root(a.midpoint()).plus(root(a.lower())));
  }

  /** The first 64 bits of the root. */
  private static Point root(Ball a) {
    int shift = 128 - a.mantissa.bitLength();
    shift += (int) Math.floorMod(a.exponent - shift, 2L);
    BigInteger n = a.mantissa.shiftLeft(shift);
    return new Point(n.sqrt(), BigInteger.ONE, (a.exponent - shift) / 2);
  }

  @Test
  void squareOfPointLiesInSquareOfBallAndIsNotNegative() {
    repeat(
        (balls, arithmetic) -> {
          Ball a = balls.next(balls.scale());
          Ball square = arithmetic.square(a);
          Point x = balls.pointIn(a);
          assertContains(square, x.times(x));
          assertTrue(!a.containsZero() || square.lower().sign() >= 0);
        });
  }

  @Test
  void powerOfPointLiesInPowerOfBall() {
    repeat(
        2_000,
        BallArithmetic.ofDigits(100),
        (balls, arithmetic) -> {
          Ball a = balls.next(balls.scale());
          Point x = balls.pointIn(a);
          Point power = x;
          for (int n = 2; n < 8; n++) {
            power = power.times(x);
            assertContains(arithmetic.pow(a, n), power);
          }
        });
  }

  @Test
  void sumOfProductsOfPointsLiesInSumOfProductsOfBalls() {
    repeat(
        2_000,
        BallArithmetic.ofDigits(100),
        (balls, arithmetic) -> {
          int n = 1 + balls.random().nextInt(8);
          Ball[] a = new Ball[n];
          Ball[] b = new Ball[n];
          Point straight = new Point(BigInteger.ZERO, BigInteger.ONE, 0);
          Point crossed = straight;
          Point[] x = new Point[n];
          Point[] y = new Point[n];
          for (int i = 0; i < n; i++) {
            a[i] = balls.next(balls.gap());
            b[i] = balls.next(balls.gap());
            x[i] = balls.pointIn(a[i]);
            y[i] = balls.pointIn(b[i]);
          }
          for (int i = 0; i < n; i++) {
            straight = straight.plus(x[i].times(y[i]));
            crossed = crossed.plus(x[i].times(y[n - 1 - i]));
          }
          assertContains(arithmetic.sumOfProducts(a, b, 0, n), straight);
          assertContains(arithmetic.convolution(a, b, n - 1, 0, n), crossed);
        });
  }

  @Test
  void absMinMaxAndHullContainTheirPoints() {
    repeat(
        20_000,
        BallArithmetic.ofDigits(100),
        (balls, arithmetic) -> {
          Ball a = balls.next(0);
          Ball b = balls.random().nextInt(4) == 0 ? a : balls.next(0);
          Point x = balls.pointIn(a);
          Point y = balls.pointIn(b);
          assertContains(arithmetic.abs(a), x.abs());
          assertContains(arithmetic.min(a, b), x.atMost(y) ? x : y);
          assertContains(arithmetic.max(a, b), x.atMost(y) ? y : x);
          assertContains(a.hull(b), x);
          assertContains(a.hull(b), y);
          assertContains(arithmetic.round(a), x);
        });
  }

  @Test
  void comparisonsNeverContradictThePoints() {
    repeat(
        20_000,
        BallArithmetic.ofDigits(100),
        (balls, arithmetic) -> {
          Ball a = balls.next(0);
          Ball b = balls.random().nextInt(4) == 0 ? a : balls.next(0);
          Point x = balls.pointIn(a);
          Point y = balls.pointIn(b);
          boolean below = !y.atMost(x);
          boolean same = x.atMost(y) && y.atMost(x);
          assertTrue(arithmetic.less(a, b) != Truth.of(!below));
          assertTrue(arithmetic.lessOrEqual(a, b) != Truth.of(!x.atMost(y)));
          assertTrue(arithmetic.equal(a, b) != Truth.of(!same));
          if (a.isExact() && b.isExact()) {
            assertEquals(Truth.of(below), arithmetic.less(a, b));
            assertEquals(Truth.of(same), arithmetic.equal(a, b));
          }
        });
  }

  @Test
  void vastlyDifferentMagnitudesAddWithoutGiantNumbers() {
    BallArithmetic arithmetic = new BallArithmetic(100);
    Ball tiny = Ball.ONE.scaled(-(1L << 59));
    Ball sum = arithmetic.add(Ball.ONE, tiny);
    assertTrue(sum.contains(Ball.ONE) && sum.upper().sign() > 0);
    assertTrue(sum.mantissa.bitLength() < 200);
    assertEquals(Truth.TRUE, arithmetic.less(tiny, sum));
    assertTight(sum, new Point(BigInteger.ZERO, BigInteger.ONE, 0), 100);
    assertTrue(arithmetic.subtract(sum, Ball.ONE).containsZero());
  }
}
