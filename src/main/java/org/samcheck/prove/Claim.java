package org.samcheck.prove;

/**
 * A condition in two values: undefined counts as not holding.
 *
 * @param holds where the condition holds, if it is defined
 * @param defined where it is defined, read from left to right and stopping when decided
 */
record Claim(Formula holds, Formula defined) {

  Claim and(Claim other) {
    return new Claim(
        Formula.and(holds, other.holds),
        Formula.and(defined, Formula.or(holds.not(), other.defined)));
  }

  Claim or(Claim other) {
    return new Claim(
        Formula.or(holds, other.holds), Formula.and(defined, Formula.or(holds, other.defined)));
  }

  Claim not() {
    return new Claim(holds.not(), defined);
  }
}
