package org.samcheck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where output goes.
 *
 * @param out the result
 * @param err progress and errors
 * @param colour whether the result is coloured
 * @param bar whether progress is shown
 */
record Terminal(PrintWriter out, PrintWriter err, boolean colour, boolean bar) {

  private static final String TTY = "tty";

  /**
   * The process's own output, in UTF-8; the launcher says which of the two streams are terminals.
   */
  static Terminal ofProcess() {
    boolean capable = !"dumb".equals(System.getenv("TERM"));
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        capable && isTerminal("stdout") && !noColour(),
        capable && isTerminal("stderr"));
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }

  private static boolean isTerminal(String stream) {
    String told = System.getProperty("samcheck." + stream);
    return told == null ? System.console() != null : told.equals(TTY);
  }

  private static boolean noColour() {
    String value = System.getenv("NO_COLOR");
    return value != null && !value.isEmpty();
  }

  /** {@code text} in a colour or style of picocli's, such as {@code red} or {@code bold}. */
  String styled(String style, String text) {
    return colour ? Ansi.ON.string("@|" + style + " " + text + "|@") : text;
  }
}
