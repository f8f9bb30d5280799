package org.samcheck.soak;

/** Plain means do not tell: two decimals are too close, a number is irrational, a formula large. */
final class Unsure extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unsure(String message) {
    super(message, null, false, false);
  }
}
