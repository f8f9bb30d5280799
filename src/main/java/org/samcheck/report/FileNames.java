package org.samcheck.report;

import java.util.HashSet;
import java.util.Set;

/** File names for ids, no two alike and none hidden: ../folder/file becomes folder-file. */
final class FileNames {

  /** Two of these, and a suffix, fit into the 255 bytes of a file name. */
  private static final int LONGEST_NAME = 110;

  private final Set<String> taken = new HashSet<>();

  /** A name for the claim {@code id}. */
  String of(String id) {
    return free(plain(id));
  }

  /** A name for a neighbour of the claim {@code id}. */
  String of(String id, String neighbour) {
    return free(plain(id) + "--" + plain(neighbour));
  }

  /** An id without what a file name may not contain; slashes become dashes. */
  private static String plain(String id) {
    String name = id.replaceAll("[^\\p{L}\\p{N}._-]", "-");
    String end = name.substring(Math.max(0, name.length() - LONGEST_NAME));
    String visible = end.replaceFirst("^[.-]+", "");
    return visible.isEmpty() ? "claim" : visible;
  }

  /** Two ids may differ only in what a file name may not contain. */
  private String free(String name) {
    String free = name;
    for (int k = 2; !taken.add(free); k++) {
      free = name + "-" + k;
    }
    return free;
  }
}
