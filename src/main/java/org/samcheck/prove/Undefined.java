package org.samcheck.prove;

/** Something in a claim could not be proved to be defined on all of the stated set. */
final class Undefined extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Undefined(String message) {
    super(message);
  }
}
