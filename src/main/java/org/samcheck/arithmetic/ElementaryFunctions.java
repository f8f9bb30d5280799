package org.samcheck.arithmetic;

import java.math.BigInteger;

/**
 * exp, log, sin and cos of balls: reduction and reconstruction in ball arithmetic, which carries
 * its own errors, around fixed-point series whose few units of error are counted here.
 *
 * <p>In a series every ⌊·⌋ and every division errs by less than one unit 2^−w. Each term divides
 * the error of the last, so a term is off by at most 2 units (3 after one more division), N terms
 * by 3N; the first term that vanishes was at most 2 units and the tail after it at most 2 more.
 */
final class ElementaryFunctions {
  private static final int GUARD = 16;

  /** log: 20 bits when 1 + δ is as near 1 as 2^−20, and the guard. */
  private static final int LOG_GUARD = 20 + 20;

  private static final long LARGEST_EXP_TOP = 50;
  private static final long LARGEST_ANGLE_TOP = 1 << 16;
  private static final Ball THREE = Ball.of(3);

  private final BallArithmetic target;
  private final int bits;

  ElementaryFunctions(BallArithmetic target) {
    this.target = target;
    bits = target.bits();
  }

  /** e^(m ± r) = e^m ± e^m (e^r − 1), and e^r − 1 ≤ r (1 + r/2 (1 + r/2)) for r ≤ 1. */
  Ball exp(Ball x) {
    if (x.isZero()) {
      return Ball.ONE;
    }
    if (x.radius().top() > -GUARD && !x.isExact()) {
      return target.round(pointExp(x.lower()).hull(pointExp(x.upper())));
    }
    Ball value = pointExp(x.midpoint());
    if (x.isExact()) {
      return value;
    }
    Magnitude half = x.radius().half();
    Magnitude growth = x.radius().times(Magnitude.ONE.plus(half.times(Magnitude.ONE.plus(half))));
    return value.widened(value.upperMagnitude().times(growth));
  }

  private Ball pointExp(Ball x) {
    if (x.top() > LARGEST_EXP_TOP) {
      throw new UndecidedException("e^x with |x| > 2^50");
    }
    if (x.sign() == 0 || x.top() < -bits - GUARD) {
      // |e^x − 1 − x| ≤ x² for |x| ≤ 1.
      Magnitude size = x.upperMagnitude();
      return target.add(Ball.ONE, x).widened(size.times(size));
    }
    int halvings = 2 + (int) (0.6 * Math.sqrt(bits));
    BallArithmetic working = new BallArithmetic(bits + halvings + GUARD);
    long k = (long) Math.rint(x.toDouble() / Math.log(2));
    Ball u = reduced(x, k, working).scaled(-halvings);
    Ball power = expSeries(u, working.bits());
    for (int i = 0; i < halvings; i++) {
      power = working.multiply(power, power);
    }
    return target.round(power.scaled(k));
  }

  private static Ball reduced(Ball x, long k, BallArithmetic working) {
    if (k == 0) {
      return x;
    }
    BallArithmetic wide = new BallArithmetic(working.bits() + (int) LARGEST_EXP_TOP + 2);
    return wide.subtract(x, wide.multiply(Ball.of(k), Constant.LOG2.get(wide.bits())));
  }

  /** Σ u^i / i! for |u| ≤ 1/2; moving the argument by one unit or its radius r moves it by ≤ 2r. */
  private static Ball expSeries(Ball u, int w) {
    BigInteger argument = u.floor(w);
    BigInteger term = BigInteger.ONE.shiftLeft(w);
    BigInteger sum = term;
    int i = 0;
    while (term.signum() != 0) {
      i++;
      term = term.multiply(argument).shiftRight(w).divide(BigInteger.valueOf(i));
      sum = sum.add(term);
    }
    return Ball.of(sum, -w, 3L * i + GUARD, -w).widened(u.radius().plus(u.radius()));
  }

  /** log(m ± r) = log m ± r / (m − r), a wide ball by its endpoints. */
  Ball log(Ball x) {
    if (!Ball.ZERO.isBelow(x)) {
      requireUndecided(x);
    }
    if (x.isExact()) {
      return pointLog(x);
    }
    if (x.accuracyBits() < GUARD) {
      return target.round(pointLog(x.lower()).hull(pointLog(x.upper())));
    }
    return pointLog(x.midpoint()).widened(x.radius().over(x.lowerMagnitude()));
  }

  private static void requireUndecided(Ball x) {
    if (x.upper().sign() <= 0) {
      throw new UndefinedException("the logarithm of a number that is not positive");
    }
    throw new UndecidedException("the logarithm of a number that may not be positive");
  }

  /** log(f · 2^k) = k log 2 + y + log(f e^−y), 3/4 ≤ f &lt; 3/2, y a double near log f. */
  private Ball pointLog(Ball x) {
    BallArithmetic working = new BallArithmetic(bits + LOG_GUARD);
    long k = x.scaled(-x.top()).toDouble() < 0.75 ? x.top() - 1 : x.top();
    Ball f = x.scaled(-k);
    Ball delta = working.subtract(f, Ball.ONE);
    Ball y = Ball.ZERO;
    if (delta.top() > -20) {
      y = Ball.of(StrictMath.log(f.toDouble()));
      Ball rest = working.multiply(f, working.exp(y.negated()));
      delta = working.subtract(rest, Ball.ONE);
    }
    Ball result = working.add(y, logOnePlus(delta, working));
    if (k != 0) {
      result = working.add(result, working.multiply(Ball.of(k), Constant.LOG2.get(working.bits())));
    }
    return target.round(result);
  }

