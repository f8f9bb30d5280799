package org.samcheck.soak;

import java.util.List;
import java.util.Random;

/** Random choices; the same seed gives the same ones. */
final class Dice {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private final Random random;

  Dice(long seed, long number) {
    this.random = new Random((seed * 1_000_003 + number) * SPREAD);
    random.nextLong();
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  final <E> E of(E... values) {
    return values[random.nextInt(values.length)];
  }

  <E> E of(List<E> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A fraction with a small denominator, between {@code low} and {@code high}. */
  Rational rational(int low, int high) {
    int bottom = of(1, 2, 3, 4, 5, 7);
    return Rational.of(between(low * bottom, high * bottom), bottom);
  }

  Rational nonzero(int low, int high) {
    Rational value = rational(low, high);
    return value.sign() == 0 ? Rational.of(high, 2) : value;
  }

  Rational positive(int high) {
    int bottom = of(1, 2, 3, 4, 5, 7);
    return Rational.of(between(1, high * bottom), bottom);
  }
}
