package org.samcheck.check;

import java.util.Locale;
import java.util.Optional;
import org.samcheck.certificate.Certificate;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Decision;

/** What is known of a claim. */
public sealed interface Verdict {

  /** The weakest evidence used. */
  Evidence evidence();

  /** The number of instances decided in exact or ball arithmetic. */
  int instances();

  /** One line: how it was found, and what to try where it is open. */
  String reason();

  /** The word of the contract: PROVED, VERIFIED, REFUTED or INCONCLUSIVE. */
  default String word() {
    return getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  /**
   * Holds for all of the stated set.
   *
   * @param example one instance that satisfies the hypotheses
   * @param certificate a proof that anyone can replay, where there is one
   */
  record Proved(
      Evidence evidence,
      int instances,
      String reason,
      Optional<Assignment> example,
      Optional<Certificate> certificate)
      implements Verdict {

    Proved(Evidence evidence, int instances, String reason, Optional<Assignment> example) {
      this(evidence, instances, reason, example, Optional.empty());
    }
  }

  /** Every instance tried holds. */
  record Verified(Evidence evidence, int instances, String reason) implements Verdict {}

  /**
   * False, with a counterexample.
   *
   * @param counterexample an instance of the stated set
   * @param decision the claim on it, certified
   */
  record Refuted(
      Evidence evidence, int instances, String reason, Assignment counterexample, Decision decision)
      implements Verdict {}

  /** Not known. */
  record Inconclusive(Evidence evidence, int instances, String reason) implements Verdict {}
}
