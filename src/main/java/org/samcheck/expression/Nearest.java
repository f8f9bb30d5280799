package org.samcheck.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known words closest to a mistyped one, by edit distance. */
public final class Nearest {

  private Nearest() {}

  /** Up to three of {@code known} within a third of the letters of {@code word}, nearest first. */
  public static List<String> to(String word, Collection<String> known) {
    return known.stream()
        .filter(k -> isNear(word, k))
        .sorted(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k))
        .limit(3)
        .toList();
  }

  /** One letter of a short word may differ, but not the only one except in case. */
  private static boolean isNear(String word, String known) {
    int length = Math.max(word.length(), known.length());
    return known.equalsIgnoreCase(word)
        || length > 1 && distance(word, known) <= Math.max(1, length / 3);
  }

  /** A sentence part such as {@code , did you mean 'rho'?}, empty when nothing is near. */
  public static String suggestion(String word, Collection<String> known) {
    List<String> near = to(word, known);
    return near.isEmpty() ? "" : ", did you mean '" + String.join("' or '", near) + "'?";
  }

  /** The least number of letters inserted, deleted, replaced or swapped with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
