package org.samcheck.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samcheck.conjecture.Conjecture;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of what looks at the runs of one file. */
final class RunSettings {

  private static final int MOST_DIGITS = 10_000;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "fixes a given; may be repeated")
  Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--digits",
      paramLabel = "D",
      defaultValue = "50",
      description = "significant digits printed (default 50)")
  int digits;

  @Option(names = "--quiet", description = "prints nothing but the result and errors")
  boolean quiet;

  @Parameters(paramLabel = "FILE", description = "a conjecture file; - is standard input")
  String file;

  /**
   * The file with its givens fixed.
   *
   * @throws BadInput if a number is out of range
   * @throws org.samcheck.expression.InputException if the file has a mistake
   */
  Conjecture conjecture() {
    Settings.require("--digits", digits, MOST_DIGITS);
    Conjecture read = UserFiles.claim(file).parse();
    return new FixedGivens(set).in(List.of(read)).get(0);
  }
}
