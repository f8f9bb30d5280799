package org.samcheck.soak;

import java.util.Optional;
import org.samcheck.check.Verdict;

/**
 * What the program says of a statement, judged.
 *
 * @param statement the statement
 * @param truth its truth by plain means
 * @param word the verdict, or MISTAKE for a message about the file, or CRASH
 * @param reason one line of the program
 * @param wrong what is wrong with it; empty where nothing is
 * @param seconds how long it took
 */
record Judgement(
    Statement statement,
    Truth truth,
    String word,
    String reason,
    Optional<String> wrong,
    double seconds) {

  /** Whether a sample missed where a false statement fails: allowed, but counted. */
  boolean isMissed() {
    return truth.kind() == Truth.Kind.FALSE && word.equals(VERIFIED);
  }

  static final String VERIFIED = "VERIFIED";
  static final String MISTAKE = "MISTAKE";
  static final String CRASH = "CRASH";

  /** What is wrong with a verdict that names no instance. */
  static Optional<String> wrong(Truth.Kind truth, Verdict verdict) {
    boolean proved = verdict instanceof Verdict.Proved;
    boolean refuted = verdict instanceof Verdict.Refuted;
    boolean verified = verdict instanceof Verdict.Verified;
    String word = verdict.word() + " (" + verdict.evidence() + ")";
    return switch (truth) {
      case FALSE -> wrongIf(proved, word + " but false");
      case TRUE -> wrongIf(refuted, word + " but true");
      case NO_VALUE -> wrongIf(proved || refuted || verified, word + " but it has no value");
      case PARTLY_NO_VALUE ->
          wrongIf(proved || refuted, word + " but it has no value somewhere and holds elsewhere");
      case UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<String> wrongIf(boolean condition, String what) {
    return condition ? Optional.of(what) : Optional.empty();
  }
}
