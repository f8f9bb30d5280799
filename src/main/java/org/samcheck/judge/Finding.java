package org.samcheck.judge;

/** What the judge finds of a condition on one instance. */
public sealed interface Finding {

  /** The condition has this truth. */
  record Decided(boolean holds) implements Finding {}

  /** The condition has no value here. */
  record Undefined(String why) implements Finding {}

  /** The judge cannot tell. */
  record Undecided(String why, Hope hope) implements Finding {}

  /** What could help. */
  enum Hope {
    /** More digits: two numbers exist, but are too close. */
    CLOSE,
    /** More digits; whether there is a value at all is open. */
    DIGITS,
    /** Nothing. */
    NONE
  }

  /** The finding that the condition holds. */
  Finding TRUE = new Decided(true);

  /** The finding that the condition does not hold. */
  Finding FALSE = new Decided(false);

  /** Thrown inside the judge where an expression has no number. */
  final class Open extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    Open(Finding finding) {
      super(finding.toString(), null, false, false);
      this.finding = finding;
    }

    Finding finding() {
      return finding;
    }

    static Open undefined(String why) {
      return new Open(new Undefined(why));
    }

    static Open undecided(String why) {
      return new Open(new Undecided(why, Hope.DIGITS));
    }

    static Open beyond(String why) {
      return new Open(new Undecided(why, Hope.NONE));
    }
  }

  /** Not this condition. */
  default Finding not() {
    return this instanceof Decided decided ? new Decided(!decided.holds()) : this;
  }

  /** Whether this is the truth {@code truth}. */
  default boolean is(boolean truth) {
    return this instanceof Decided decided && decided.holds() == truth;
  }

  /** Whether more digits may decide. */
  default boolean isHopeful() {
    return this instanceof Undecided u && u.hope() != Hope.NONE;
  }

  /** Whether what comes after this condition cannot matter any more, or may not be looked at. */
  default boolean ends(boolean decisive) {
    return is(decisive)
        || this instanceof Undefined
        || this instanceof Undecided u && u.hope() != Hope.CLOSE;
  }
}
