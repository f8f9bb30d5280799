package org.samcheck.expression;

import java.util.Arrays;
import org.antlr.v4.runtime.Token;
import org.samcheck.expression.InputException.Position;

/**
 * A piece of text together with the place of each of its characters in the file it came from.
 *
 * @param file the file's name as the user gave it
 * @param text the characters
 * @param lines the line of each character and of the end, from 1
 * @param columns the column of each character and of the end, from 1
 */
public record SourceText(String file, String text, int[] lines, int[] columns) {

  /** The text as line 1 of a file named {@code file}. */
  public static SourceText of(String file, String text) {
    int[] lines = new int[text.length() + 1];
    int[] columns = new int[text.length() + 1];
    int line = 1;
    int column = 1;
    for (int i = 0; i <= text.length(); i++) {
      lines[i] = line;
      columns[i] = column;
      boolean insideCharacter = i < text.length() && Character.isHighSurrogate(text.charAt(i));
      column += insideCharacter ? 0 : 1;
      if (i < text.length() && text.charAt(i) == '\n') {
        line++;
        column = 1;
      }
    }
    return new SourceText(file, text, lines, columns);
  }

  /** The place of the character at {@code index}; an index past the end is the end. */
  public Position position(int index) {
    int i = Math.max(0, Math.min(index, text.length()));
    return new Position(file, lines[i], columns[i]);
  }

  /** The characters from {@code from} to before {@code to}, each in its place. */
  public SourceText part(int from, int to) {
    return new SourceText(
        file,
        text.substring(from, to),
        Arrays.copyOfRange(lines, from, to + 1),
        Arrays.copyOfRange(columns, from, to + 1));
  }

  /** The error {@code message} at the start of the text. */
  public InputException error(String message) {
    return error(0, message);
  }

  /** The error {@code message} at the character at {@code index}. */
  public InputException error(int index, String message) {
    return new InputException(position(index), message);
  }

  /** The error {@code message} at the start of a token of this text. */
  InputException errorAtToken(Token token, String message) {
    return error(index(token), message);
  }

  /** The index of a token, which counts code points: 𝜂 is one, but two characters. */
  int index(Token token) {
    return token.getType() == Token.EOF
        ? text.length()
        : text.offsetByCodePoints(0, token.getStartIndex());
  }
}
