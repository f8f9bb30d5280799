package org.samcheck.expression;

import java.util.Locale;

/**
 * Text of a user's as a message shows it: on one line, without control characters, not too long.
 */
public final class Shown {

  /** The most characters of a message; what is left out lies in its middle. */
  private static final int LONGEST = 500;

  private static final int HEAD = 350;
  private static final String LEFT_OUT = " … ";

  private Shown() {}

  /** {@code text} with at most 500 characters, control characters as {@code \}{@code u001B}. */
  public static String of(String text) {
    String plain = plain(text);
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int tail = LONGEST - HEAD - LEFT_OUT.length();
    return plain.substring(0, HEAD) + LEFT_OUT + plain.substring(plain.length() - tail);
  }

  /** {@code text} in whole, with control characters escaped. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(isHarmless(c) ? String.valueOf(c) : escaped(c));
    }
    return plain.toString();
  }

  /** Also not what turns the direction of writing, and so shows another text than there is. */
  private static boolean isHarmless(char c) {
    boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && !turns;
  }

  private static String escaped(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default -> String.format(Locale.ROOT, "\\u%04X", (int) c);
    };
  }
}
