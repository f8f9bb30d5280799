package org.samcheck.soak;

/**
 * What is known of a statement by plain means.
 *
 * @param kind the truth
 * @param evidence a counterexample, or how it is known
 */
record Truth(Kind kind, String evidence) {

  /** The truths of a statement, the more useful for a test the earlier. */
  enum Kind {
    /** Somewhere it fails. */
    FALSE,
    /** Everywhere it holds. */
    TRUE,
    /** Nowhere it has a value. */
    NO_VALUE,
    /** It holds where it has a value, but somewhere it has none. */
    PARTLY_NO_VALUE,
    /** No instance that was tried fails: a counterexample has to be judged by itself. */
    UNKNOWN
  }

  static Truth falseAt(Object where) {
    return new Truth(Kind.FALSE, "false at " + where);
  }
}
