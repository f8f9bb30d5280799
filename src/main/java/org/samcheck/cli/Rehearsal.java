package org.samcheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the short commands once, so that a class-data-sharing archive written at the end holds what
 * they load: a later start then maps these classes instead of reading them.
 */
public final class Rehearsal {

  private static final String CLAIM =
      """
      conjecture: one step of SAM on a quadratic
      given: {a: "real in (0, 1]", x0: "real in [-5, 5]"}
      objective: {"f(x)": a/2*x^2, minimum: 0}
      run: {method: sam, norm: l2, radius: 1, step: 1/a, start: x0, steps: 1}
      claim: f(x(1)) - fmin <= %s
      """;

  private static final String FLOW =
      """
      conjecture: a flow
      network: {depth: 2, examples: [[1, 2]]}
      run: {method: sam, radius: 1, clock: rescaled, time: continuous, until: 1, start: balanced(1)}
      """;

  private Rehearsal() {}

  /**
   * Runs the commands without output; they leave their files in the current folder.
   *
   * @param arguments none
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Terminal silent = new Terminal(nowhere(), nowhere(), false, false);
    write("true.yaml", CLAIM.formatted("a/2"));
    write("false.yaml", CLAIM.formatted("a/4"));
    write("mistaken.yaml", CLAIM.formatted("("));
    write("flow.yaml", FLOW);
    Main.run(silent, "list");
    Main.run(silent, "words");
    Main.run(silent, "check", "--tries", "100", "true.yaml", "false.yaml");
    Main.run(silent, "check", "--validate", "mistaken.yaml");
    Main.run(silent, "replay", "samcheck-out/witnesses/false.json");
    System.exit(Main.run(silent, "trace", "flow.yaml"));
  }

  private static void write(String file, String text) throws IOException {
    Files.writeString(Path.of(file), text);
  }

  private static PrintWriter nowhere() {
    return new PrintWriter(Writer.nullWriter());
  }
}
