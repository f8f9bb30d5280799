package org.samcheck.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark between two measurements of the C program that does the same work. */
public final class Comparison {
  private static final List<Contest> CONTESTS =
      List.of(
          flow("plain", 50),
          flow("plain", 100),
          flow("plain", 300),
          flow("enclosed", 50),
          flow("enclosed", 100),
          flow("enclosed", 300),
          new Contest("SamBenchmark.midpoints", 0, Yardstick.of("sam_mpfr", 50, 100_000)),
          new Contest("SamBenchmark.enclosed", 0, Yardstick.of("sam_mpfr", 50, 100_000)),
          new Contest("SamBenchmark.doubles", 0, Yardstick.of("sam_double", 100_000, 5)));

  /** A benchmark, its digits (0: it has no such parameter) and the program beside it. */
  private record Contest(String benchmark, int digits, Yardstick yardstick) {}

  private Comparison() {}

  private static Contest flow(String method, int digits) {
    return new Contest(
        "FlowBenchmark." + method,
        digits,
        Yardstick.of("taylor_mpfr", digits, 32, 1.15, 4, 1, 2, 3));
  }

  /**
   * Prints the table: medians of CPU milliseconds, and their ratio.
   *
   * @param arguments a regular expression of the benchmarks to run; the folder of the compiled C
   *     programs, or nothing
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    Pattern chosen = Pattern.compile(arguments.length > 0 ? arguments[0] : ".*");
    String folder = arguments.length > 1 ? arguments[1] : "";
    System.out.println("| benchmark | digits | ms | C, ms | ratio |\n|---|---|---|---|---|");
    for (Contest contest : CONTESTS) {
      if (chosen.matcher(contest.benchmark()).find()) {
        System.out.println(row(contest, folder));
      }
    }
  }

  private static String row(Contest contest, String folder) throws IOException, RunnerException {
    List<Double> program = new ArrayList<>();
    if (!folder.isEmpty()) {
      program.addAll(contest.yardstick().times(Path.of(folder)));
    }
    double own = score(contest);
    String start = "| %s | %s | %.2f |".formatted(contest.benchmark(), digits(contest), own);
    if (folder.isEmpty()) {
      return start + " | |";
    }
    program.addAll(contest.yardstick().times(Path.of(folder)));
    double other = median(program);
    return start + " %.2f | %.1f |".formatted(other, own / other);
  }

  private static String digits(Contest contest) {
    return contest.digits() == 0 ? "" : String.valueOf(contest.digits());
  }

  private static double score(Contest contest) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(Pattern.quote(contest.benchmark()) + "$")
            .addProfiler(CpuTime.class)
            .verbosity(VerboseMode.SILENT);
    if (contest.digits() != 0) {
      options.param("digits", String.valueOf(contest.digits()));
    }
    RunResult result = new Runner(options.build()).runSingle();
    return result.getSecondaryResults().get(CpuTime.LABEL).getStatistics().getPercentile(50);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
