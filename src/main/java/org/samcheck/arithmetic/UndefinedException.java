package org.samcheck.arithmetic;

/**
 * An expression has no value: division by zero, log of a number ≤ 0, a root of a negative number, a
 * bad index.
 */
public final class UndefinedException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is undefined, as part of a sentence
   */
  public UndefinedException(String message) {
    super(message);
  }
}
