package org.samcheck.judge;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the judge says of a counterexample.
 *
 * @param membership whether f is a member of its class
 * @param hypotheses whether the bounds and conditions hold
 * @param claim whether the claim holds
 */
public record Opinion(Finding membership, Finding hypotheses, Finding claim) {

  /** Whether this is a counterexample. */
  public boolean confirms() {
    return isAdmissible() && claim.is(false);
  }

  /** Whether the instance certainly belongs to the stated set. */
  public boolean isAdmissible() {
    return membership.is(true) && hypotheses.is(true);
  }

  /** Why this is certainly no counterexample; empty where that is open. */
  public Optional<String> objection() {
    return Stream.of(
            membership.is(false) ? "f is outside its class" : null,
            hypotheses.is(false) ? "the hypotheses do not hold" : null,
            claim.is(true) ? "the claim is true here" : null,
            claim instanceof Finding.Undefined u ? "the claim has no value here: " + u.why() : null)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** What the judge cannot decide, by name; empty where it decides everything. */
  public Optional<String> doubt() {
    return Stream.of(membership, hypotheses, claim)
        .map(finding -> finding instanceof Finding.Undecided u ? u.why() : null)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
