package org.samcheck.certificate;

/** How a polynomial compares with 0. */
public enum Sign {
  /** Greater than 0. */
  POSITIVE(">"),
  /** At least 0. */
  NONNEGATIVE(">="),
  /** Equal to 0. */
  ZERO("=");

  private final String symbol;

  Sign(String symbol) {
    this.symbol = symbol;
  }

  /** The relation to 0 as it is written. */
  public String symbol() {
    return symbol;
  }

  boolean allows(int signum) {
    return switch (this) {
      case POSITIVE -> signum > 0;
      case NONNEGATIVE -> signum >= 0;
      case ZERO -> signum == 0;
    };
  }
}
