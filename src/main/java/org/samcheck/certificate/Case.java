package org.samcheck.certificate;

import java.util.List;

/**
 * The value of a number where some conditions hold; the cases of a number cover all values of the
 * variables, and agree where they overlap.
 *
 * @param when the conditions, all of them
 * @param value the value there
 */
record Case(List<Condition> when, Quotient value) {

  static List<Case> of(Quotient value) {
    return List.of(new Case(List.of(), value));
  }
}
