package org.samcheck.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.SternBrocot;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Domain;

/** The stated set when it is finite: choices and integers between constant ends. */
final class FiniteSet {

  private FiniteSet() {}

  /** Every member, or empty when the set is not finite or has more than {@code most} members. */
  static Optional<List<Candidate>> members(Conjecture conjecture, int most) {
    List<List<BigFraction>> points = new ArrayList<>();
    points.add(List.of());
    boolean freeStart =
        conjecture.problems().values().stream().anyMatch(p -> p.run().startsAnywhere());
    for (Given given : conjecture.given()) {
      long size = size(given.domain());
      if (size == 0 || freeStart || size * points.size() > most) {
        return Optional.empty();
      }
      points = given.domain() instanceof Domain.Definition ? points : extend(points, size);
    }
    return Optional.of(points.stream().map(Candidate::new).toList());
  }

  /** The number of values, 0 when it is infinite or not constant. */
  private static long size(Domain domain) {
    if (domain instanceof Domain.Definition) {
      return 1;
    }
    if (domain instanceof Domain.Choice choice) {
      return choice.values().size();
    }
    if (domain instanceof Domain.Whole whole
        && whole.low().isConstant()
        && whole.high().isConstant()) {
      BigInteger low = SternBrocot.floor(whole.low().value().negate()).negate();
      BigInteger size = SternBrocot.floor(whole.high().value()).subtract(low).add(BigInteger.ONE);
      return size.bitLength() < Integer.SIZE ? Math.max(0, size.longValue()) : 0;
    }
    return 0;
  }

  /**
   * Each point with each of {@code size} coordinates, taken at the middle of its share of [0, 1].
   */
  private static List<List<BigFraction>> extend(List<List<BigFraction>> points, long size) {
    List<List<BigFraction>> extended = new ArrayList<>();
    for (List<BigFraction> point : points) {
      for (long i = 0; i < size; i++) {
        List<BigFraction> longer = new ArrayList<>(point);
        longer.add(new BigFraction(2 * i + 1, 2 * size));
        extended.add(longer);
      }
    }
    return extended;
  }
}
