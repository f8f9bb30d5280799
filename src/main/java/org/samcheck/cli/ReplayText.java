package org.samcheck.cli;

import java.nio.file.Path;

/** The command that recomputes a witness, as one would type it. */
final class ReplayText {

  private ReplayText() {}

  static String command(Path witness) {
    return program() + " replay " + quoted(witness.toString());
  }

  /** How the program was called; the launcher says it. */
  static String program() {
    return System.getProperty("samcheck.program", "./samcheck");
  }

  static String quoted(String word) {
    boolean plain = word.matches("[\\p{L}\\p{N}_./:=,@%+-]+");
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
