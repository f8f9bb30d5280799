package org.samcheck.check;

import java.util.Locale;
import org.samcheck.conjecture.Grounds;

/**
 * What a verdict rests on, strongest first; a verdict names the weakest kind used anywhere in it.
 */
public enum Evidence {
  /** A proof for all parameters that replays from its file. */
  CERTIFICATE,
  /** A solver's proof for all parameters. */
  SMT,
  /** A whole box, or every member of a finite set. */
  BOX,
  /** Rational arithmetic on sampled instances. */
  EXACT,
  /** Rigorous balls on sampled instances. */
  ENCLOSURE,
  /** High precision, not enclosed. */
  NUMERIC,
  /** A confidence bound. */
  STATISTICAL;

  /** The kind of a decision on one instance. */
  public static Evidence of(Grounds grounds) {
    return switch (grounds) {
      case EXACT -> EXACT;
      case ENCLOSURE -> ENCLOSURE;
      case STATISTICAL -> STATISTICAL;
    };
  }

  /** The weaker of the two. */
  public Evidence weaker(Evidence other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
