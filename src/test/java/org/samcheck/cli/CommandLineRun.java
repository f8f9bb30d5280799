package org.samcheck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command that has run.
 *
 * @param status its exit status
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
record CommandLineRun(int status, String out, String err) {

  static CommandLineRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false, false);
    int status = Main.run(terminal, arguments);
    return new CommandLineRun(status, out.toString(), err.toString());
  }
}
