package org.samcheck.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.hipparchus.fraction.BigFraction;

/**
 * Random points of the unit cube: point k depends on the seed and k alone; the first ones mix only
 * ends and middles, so that edge cases come first.
 */
final class Draws {

  /** The number of first points that mix only ends, middles and quarters. */
  static final int CORNERS = 160;

  private static final int GENERATIONS = 1000;
  private static final List<RandomGenerator<BigFraction>> UNITS = generators();

  private final long seed;
  private final int coordinates;

  Draws(long seed, int coordinates) {
    this.seed = seed;
    this.coordinates = coordinates;
  }

  /** Ends and middles first; simple fractions, all of [0, 1], and both ends over six decades. */
  private static List<RandomGenerator<BigFraction>> generators() {
    Arbitrary<BigFraction> corners =
        Arbitraries.of(
            BigFraction.ZERO,
            BigFraction.ZERO,
            BigFraction.ONE,
            BigFraction.ONE,
            BigFraction.ONE_HALF,
            new BigFraction(1, 4),
            new BigFraction(3, 4));
    Arbitrary<BigFraction> simple =
        Arbitraries.integers().between(1, 31).map(i -> new BigFraction(i, 32));
    Arbitrary<BigFraction> any =
        Arbitraries.integers().between(0, 1 << 20).map(i -> new BigFraction(i, 1 << 20));
    Arbitrary<BigFraction> small =
        Arbitraries.integers().between(1 << 10, 20 << 10).map(Draws::smallPower);
    List<Arbitrary<BigFraction>> kinds =
        List.of(
            corners,
            simple,
            simple,
            any,
            any,
            any,
            small,
            small,
            small.map(BigFraction.ONE::subtract));
    List<RandomGenerator<BigFraction>> generators = new ArrayList<>();
    JqwikSession.run(
        () -> kinds.forEach(kind -> generators.add(kind.generator(GENERATIONS, true))));
    return List.copyOf(generators);
  }

  /** About 2^(−i/1024), a rational of 10 bits over a power of two. */
  private static BigFraction smallPower(int i) {
    return new BigFraction(1024 + i % 1024, 1L << (11 + i / 1024));
  }

  /** The point k. */
  List<BigFraction> point(int k) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L ^ (k + 1L) * 0xD1B54A32D192ED03L);
    return Stream.generate(() -> coordinate(k, random)).limit(coordinates).toList();
  }

  private static BigFraction coordinate(int k, Random random) {
    int kind = k < CORNERS ? 0 : random.nextInt(UNITS.size());
    return UNITS.get(kind).next(random).value();
  }
}
