package org.samcheck.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RandomProblemsTest {
  private static final int TRIES = 200;

  static Stream<Arguments> kinds() {
    return Stream.of(Norm.values())
        .flatMap(norm -> Stream.of(false, true).map(signs -> Arguments.of(norm, signs)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void agreesWithTheEnumerationOfActiveSets(Norm norm, boolean nonnegative) {
    Random random = new Random(7);
    int separable = 0;
    for (int k = 0; k < TRIES; k++) {
      MarginProblem problem = MarginProblem.of(small(random), norm, nonnegative);
      Set<List<BigFraction>> expected = Enumeration.solutions(problem);
      Separation found = problem.solve();
      assertAgrees(expected, found);
      separable += expected.isEmpty() ? 0 : 1;
    }
    assertTrue(separable > TRIES / 10 && separable < TRIES, "both outcomes must occur");
  }

  private static void assertAgrees(Set<List<BigFraction>> expected, Separation found) {
    if (expected.isEmpty()) {
      assertInstanceOf(NotSeparable.class, found);
      return;
    }
    MaxMargin margin = assertInstanceOf(MaxMargin.class, found);
    assertTrue(expected.contains(margin.beta()), () -> margin + " is not in " + expected);
    assertEquals(expected.size() == 1, margin.unique());
  }

  @Test
  void bothAnswersToUniquenessOccur() {
    Random random = new Random(8);
    long unique =
        IntStream.range(0, TRIES)
            .mapToObj(k -> MarginProblem.of(small(random), Norm.L1, false).solve())
            .filter(found -> found instanceof MaxMargin margin && margin.unique())
            .count();
    assertTrue(unique > 0 && unique < TRIES);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void uselessGuessesLeadToTheSameObjective(Norm norm, boolean nonnegative) {
    Random random = new Random(9);
    for (int k = 0; k < TRIES; k++) {
      MarginProblem problem = MarginProblem.of(small(random), norm, nonnegative);
      SortedSet<Integer> guess = new TreeSet<>(Set.of(random.nextInt(problem.size())));
      assertEquals(objective(problem.solve()), objective(new MarginSolver(problem, guess).solve()));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void rowsWithAPositiveSeparatorAreSeparated(Norm norm, boolean nonnegative) {
    Random random = new Random(10);
    for (int k = 0; k < 20; k++) {
      MarginProblem problem = MarginProblem.of(separable(random, 40, 8), norm, nonnegative);
      MaxMargin found = assertInstanceOf(MaxMargin.class, problem.solve());
      assertEquals(Optional.empty(), MarginVerifier.faultIn(found));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void rowsWithRandomLabelsAreNotSeparable(Norm norm, boolean nonnegative) {
    Random random = new Random(11);
    for (int k = 0; k < 20; k++) {
      MarginProblem problem = MarginProblem.of(entries(random, 60, 6, 9), norm, nonnegative);
      NotSeparable found = assertInstanceOf(NotSeparable.class, problem.solve());
      assertEquals(Optional.empty(), MarginVerifier.faultIn(found));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void repeatingEveryRowKeepsTheObjective(Norm norm, boolean nonnegative) {
    Random random = new Random(12);
    for (int k = 0; k < TRIES / 4; k++) {
      MarginProblem once = MarginProblem.of(small(random), norm, nonnegative);
      List<List<BigFraction>> doubled = new ArrayList<>(once.rows());
      doubled.addAll(once.rows());
      Separation twice = new MarginProblem(doubled, norm, nonnegative).solve();
      assertEquals(objective(once.solve()), objective(twice));
    }
  }

  private static Optional<BigFraction> objective(Separation found) {
    return found instanceof MaxMargin margin ? Optional.of(margin.objective()) : Optional.empty();
  }

  /** Rows with a positive inner product with (1, 2, …). */
  private static BigFraction[][] separable(Random random, int rows, int columns) {
    return Stream.generate(() -> entries(random, 1, columns, 5)[0])
        .filter(row -> weighted(row).signum() > 0)
        .limit(rows)
        .toArray(BigFraction[][]::new);
  }

  private static BigFraction weighted(BigFraction[] row) {
    return IntStream.range(0, row.length)
        .mapToObj(j -> row[j].multiply(j + 1))
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static BigFraction[][] small(Random random) {
    return entries(random, 1 + random.nextInt(6), 1 + random.nextInt(3), 2);
  }

  /** Entries a/b with |a| ≤ range, b ≤ 3: ties, zeros and repeated rows occur. */
  private static BigFraction[][] entries(Random random, int rows, int columns, int range) {
    BigFraction[][] entries = new BigFraction[rows][columns];
    for (BigFraction[] row : entries) {
      for (int j = 0; j < columns; j++) {
        row[j] = new BigFraction(random.nextInt(2 * range + 1) - range, 1 + random.nextInt(3));
      }
    }
    return entries;
  }
}
