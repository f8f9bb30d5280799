package org.samcheck.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A compiled program that does the work of a benchmark and prints the CPU seconds of its inner loop
 * as {@code inner=…} or {@code inner_mean=…}.
 *
 * @param program the name of the file
 * @param arguments its arguments
 */
record Yardstick(String program, List<String> arguments) {
  private static final Pattern SECONDS = Pattern.compile("\\binner(?:_mean)?=([0-9.e+-]+)");
  private static final int RUNS = 5;
  private static final double MILLISECONDS = 1000;

  /** A program and its arguments. */
  static Yardstick of(String program, Object... arguments) {
    return new Yardstick(program, List.of(arguments).stream().map(String::valueOf).toList());
  }

  /**
   * The CPU milliseconds of {@value #RUNS} runs.
   *
   * @param folder where the program is
   * @throws IOException if it does not start
   */
  List<Double> times(Path folder) throws IOException {
    List<String> command = new ArrayList<>(List.of(folder.resolve(program).toString()));
    command.addAll(arguments);
    List<Double> times = new ArrayList<>();
    for (int i : IntStream.range(0, RUNS).toArray()) {
      times.add(time(command));
    }
    return times;
  }

  private static double time(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    Matcher seconds = SECONDS.matcher(output);
    if (!seconds.find()) {
      throw new IOException(command + " printed no time: " + output);
    }
    return Double.parseDouble(seconds.group(1)) * MILLISECONDS;
  }
}
