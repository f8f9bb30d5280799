package org.samcheck.cli;

import java.util.Optional;
import org.samcheck.check.Result;
import org.samcheck.conjecture.Conjecture;

/**
 * What came of the check of one claim.
 *
 * @param claim the claim
 * @param result its result, unless an error spoilt it
 * @param status what it means for the exit status
 * @param error the error, empty when there is none
 */
record Outcome(Conjecture claim, Optional<Result> result, ExitStatus status, String error) {

  static Outcome of(Result result) {
    return new Outcome(result.conjecture(), Optional.of(result), ExitStatus.of(result), "");
  }

  static Outcome failure(Conjecture claim, ExitStatus status, String error) {
    return new Outcome(claim, Optional.empty(), status, error);
  }
}
