package org.samcheck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.sweep.Grid;
import org.samcheck.sweep.Sweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A grid of runs. */
@Command(
    name = "sweep",
    description =
        "Computes the cell of a file at every point of its grid: DIR/cells.csv, a heat map and a"
            + " page. A sweep that was interrupted goes on where it was.")
final class SweepCommand implements Callable<Integer> {

  private static final int MOST_JOBS = 1 << 12;

  /** What computes. */
  enum Engine {
    local,
    spark
  }

  @ParentCommand private Main main;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "fixes a given; may be repeated")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--digits",
      paramLabel = "D",
      defaultValue = "50",
      description = "significant digits printed (default 50)")
  private int digits;

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
      names = "--engine",
      paramLabel = "local|spark",
      defaultValue = "local",
      description = "what computes (default local)")
  private Engine engine;

  @Option(names = "--quiet", description = "prints nothing but errors")
  private boolean quiet;

  @Parameters(paramLabel = "FILE", description = "a conjecture file; - is standard input")
  private String file;

  @Override
  public Integer call() {
    if (engine == Engine.spark) {
      throw new BadInput("--engine spark is not available yet in this version, expected local");
    }
    int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    require("--digits", digits, TraceCommand.MOST_DIGITS);
    require("--jobs", threads, MOST_JOBS);
    Conjecture read = UserFiles.claim(file).parse();
    Conjecture conjecture = new FixedGivens(set).in(List.of(read)).get(0);
    Sweep sweep = new Sweep(conjecture, new Sweep.Plan(digits, threads, everyCell, out, command()));
    Progress progress = new Progress(main.terminal(), quiet, "runs");
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

  private static void require(String name, int value, int most) {
    Settings.positive(name, value, most)
        .ifPresent(
            wrong -> {
              throw new BadInput(wrong);
            });
  }

  private Sweep.Listener listener(Progress progress) {
    return new Sweep.Listener() {
      @Override
      public void rows(int done, int all) {
        progress.at(done, all);
      }

      @Override
      public void startedAnew() {
        if (!quiet) {
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
    command.append(ReplayText.quoted(file)).append(" --digits ").append(digits);
    set.forEach(
        (name, value) -> command.append(" --set ").append(ReplayText.quoted(name + "=" + value)));
    return command.append(everyCell ? " --every-cell" : "").toString();
  }

  private void print(Grid grid) {
    if (!quiet) {
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
