package org.samcheck.prove;

/**
 * The value of a number where a condition holds.
 *
 * @param condition the condition; those of the cases of one number share out all values of the
 *     variables
 * @param value the value there
 * @param defined where the number is defined, under the condition
 */
record Case(Formula condition, RationalFunction value, Formula defined) {

  static Case of(RationalFunction value) {
    return new Case(Formula.TRUE, value, Formula.TRUE);
  }
}
