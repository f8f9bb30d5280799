package org.samcheck.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Hypotheses;
import org.samcheck.conjecture.Instance;
import org.samcheck.conjecture.Sampler;
import org.samcheck.expression.Domain;

/** An instance of a claim to look at: middles of ranges, or other even points. */
final class Example {

  private static final int DIGITS = 40;
  private static final int[][] POINTS = {
    {1, 3}, {2, 3}, {1, 5}, {4, 5}, {1, 7}, {6, 7}, {0, 1}, {1, 1}
  };

  private static final List<BigFraction> QUARTERS =
      List.of(new BigFraction(1, 4), new BigFraction(3, 4), new BigFraction(1, 2));

  private Example() {}

  /**
   * The first of a few points that certainly satisfies the hypotheses.
   *
   * @param known what has been computed already for claims about the same runs
   */
  static Optional<Scene> of(Conjecture conjecture, Map<Object, Scene.Sight> known) {
    Sampler sampler = new Sampler(conjecture);
    Stream<List<BigFraction>> others =
        Stream.of(POINTS)
            .map(p -> Collections.nCopies(sampler.coordinates(), new BigFraction(p[0], p[1])));
    return Stream.of(spread(conjecture, sampler), Stream.of(sampler.plain()), others)
        .flatMap(points -> points)
        .map(sampler::at)
        .flatMap(Optional::stream)
        .filter(assignment -> isAdmissible(conjecture, assignment))
        .map(assignment -> new Scene(conjecture, assignment, known))
        .findFirst();
  }

  /** A point that gives the components of vectors different values. */
  private static Stream<List<BigFraction>> spread(Conjecture conjecture, Sampler sampler) {
    boolean vectors = conjecture.given().stream().anyMatch(g -> g.domain() instanceof Domain.Box);
    return vectors
        ? Stream.of(
            IntStream.range(0, sampler.coordinates())
                .mapToObj(k -> QUARTERS.get(k % QUARTERS.size()))
                .toList())
        : Stream.of();
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
