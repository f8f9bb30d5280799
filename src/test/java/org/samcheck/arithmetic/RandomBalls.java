package org.samcheck.arithmetic;

import java.math.BigInteger;
import java.util.Random;

/**
 * Balls and exact points inside them, short and long, narrow and wide, of ordinary and extreme
 * size.
 */
final class RandomBalls {
  private static final long EXTREME = 1L << 50;

  /** n / d · 2^e: a rational kept unreduced, so that checking needs no gcd. */
  record Point(BigInteger n, BigInteger d, long e) {
    static Point of(Ball exact) {
      return new Point(exact.mantissa, BigInteger.ONE, exact.exponent);
    }

    Point plus(Point o) {
      if (n.signum() == 0 || o.n.signum() == 0) {
        return n.signum() == 0 ? o : this;
      }
      long low = Math.min(e, o.e);
      BigInteger mine = n.multiply(o.d).shiftLeft(Math.toIntExact(e - low));
      BigInteger theirs = o.n.multiply(d).shiftLeft(Math.toIntExact(o.e - low));
      return new Point(mine.add(theirs), d.multiply(o.d), low);
    }

    Point negated() {
      return new Point(n.negate(), d, e);
    }

    Point abs() {
      return new Point(n.abs(), d, e);
    }

    Point times(Point o) {
      return new Point(n.multiply(o.n), d.multiply(o.d), e + o.e);
    }

    Point over(Point o) {
      BigInteger sign = BigInteger.valueOf(o.n.signum());
      return new Point(n.multiply(o.d).multiply(sign), d.multiply(o.n.abs()), e - o.e);
    }

    /** This ≤ other, exactly. */
    boolean atMost(Point o) {
      if (n.signum() != o.n.signum() || n.signum() == 0) {
        return n.signum() <= o.n.signum();
      }
      long gap = magnitude() - o.magnitude();
      if (Math.abs(gap) > 4) {
        return gap > 0 == n.signum() < 0;
      }
      long low = Math.min(e, o.e);
      BigInteger mine = n.multiply(o.d).shiftLeft(Math.toIntExact(e - low));
      return mine.compareTo(o.n.multiply(d).shiftLeft(Math.toIntExact(o.e - low))) <= 0;
    }

    /** log2 |this|, off by less than 2. */
    long magnitude() {
      return n.bitLength() - d.bitLength() + e;
    }
  }

  private final Random random;
  private final int bits;

  RandomBalls(long seed, int bits) {
    random = new Random(seed);
    this.bits = bits;
  }

  Random random() {
    return random;
  }

  /** A ball near 2^scale. */
  Ball next(long scale) {
    BigInteger m = mantissa();
    long e = scale - m.bitLength() + random.nextInt(9) - 4;
    Ball midpoint = Ball.dyadic(m, e);
    return switch (random.nextInt(4)) {
      case 0 -> midpoint;
      case 1 -> midpoint.widened(Magnitude.up(radius(), scale - bits - random.nextInt(60)));
      case 2 -> midpoint.widened(Magnitude.up(radius(), scale - 30 - random.nextInt(bits)));
      default -> midpoint.widened(Magnitude.up(radius(), scale - 29 - random.nextInt(8)));
    };
  }

  /** A positive ball near 2^scale. */
  Ball nextPositive(long scale) {
    while (true) {
      Ball ball = next(scale);
      if (ball.lower().sign() > 0) {
        return ball;
      }
    }
  }

  private long radius() {
    return 1 + random.nextInt((1 << 30) - 1);
  }

  private BigInteger mantissa() {
    int length =
        switch (random.nextInt(4)) {
          case 0 -> 1 + random.nextInt(60);
          case 1 -> 1 + random.nextInt(3 * bits);
          default -> bits + random.nextInt(32);
        };
    BigInteger m = new BigInteger(length, random);
    if (random.nextInt(8) == 0) {
      m = BigInteger.ONE.shiftLeft(length).subtract(BigInteger.valueOf(random.nextInt(3)));
    }
    return random.nextBoolean() ? m : m.negate();
  }

  /** An ordinary or an extreme binary exponent. */
  long scale() {
    return switch (random.nextInt(4)) {
      case 0 -> EXTREME - random.nextInt(1000);
      case 1 -> -EXTREME + random.nextInt(1000);
      case 2 -> random.nextInt(20000) - 10000;
      default -> random.nextInt(200) - 100;
    };
  }

  /** A distance in exponents at which sums cancel, overlap, just miss or vanish. */
  long gap() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(5) - 2;
      case 1 -> random.nextInt(2 * bits) - bits;
      case 2 -> random.nextInt(20) + bits - 10;
      default -> random.nextInt(8 * bits) - 4 * bits;
    };
  }

  /** m + t r with t an endpoint ±1 or a rational between. */
  Point pointIn(Ball ball) {
    long d = 1 + random.nextInt(9);
    long k =
        random.nextInt(4) == 0
            ? (random.nextBoolean() ? d : -d)
            : random.nextInt((int) (2 * d + 1)) - d;
    Point middle = Point.of(ball.midpoint());
    if (ball.isExact()) {
      return middle;
    }
    Point t = new Point(BigInteger.valueOf(k), BigInteger.valueOf(d), 0);
    return middle.plus(t.times(Point.of(ball.radiusBall())));
  }

  static boolean contains(Ball ball, Point point) {
    return Point.of(ball.lower()).atMost(point) && point.atMost(Point.of(ball.upper()));
  }
}
