package org.samcheck.arithmetic;

/** Kleene's strong three-valued logic: UNKNOWN is never read as false. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /** TRUE or FALSE. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Conjunction: the smaller of the two in the order FALSE &lt; UNKNOWN &lt; TRUE. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Disjunction: the larger of the two in the order FALSE &lt; UNKNOWN &lt; TRUE. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Negation; UNKNOWN stays UNKNOWN. */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }

  /** True only for TRUE. */
  public boolean isTrue() {
    return this == TRUE;
  }

  /** True only for FALSE. */
  public boolean isFalse() {
    return this == FALSE;
  }
}
