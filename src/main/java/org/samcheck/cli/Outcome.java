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
 * @param error the error, empty when there is none; a result that went without a broken engine has
 *     one too
 */
record Outcome(Conjecture claim, Optional<Result> result, ExitStatus status, String error) {

  static Outcome of(Result result) {
    String id = result.conjecture().id();
    String error = result.failure().map(why -> id + ": internal error: " + why).orElse("");
    return new Outcome(result.conjecture(), Optional.of(result), ExitStatus.of(result), error);
  }

  static Outcome failure(Conjecture claim, ExitStatus status, String error) {
    return new Outcome(claim, Optional.empty(), status, error);
  }
}
