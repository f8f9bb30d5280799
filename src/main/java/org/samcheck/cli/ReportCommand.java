package org.samcheck.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** Renders results again; not there yet. */
@Command(name = "report", description = "Renders results again (not available yet).")
final class ReportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RESULTS.json", arity = "0..*")
  private List<String> files;

  @Unmatched private List<String> options;

  @Override
  public Integer call() {
    throw new BadInput("'report' is not available yet in this version.");
  }
}