  /**
   * log(1 + δ) = 2 z Σ z^(2i) / (2i + 1), z = δ / (2 + δ), |δ| &lt; 2^−19; its slope in z is ≤ 3.
   */
  private static Ball logOnePlus(Ball delta, BallArithmetic working) {
    if (delta.isZero()) {
      return Ball.ZERO;
    }
    Ball z = working.divide(delta, working.add(Ball.of(2), delta));
    Ball point = z.midpoint();
    int w = working.bits();
    Ball series = atanhSeries(working.square(point), w);
    return working.multiply(point.scaled(1), series).widened(z.radius().times(Magnitude.up(3, 0)));
  }

  private static Ball atanhSeries(Ball square, int w) {
    BigInteger argument = square.floor(w);
    BigInteger power = BigInteger.ONE.shiftLeft(w);
    BigInteger sum = power;
    int i = 0;
    while (power.signum() != 0) {
      i++;
      power = power.multiply(argument).shiftRight(w);
      sum = sum.add(power.divide(BigInteger.valueOf(2L * i + 1)));
    }
    return Ball.of(sum, -w, 3L * i + GUARD, -w).widened(square.radius());
  }

  Ball sin(Ball x) {
    return rotated(x, 0);
  }

  Ball cos(Ball x) {
    return x.isZero() ? Ball.ONE : rotated(x, 1);
  }

  /** sin(m ± r + quarter · π/2) = sin(m + quarter · π/2) ± min(r, 2). */
  private Ball rotated(Ball x, int quarter) {
    if (x.isZero()) {
      return x;
    }
    if (x.top() > LARGEST_ANGLE_TOP || !x.isExact() && x.radius().top() > 1) {
      return Ball.ZERO.widened(Magnitude.ONE);
    }
    Ball value = target.round(pointRotated(x.midpoint(), quarter));
    return x.isExact() ? value : value.widened(x.radius());
  }

  private Ball pointRotated(Ball x, int quarter) {
    BallArithmetic working = new BallArithmetic(bits + GUARD + GUARD);
    if (x.sign() == 0) {
      return quarter == 0 ? x : Ball.ONE;
    }
    BigInteger k = nearestQuarter(x);
    Ball t = reducedAngle(x, k, working);
    int turn = k.intValue() + quarter & 3;
    Ball value = (turn & 1) == 0 ? reducedSin(t, working) : reducedCos(t, working);
    return turn < 2 ? value : value.negated();
  }

  /** An integer within 1/2 + 2^−16 of 2x/π; for |x| &lt; 1/2 it is 0. */
  private static BigInteger nearestQuarter(Ball x) {
    if (x.top() < 0) {
      return BigInteger.ZERO;
    }
    BallArithmetic rough = new BallArithmetic((int) x.top() + 2 * GUARD);
    Ball quarters = rough.divide(x.scaled(1), Constant.PI.get(rough.bits()));
    return quarters.midpoint().plusExactly(Ball.ONE.scaled(-1)).floor(0);
  }

  /** x − k π/2, with π long enough that the difference is accurate relative to itself. */
  private static Ball reducedAngle(Ball x, BigInteger k, BallArithmetic working) {
    if (k.signum() == 0) {
      return x;
    }
    int precision = working.bits() + (int) x.top() + GUARD;
    while (true) {
      BallArithmetic wide = new BallArithmetic(precision);
      Ball halfPi = Constant.PI.get(precision).scaled(-1);
      Ball t = wide.subtract(x, wide.multiply(Ball.dyadic(k, 0), halfPi));
      long missing = working.bits() - t.accuracyBits();
      if (missing <= 0) {
        return t;
      }
      precision += (int) missing + GUARD;
    }
  }

  /** sin 3u = sin u (3 − 4 sin² u), repeatedly. */
  private static Ball reducedSin(Ball t, BallArithmetic working) {
    int triplings = t.top() < -working.bits() ? 0 : 1 + (int) (0.35 * Math.sqrt(working.bits()));
    Ball divisor = Ball.dyadic(BigInteger.valueOf(3).pow(triplings), 0);
    Ball s = sinSeries(triplings == 0 ? t : working.divide(t, divisor), working);
    for (int i = 0; i < triplings; i++) {
      s = working.multiply(s, working.subtract(THREE, working.square(s).scaled(2)));
    }
    return s;
  }

  /** cos t = 1 − 2 sin²(t/2). */
  private static Ball reducedCos(Ball t, BallArithmetic working) {
    Ball s = reducedSin(t.scaled(-1), working);
    return working.subtract(Ball.ONE, working.square(s).scaled(1));
  }

  /** u Σ (−u²)^i / (2i + 1)! for |u| ≤ 1; the slope of the sum in u² is at most 1. */
  private static Ball sinSeries(Ball u, BallArithmetic working) {
    int w = working.bits();
    Ball point = u.midpoint();
    Ball square = working.square(point);
    BigInteger argument = square.floor(w);
    BigInteger term = BigInteger.ONE.shiftLeft(w);
    BigInteger sum = term;
    int i = 0;
    while (term.signum() != 0) {
      i++;
      term =
          term.multiply(argument).shiftRight(w).divide(BigInteger.valueOf(2L * i * (2L * i + 1)));
      sum = (i & 1) == 0 ? sum.add(term) : sum.subtract(term);
    }
    Ball series = Ball.of(sum, -w, 3L * i + GUARD, -w).widened(square.radius());
    return working.multiply(point, series).widened(u.radius());
  }
}
