package org.samcheck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.samcheck.sweep.Grid;
import org.samcheck.sweep.Sweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A grid of runs. */
@Command(
    name = "sweep",
    description =
        "Computes the cell of a file at every point of its grid: DIR/cells.csv, a heat map and a"
            + " page. A sweep that was interrupted goes on where it was.")
final class SweepCommand implements Callable<Integer> {

  /** What computes. */
  enum Engine {
    local,
    spark
  }

  private static final int MOST_HALVINGS = 256;

  @ParentCommand private Main main;
  @Mixin private RunSettings settings;

  @Option(names = "--jobs", paramLabel = "J", description = "threads (default: all cores)")
  private Integer jobs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "samcheck-out/sweep",
      description = "where the files go (default samcheck-out/sweep)")
  private Path out;

  @Option(
      names = "--every-cell",
      description =
          "computes every run; else, where values are whole or truths, blocks of runs whose"
              + " computed runs agree are filled and marked so")
  private boolean everyCell;

  @Option(
      names = "--refine",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "where values are whole or truths: halves the gap between neighbouring cells that differ"
              + " N times, writes the boundary to DIR/boundary.csv and draws it (default 0: none)")
  private int halvings;

  @Option(
      names = "--engine",
      paramLabel = "local|spark",
      defaultValue = "local",
      description = "what computes (default local)")
  private Engine engine;

  @Override
  public Integer call() {
    if (engine == Engine.spark) {
      throw new BadInput("--engine spark is not available yet in this version, expected local");
    }
    int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    Settings.require("--jobs", threads, Settings.MOST_JOBS);
    if (halvings < 0 || halvings > MOST_HALVINGS) {
      throw new BadInput(
          "--refine " + halvings + ": expected a whole number from 0 to " + MOST_HALVINGS);
    }
    Sweep.Plan plan = new Sweep.Plan(settings.digits, threads, everyCell, halvings, out, command());
    Sweep sweep = new Sweep(settings.conjecture(), plan);
    Progress progress = new Progress(main.terminal(), settings.quiet, "runs");
    try {
      Grid grid = sweep.run(listener(progress));
      progress.clear();
      print(grid);
      return ExitStatus.AS_EXPECTED.code();
    } catch (IOException | UncheckedIOException e) {
      progress.clear();
      throw new BadInput("--out " + out + ": " + e.getMessage());
    }
  }

  private Sweep.Listener listener(Progress progress) {
    return new Sweep.Listener() {
      @Override
      public void rows(int done, int all) {
        progress.at(done, all);
      }

      @Override
      public void startedAnew() {
        if (!settings.quiet) {
          main.terminal()
              .err()
              .println(out + ": another file or other settings were being swept; starting anew");
        }
      }
    };
  }

  /** What matters for the result, so that the page does not depend on the rest. */
  private String command() {
    StringBuilder command = new StringBuilder(ReplayText.program() + " sweep ");
    command.append(ReplayText.quoted(settings.file)).append(" --digits ").append(settings.digits);
    settings.set.forEach(
        (name, value) -> command.append(" --set ").append(ReplayText.quoted(name + "=" + value)));
    command.append(everyCell ? " --every-cell" : "");
    return command.append(halvings > 0 ? " --refine " + halvings : "").toString();
  }

  private void print(Grid grid) {
    if (!settings.quiet) {
      String counts =
          grid.counts().entrySet().stream()
              .map(e -> e.getValue() + " " + e.getKey())
              .collect(Collectors.joining(", "));
      main.terminal()
          .out()
          .println(grid.size() + " cells: " + counts + "; runs computed: " + grid.runs());
      main.terminal().out().println(out.resolve("cells.csv") + " " + out.resolve("index.html"));
    }
  }
}
