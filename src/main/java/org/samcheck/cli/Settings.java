package org.samcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samcheck.check.Options;
import picocli.CommandLine.Option;

/** The options of a check. */
final class Settings {

  static final int MOST_JOBS = 1 << 12;

  static final int MOST_DIGITS = 100_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "draws instance k from (N, k) (default 1)")
  long seed;

  @Option(
      names = "--tries",
      paramLabel = "N",
      defaultValue = "1000",
      description = "random instances a claim (default 1000)")
  int tries;

  @Option(
      names = "--digits",
      paramLabel = "D",
      defaultValue = "50",
      description = "digits printed (default 50)")
  int digits;

  @Option(names = "--jobs", paramLabel = "J", description = "threads (default: all cores)")
  Integer jobs;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "the safety net of each claim (default 60)")
  int timeLimit;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "fixes a given; may be repeated")
  Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "writes DIR/index.html and its pages, DIR/results.json, DIR/witnesses/")
  Path report;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "writes the results; - is standard output, which then carries nothing else")
  String json;

  @Option(names = "--quiet", description = "prints only claims that do not come out as expected")
  boolean quiet;

  @Option(names = "--neighbours", description = "also checks the false neighbours of each claim")
  boolean neighbours;

  @Option(
      names = "--hunt",
      paramLabel = "on|off",
      defaultValue = "on",
      description =
          "on: maximise the violation, also over worst-case functions; off: random search")
  Hunting hunt;

  /** The values of {@code --hunt}. */
  enum Hunting {
    on,
    off
  }

  /**
   * The options of the engines.
   *
   * @throws BadInput if a number is out of range
   */
  Options options() {
    List<String> wrong =
        Stream.of(
                positive("--tries", tries, Integer.MAX_VALUE),
                positive("--digits", digits, MOST_DIGITS),
                positive("--jobs", jobs(), MOST_JOBS),
                positive("--time-limit", timeLimit, Integer.MAX_VALUE))
            .flatMap(Optional::stream)
            .toList();
    if (!wrong.isEmpty()) {
      throw new BadInput(wrong);
    }
    return new Options(seed, tries, digits, jobs(), timeLimit, neighbours, hunt == Hunting.on);
  }

  private int jobs() {
    return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
  }

  /**
   * Checks that {@code value} is from 1 to {@code most}.
   *
   * @throws BadInput if it is not
   */
  static void require(String name, int value, int most) {
    positive(name, value, most)
        .ifPresent(
            wrong -> {
              throw new BadInput(wrong);
            });
  }

  static Optional<String> positive(String name, int value, int most) {
    boolean fine = value >= 1 && value <= most;
    String upTo = most == Integer.MAX_VALUE ? "" : " up to " + most;
    return fine
        ? Optional.empty()
        : Optional.of(name + " " + value + ": expected a positive integer" + upTo);
  }

  /**
   * Makes the folders of the results.
   *
   * @throws BadInput if one cannot be made
   */
  void makeFolders() {
    if (report != null) {
      makeFolder("--report " + report, report);
    }
    if (json != null && !isJsonOnStandardOutput()) {
      Path file = Path.of(json).toAbsolutePath();
      if (Files.isDirectory(file)) {
        throw new BadInput("--json " + json + ": this is a folder, expected a file");
      }
      makeFolder("--json " + json, file.getParent());
    }
  }

  private static void makeFolder(String option, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadInput(option + ": " + folder + " cannot be made a folder");
    }
  }

  /** Where witnesses go. */
  Path folder() {
    return report == null ? Path.of("samcheck-out") : report;
  }

  boolean isJsonOnStandardOutput() {
    return "-".equals(json);
  }
}
