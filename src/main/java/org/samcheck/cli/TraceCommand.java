package org.samcheck.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** The trajectory of a file's run; not there yet. */
@Command(name = "trace", description = "The trajectory of a file's run (not available yet).")
final class TraceCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "0..*")
  private List<String> files;

  @Unmatched private List<String> options;

  @Override
  public Integer call() {
    throw new BadInput("'trace' is not available yet in this version.");
  }
}
