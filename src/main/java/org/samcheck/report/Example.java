package org.samcheck.report;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Hypotheses;
import org.samcheck.conjecture.Instance;
import org.samcheck.conjecture.Sampler;

/** An instance of a claim to look at: middles of ranges, or other even points. */
final class Example {

  private static final int DIGITS = 40;
  private static final int[][] POINTS = {
    {1, 3}, {2, 3}, {1, 5}, {4, 5}, {1, 7}, {6, 7}, {0, 1}, {1, 1}
  };

  private Example() {}

  /** The first of a few points that certainly satisfies the hypotheses. */
  static Optional<Scene> of(Conjecture conjecture) {
    Sampler sampler = new Sampler(conjecture);
    Stream<List<BigFraction>> others =
        Stream.of(POINTS)
            .map(p -> Collections.nCopies(sampler.coordinates(), new BigFraction(p[0], p[1])));
    return Stream.concat(Stream.of(sampler.plain()), others)
        .map(sampler::at)
        .flatMap(Optional::stream)
        .filter(assignment -> isAdmissible(conjecture, assignment))
        .map(assignment -> new Scene(conjecture, assignment))
        .findFirst();
  }

  private static boolean isAdmissible(Conjecture conjecture, Assignment assignment) {
    try {
      BallArithmetic balls = BallArithmetic.ofDigits(DIGITS);
      return new Hypotheses<>(new Instance<>(conjecture, assignment, balls)).hold().isTrue();
    } catch (ArithmeticException undecided) {
      return false;
    }
  }
}
