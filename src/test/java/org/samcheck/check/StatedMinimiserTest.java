package org.samcheck.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samcheck.conjecture.Claims;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.InputException;

class StatedMinimiserTest {

  private static final int TRIES = 40;

  /** Far above what any of these claims takes. */
  private static final int SECONDS = 300;

  private static final String NOTE = "not certified to be a minimiser";

  private static Verdict verdict(String given, String objective, String claim) {
    String yaml =
        "conjecture: a test\n"
            + ("given: {" + given + "}\n")
            + ("objective: {" + objective + "}\n")
            + "run: {method: gd, step: eta, start: x0, steps: 1}\n"
            + ("claim: \"" + claim + "\"\n");
    return verdict(Claims.parse(yaml));
  }

  private static Verdict verdict(Conjecture claim) {
    Options options = new Options(1, TRIES, 50, 1, SECONDS, false, true);
    try (Checker checker = new Checker(options)) {
      return checker.check(List.of(claim), result -> {}).get(0).verdict();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x^2/2; 1/1000003", // slope
        "-x^2; 0", // a maximum: no slope
        "x^3 - 3*x; 1", // a local minimum
        "abs(x) + abs(x - 1)/2; 1", // a kink that is no minimum
        "abs(x); 1/10", // beside the kink
      })
  void aPointAtWhichFIsNotLeastIsAMistakeThatNamesASmallerValue(String f, String point) {
    String objective = "'f(x)': '" + f + "', minimiser: '" + point + "'";
    InputException mistake =
        assertThrows(
            InputException.class,
            () -> verdict("eta: 1/2, x0: 'real in [-5, 5]'", objective, "x(1) + xmin < 100"));
    assertTrue(mistake.getMessage().contains("the stated minimiser is none"), mistake.getMessage());
  }

  @Test
  void aMinimumThatTheMinimiserDoesNotAttainIsAMistake() {
    String objective = "'f(x)': x^2/2, minimum: -1, minimiser: 0";
    assertThrows(
        InputException.class,
        () -> verdict("eta: 1/2, x0: 'real in [-5, 5]'", objective, "x(1) + xmin < 100"));
  }

  @Test
  void aMinimiserThatDependsOnGivensIsCertifiedByTheSolver() {
    String given =
        "a: 'real in (0, 4]', c: 'real in [-1, 1]', eta: 'real in (0, 1/a]', x0: 'real in [-5, 5]'";
    String claim = "abs(x(1) - xmin) <= abs(x(0) - xmin)";
    Verdict verdict = verdict(given, "'f(x)': a/2*(x - c)^2, minimiser: c", claim);
    assertInstanceOf(Verdict.Proved.class, verdict, verdict.reason());
  }

  @Test
  void whatNobodyCertifiesIsNotProvedByTheSolver() {
    String objective = "'f(x)': 'x^2 + exp(x) - x', minimiser: 0";
    Verdict verdict = verdict("eta: 1/2, x0: 'real in [-5, 5]'", objective, "x(0) - xmin < 6");
    assertFalse(verdict instanceof Verdict.Proved, verdict.reason());
  }

  @Test
  void aFiniteSetSaysWhereTheMinimiserIsNotCertified() {
    String known = verdict("eta: 1/2, x0: 1", "'f(x)': x^2, minimiser: 0", "x(1) >= xmin").reason();
    assertFalse(known.contains(NOTE), known);
    String objective = "'f(x)': 'x^2 + exp(x) - x', minimiser: 0";
    String open = verdict("eta: 1/2, x0: 1", objective, "x(0) > xmin").reason();
    assertTrue(open.contains(NOTE), open);
  }
}
