package org.samcheck.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No wrong verdict on random statements; the profile {@code soak} checks many more. */
class SoakTest {

  private static final long SEED = 11;
  private static final int COUNT = 300;
  private static final int TIME_LIMIT = 1;

  private static List<Judgement> judgements;

  /** On two threads: the verdicts do not depend on it. */
  @BeforeAll
  static void judge() {
    judgements =
        IntStream.range(0, 2).parallel().mapToObj(SoakTest::half).flatMap(List::stream).toList();
  }

  private static List<Judgement> half(int part) {
    try (Judge judge = new Judge(TIME_LIMIT, false)) {
      return LongStream.range(0, COUNT / 2)
          .mapToObj(k -> judge.judge(Kinds.statement(SEED, 2 * k + part)))
          .toList();
    }
  }

  @Test
  void noVerdictOnThreeHundredStatementsIsWrong() {
    assertEquals(COUNT, judgements.size());
    assertEquals(
        List.of(), judgements.stream().filter(j -> j.wrong().isPresent()).map(Soak::text).toList());
  }

  @Test
  void theSameSeedGivesTheSameStatements() {
    for (long number = 0; number < 20; number++) {
      assertEquals(Kinds.statement(SEED, number).yaml(), Kinds.statement(SEED, number).yaml());
    }
  }

  @Test
  void atLeastAThirdOfTheStatementsAreFalseAndAThirdAreNot() {
    long isFalse = judgements.stream().filter(j -> j.truth().kind() == Truth.Kind.FALSE).count();
    assertTrue(3 * isFalse >= COUNT, () -> isFalse + " are false");
    assertTrue(3 * (COUNT - isFalse) >= COUNT, () -> isFalse + " are false");
  }

  /** f = x²/2 and SAM of radius 1: x(1) = (a − 1)/2, then on the left of 0 (x + 1)/2. */
  @Test
  void theAnalysisFindsAThinSetBesideAJump() {
    Run run =
        new Run(
            List.of(
                new Sample(
                    Rational.ONE,
                    new Objective(
                        1,
                        Term.times(
                            Rational.of(1, 2), new Term.Power(new Term.Coordinate(0, 1), 2))))),
            false,
            Method.SAM,
            Term.of(1),
            Term.of(Rational.of(1, 2)),
            List.of(new Term.Name("a")),
            2);
    Term last = new Term.Vector("x", Moment.LAST, 0, 1);
    assertEquals(Truth.Kind.FALSE, truth(run, Condition.of(last, "<", half(999, 1000))));
    assertEquals(Truth.Kind.TRUE, truth(run, Condition.of(last, "<", half(1, 1))));
    assertEquals(Truth.Kind.FALSE, truth(run, Condition.of(last, "!=", half(0, 1))));
  }

  private static Term half(int top, int bottom) {
    return Term.of(Rational.of(top, 2L * bottom));
  }

  private static Truth.Kind truth(Run run, Condition claim) {
    List<Parameter> given =
        List.of(new Parameter.Real("a", half(1, 1).in(exact()), true, Rational.of(2), true));
    RunStatement statement =
        new RunStatement("test", given, java.util.Optional.empty(), run, claim, 1, 50, List.of());
    return statement.truth().kind();
  }

  private static Scene<Rational> exact() {
    return Scene.of(ExactNumbers.EXACT, Map.of());
  }
}
