package org.samcheck.soak;

/** What is asked for has no value: a division by zero, a root of a negative number. */
final class NoValue extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoValue(String message) {
    super(message, null, false, false);
  }
}
