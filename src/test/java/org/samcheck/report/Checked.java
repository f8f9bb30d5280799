package org.samcheck.report;

import java.util.List;
import org.samcheck.check.Checker;
import org.samcheck.check.Options;
import org.samcheck.check.Result;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;

/** Small claims, checked. */
final class Checked {

  private Checked() {}

  /** A claim that is false for mu above 1/2, with a true figure and one false neighbour. */
  static Conjecture claim(String id) {
    return ConjectureFile.parse(
        id,
        id + ".yaml",
        """
        conjecture: mu is small
        source: nobody2026
        given: {mu: "real in (0, 1]"}
        objective: {"f(x)": "mu*x[1]^2/2", minimum: 0}
        run: {method: gd, step: 1, start: [1], steps: 1}
        claim: mu <= 1/2
        figures: {two: 1 + 1}
        neighbours:
          "smaller still": {claim: mu <= 1/4}
        """);
  }

  static List<Result> check(List<Conjecture> claims, int jobs) {
    Options options = new Options(1, 100, 50, jobs, 60, true, true);
    try (Checker checker = new Checker(options)) {
      return checker.check(claims, result -> {});
    }
  }
}
