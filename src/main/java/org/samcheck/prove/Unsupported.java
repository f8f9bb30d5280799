package org.samcheck.prove;

/** Something in a claim has no polynomial form, or too long a one. */
final class Unsupported extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unsupported(String message) {
    super(message);
  }
}
