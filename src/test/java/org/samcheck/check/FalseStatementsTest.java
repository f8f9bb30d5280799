package org.samcheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.samcheck.witness.Replay;

/** False statements about gradient descent and SAM, most of them nearly true. */
class FalseStatementsTest {

  private static final List<FalseStatement> LIBRARY = FalseStatement.library();
  private static final int FEWEST = 40;
  private static final int NEAR = 10;
  private static final int MANY_PARAMETERS = 4;

  /** The options of the command line, one claim at a time. */
  private static Options options() {
    return new Options(1, 1000, FalseStatement.DIGITS, 1, 60, false, true);
  }

  @TestFactory
  Stream<DynamicTest> theRecordedCounterexampleShowsThatTheStatementIsFalse() {
    return LIBRARY.stream()
        .map(
            statement ->
                dynamicTest(
                    statement.name(),
                    () -> assertEquals(Replay.Outcome.CONFIRMED, statement.recorded())));
  }

  @TestFactory
  Stream<DynamicTest> everyStatementIsRefutedAndItsWitnessReplays() {
    return LIBRARY.stream()
        .map(statement -> dynamicTest(statement.name(), () -> assertRefuted(statement)));
  }

  private static void assertRefuted(FalseStatement statement) {
    Verdict verdict = check(statement).verdict();
    Verdict.Refuted refuted =
        assertInstanceOf(Verdict.Refuted.class, verdict, () -> verdict.reason());
    assertEquals(Replay.Outcome.CONFIRMED, statement.replayed(refuted));
  }

  private static Result check(FalseStatement statement) {
    try (Checker checker = new Checker(options())) {
      return checker.check(List.of(statement.conjecture()), result -> {}).get(0);
    }
  }

  @Test
  void theLibraryIsLargeAndMostOfItIsNearlyTrueInManyParameters() {
    assertTrue(LIBRARY.size() >= FEWEST);
    assertTrue(2 * count(s -> s.within().orElse(NEAR + 1) <= NEAR) >= LIBRARY.size());
    assertTrue(count(s -> s.parameters() >= MANY_PARAMETERS) >= 10);
  }

  private static long count(Predicate<FalseStatement> kind) {
    return LIBRARY.stream().filter(kind).count();
  }
}
