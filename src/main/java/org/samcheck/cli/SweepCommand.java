package org.samcheck.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** A grid of runs; not there yet. */
@Command(name = "sweep", description = "A grid of runs (not available yet).")
final class SweepCommand implements Callable<Integer> {

  @Parameters(paramLabel = " phase diagrams:FILE", arity = "0..*")
  private List<String> files;

  @Unmatched private List<String> options;

  @Override
  public Integer call() {
    throw new BadInput("'sweep' is not available yet in this version.");
  }
}
