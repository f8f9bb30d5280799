package org.samcheck.cli;

import java.util.Collection;
import java.util.List;
import org.samcheck.check.Result;
import org.samcheck.check.Verdict;
import org.samcheck.conjecture.Conjecture.Expectation;

/** The exit statuses, the one that counts first. */
enum ExitStatus {
  BAD_INPUT(2),
  INTERNAL_ERROR(1),
  UNEXPECTED(3),
  INCONCLUSIVE(4),
  AS_EXPECTED(0);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** The first that applies. */
  static ExitStatus of(Collection<ExitStatus> all) {
    return all.stream().min(ExitStatus::compareTo).orElse(AS_EXPECTED);
  }

  static ExitStatus of(Result result) {
    ExitStatus engines = result.failure().isPresent() ? INTERNAL_ERROR : AS_EXPECTED;
    return of(List.of(engines, ofClaim(result), ofNeighbours(result)));
  }

  private static ExitStatus ofNeighbours(Result result) {
    return result.neighboursRefuted() ? AS_EXPECTED : UNEXPECTED;
  }

  private static ExitStatus ofClaim(Result result) {
    if (result.contradictsExpectation()) {
      return UNEXPECTED;
    }
    boolean open = result.conjecture().expect() == Expectation.OPEN;
    boolean inconclusive = result.verdict() instanceof Verdict.Inconclusive;
    return inconclusive && !open ? INCONCLUSIVE : AS_EXPECTED;
  }
}
