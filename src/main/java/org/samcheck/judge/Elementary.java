package org.samcheck.judge;

import org.hipparchus.fraction.BigFraction;

/** exp, log, sin, cos and π by their power series, with a bound of what the series leave out. */
final class Elementary {

  private static final int LARGEST = 40;
  private static final int SMALL = 8;
  private static final int GUARD = 24;

  private final Work work;
  private Real logarithmOfTwo;
  private Real pi;
  private int bitsOfConstants;

  Elementary(Work work) {
    this.work = work;
  }

  private Real number(long n) {
    return Real.of(work, n);
  }

  /** e^x: Σ rⁿ/n! at r = x/2^k below 2^−8, where the rest is below the last term; then squares. */
  Real exp(Real x) {
    if (x.isZero()) {
      return number(1);
    }
    if (x.top() > LARGEST) {
      throw Finding.Open.beyond("the exponential of a number that large");
    }
    int halvings = (int) Math.max(0, x.top() + SMALL);
    return work.finer(
        halvings + GUARD,
        () -> {
          Real r = x.shifted(-halvings);
          Real power = series(r, number(1), 1, n -> n).plus(number(1));
          for (int i = 0; i < halvings; i++) {
            power = power.square();
          }
          return power;
        });
  }

  private interface Ratio {
    long of(long n);
  }

  /** Σ_{n ≥ 1} of terms, each the one before times r/ratio(n), within the last of them. */
  private Real series(Real r, Real first, int from, Ratio ratio) {
    Real sum = number(0);
    Real term = first;
    for (long n = from; term.top() > -work.bits() && term.sign().orElse(1) != 0; n++) {
      term = term.times(r).over(ratio.of(n));
      sum = sum.plus(term);
    }
    return sum.within(term);
  }

  /** ln x = k ln 2 + 2 artanh z, z = (m − 1)/(m + 1) = 1 − 2/(m + 1), x = m·2^k. */
  Real log(Real x) {
    x.requirePositive("the logarithm");
    if (x.minus(number(1)).isZero()) {
      return number(0);
    }
    return work.finer(
        GUARD,
        () -> {
          long k = x.interval().top();
          Real m = x.shifted(-k);
          Real z = number(1).minus(number(2).over(m.plus(number(1))));
          if (z.magnitude().minus(Real.of(work, new BigFraction(1, 2))).sign().orElse(1) > 0) {
            throw Finding.Open.undecided("the logarithm of a range that wide");
          }
          return logarithmOfTwo().times(number(k)).plus(odd(z, 1).shifted(1));
        });
  }

  private Real logarithmOfTwo() {
    constants();
    return logarithmOfTwo;
  }

  Real pi() {
    constants();
    return pi;
  }

  /** ln 2 = 2 artanh(1/3); π = 16 arctan(1/5) − 4 arctan(1/239). */
  private void constants() {
    if (bitsOfConstants >= work.bits()) {
      return;
    }
    bitsOfConstants = work.bits();
    logarithmOfTwo = work.finer(GUARD, () -> odd(fraction(3), 1).shifted(1));
    pi =
        work.finer(
            GUARD, () -> odd(fraction(5), -1).shifted(4).minus(odd(fraction(239), -1).shifted(2)));
  }

  private Real fraction(long n) {
    return Real.of(work, new BigFraction(1, n)).interval();
  }

  /** Σ s^j z^(2j+1)/(2j+1) for |z| ≤ 1/2: the rest is below the last power. */
  private Real odd(Real z, int s) {
    Real square = z.square().times(number(s));
    Real power = z;
    Real sum = z;
    for (long n = 3; power.top() > -work.bits() && power.sign().orElse(1) != 0; n += 2) {
      power = power.times(square);
      sum = sum.plus(power.over(n));
    }
    return sum.within(power);
  }

  Real cos(Real x) {
    return x.isZero() ? number(1) : sin(x.plus(pi().over(2)));
  }

  /** sin x at x − 2πk, |x − 2πk| ≤ 4, where the rest is below the last term from n = 5 on. */
  Real sin(Real x) {
    if (x.isZero()) {
      return x;
    }
    if (x.top() > LARGEST) {
      throw Finding.Open.beyond("the sine of a number that large");
    }
    return work.finer(
        GUARD + (int) Math.max(0, x.top()),
        () -> {
          long turns = Math.round(x.middle().doubleValue() / (2 * Math.PI));
          Real r = x.interval().minus(pi().times(number(2 * turns)));
          if (r.top() > 3) {
            throw Finding.Open.undecided("the sine of a range that wide");
          }
          return series(r.square().negate(), r, 1, n -> 2 * n * (2 * n + 1)).plus(r);
        });
  }
}
