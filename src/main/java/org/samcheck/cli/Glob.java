package org.samcheck.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of ids: * matches any text, ? one character, [abc] one of them; all else matches
 * itself.
 */
final class Glob {

  private static final Pattern PART = Pattern.compile("\\*|\\?|\\[!?[^\\[\\]]+\\]");

  private final Pattern pattern;

  Glob(String glob) {
    StringBuilder regex = new StringBuilder();
    Matcher part = PART.matcher(glob);
    int done = 0;
    while (part.find()) {
      regex.append(Pattern.quote(glob.substring(done, part.start()))).append(regex(part.group()));
      done = part.end();
    }
    this.pattern = Pattern.compile(regex + Pattern.quote(glob.substring(done)), Pattern.DOTALL);
  }

  private static String regex(String part) {
    return switch (part.charAt(0)) {
      case '*' -> ".*";
      case '?' -> ".";
      default ->
          "["
              + part.substring(1, part.length() - 1)
                  .replace("\\", "\\\\")
                  .replace("&", "\\&")
                  .replaceFirst("^!", "^")
              + "]";
    };
  }

  boolean matches(String id) {
    return pattern.matcher(id).matches();
  }

  static boolean isGlob(String text) {
    return PART.matcher(text).find();
  }
}
