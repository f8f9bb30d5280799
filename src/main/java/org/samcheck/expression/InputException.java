package org.samcheck.expression;

/**
 * Bad input, with the place where it was found: {@code FILE:LINE:COLUMN: what is wrong, what was
 * expected}.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * An error at a place of a file.
   *
   * @param position where the error is
   * @param message what is wrong and what was expected, without a full stop
   */
  public InputException(Position position, String message) {
    super(position + ": " + Shown.of(message));
  }

  /**
   * A place in a file.
   *
   * @param file the file's name as the user gave it
   * @param line the line, from 1
   * @param column the column, from 1
   */
  public record Position(String file, int line, int column) {
    @Override
    public String toString() {
      return Shown.plain(file) + ":" + line + ":" + column;
    }
  }
}
