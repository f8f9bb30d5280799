package org.samcheck.conjecture;

/** What a decision on one instance rests on, the strongest first. */
public enum Grounds {
  /** Exact arithmetic. */
  EXACT,
  /** Enclosures. */
  ENCLOSURE,
  /** A sample mean within its confidence bound. */
  STATISTICAL;

  Grounds weaker(Grounds other) {
    return compareTo(other) < 0 ? other : this;
  }

  /** Whether a counterexample, or one instance among those counted, may rest on this. */
  public boolean isRigorous() {
    return this != STATISTICAL;
  }
}
