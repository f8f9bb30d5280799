package org.samcheck.cli;

import java.util.Collection;
import java.util.List;
import org.samcheck.expression.Nearest;

/** What to say of an id that no claim has. */
final class UnknownClaim {

  private UnknownClaim() {}

  static String message(String pattern, Collection<String> ids) {
    if (Glob.isGlob(pattern)) {
      return "no claim matches '" + pattern + "', see 'samcheck list'";
    }
    String suggestion = suggestion(pattern, ids);
    return "unknown claim '"
        + pattern
        + "'"
        + (suggestion.isEmpty() ? ", see 'samcheck list'" : suggestion);
  }

  /** A folder, the nearest ids, or the ids whose last part is nearest. */
  private static String suggestion(String pattern, Collection<String> ids) {
    if (ids.stream().anyMatch(id -> id.startsWith(pattern.replaceAll("/+$", "") + "/"))) {
      return ", did you mean '" + pattern.replaceAll("/+$", "") + "/*'?";
    }
    String near = Nearest.suggestion(pattern, ids);
    return near.isEmpty() ? byFile(pattern, ids) : near;
  }

  private static String byFile(String pattern, Collection<String> ids) {
    List<String> files =
        Nearest.to(last(pattern), ids.stream().map(UnknownClaim::last).distinct().toList());
    List<String> near = ids.stream().filter(id -> files.contains(last(id))).limit(3).toList();
    return near.isEmpty() ? "" : ", did you mean '" + String.join("' or '", near) + "'?";
  }

  private static String last(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
