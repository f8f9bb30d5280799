package org.samcheck.arithmetic;

/** An arithmetic cannot tell a result: more digits, or another arithmetic, may. */
public class UndecidedException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what could not be told, as part of a sentence
   */
  public UndecidedException(String message) {
    super(message);
  }
}
