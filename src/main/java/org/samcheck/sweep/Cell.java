package org.samcheck.sweep;

import java.util.Arrays;
import java.util.Locale;

/**
 * What is known of one point of a grid.
 *
 * @param value the number with every digit right, or true or false; empty where there is none
 * @param status how it is known
 * @param filled whether it was taken over from the corners of a block, rather than computed
 */
record Cell(String value, Status status, boolean filled) {

  /** How a cell is known. */
  enum Status {
    /** Certified in exact or ball arithmetic. */
    DECIDED,
    /** Within a confidence bound of sample paths. */
    STATISTICAL,
    /** No precision tried decides it. */
    UNKNOWN,
    /** The expression has no value, such as x(t) after a blow-up. */
    UNDEFINED,
    /** The conditions of the file do not hold. */
    OUTSIDE;

    /** The word in the files. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A computed value. */
  static Cell of(Status status, String value) {
    return new Cell(value, status, false);
  }

  /** No value. */
  static Cell of(Status status) {
    return of(status, "");
  }

  /** The same, taken over. */
  Cell asFilled() {
    return new Cell(value, status, true);
  }

  /** The status in a table: a taken over value is never called decided. */
  String statusText() {
    boolean plain = status == Status.DECIDED;
    return filled ? plain ? "filled" : "filled-" + status.word() : status.word();
  }

  /** What a reader is shown: the value, or why there is none. */
  String shown() {
    return value.isEmpty() ? status.word() : value;
  }

  /** Whether it is known what is here, be it that there is no value. */
  boolean isKnown() {
    return status != Status.UNKNOWN;
  }

  /** The cell as a line of a journal has it. */
  String text() {
    return status.word() + "=" + value;
  }

  /** The cell that {@link #text} gives. */
  static Cell parse(String text) {
    int equals = text.indexOf('=');
    Status status =
        Arrays.stream(Status.values())
            .filter(s -> equals > 0 && s.word().equals(text.substring(0, equals)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no cell: " + text));
    return of(status, text.substring(equals + 1));
  }
}
