package org.samcheck.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints what each engine makes of the library of false statements, as a table: verdict and
 * seconds, one claim at a time on one thread; then the number refuted and the median seconds.
 */
public final class FalseStatementsTable {

  private static final Map<String, Options> ENGINES = engines();

  private FalseStatementsTable() {}

  /** The engines that are compared, by the name of their column. */
  private static Map<String, Options> engines() {
    Map<String, Options> engines = new LinkedHashMap<>();
    engines.put("hunt on", new Options(1, 1000, FalseStatement.DIGITS, 1, 60, false, true));
    engines.put("hunt off", new Options(1, 1000, FalseStatement.DIGITS, 1, 60, false, false));
    return engines;
  }

  /**
   * Prints the table.
   *
   * @param names the statements to check; none for all
   */
  public static void main(String[] names) {
    List<FalseStatement> library =
        FalseStatement.library().stream()
            .filter(s -> names.length == 0 || List.of(names).contains(s.name()))
            .toList();
    warmUp(library.get(0));
    System.out.println(
        "| statement | off by | parameters | " + String.join(" | ", columns()) + " |");
    System.out.println("|---|---|---|" + "---|---|".repeat(ENGINES.size()));
    Map<String, List<Result>> results = new LinkedHashMap<>();
    for (FalseStatement statement : library) {
      System.out.println(row(statement, results));
    }
    results.forEach(FalseStatementsTable::printSummary);
  }

  private static List<String> columns() {
    return ENGINES.keySet().stream().map(name -> name + " | s").toList();
  }

  /** The first claim would pay for loading the classes. */
  private static void warmUp(FalseStatement statement) {
    ENGINES.values().forEach(options -> check(statement, options));
  }

  private static String row(FalseStatement statement, Map<String, List<Result>> results) {
    StringBuilder row = new StringBuilder("| " + statement.name() + " | " + off(statement) + " | ");
    row.append(statement.parameters()).append(" |");
    ENGINES.forEach(
        (name, options) -> {
          Result result = check(statement, options);
          results.computeIfAbsent(name, n -> new ArrayList<>()).add(result);
          row.append(" %s | %.2f |".formatted(result.verdict().word(), result.seconds()));
        });
    return row.toString();
  }

  private static String off(FalseStatement statement) {
    return statement.within().isPresent() ? statement.within().getAsInt() + " %" : "far";
  }

  private static Result check(FalseStatement statement, Options options) {
    try (Checker checker = new Checker(options)) {
      return checker.check(List.of(statement.conjecture()), result -> {}).get(0);
    }
  }

  private static void printSummary(String engine, List<Result> results) {
    long refuted = results.stream().filter(r -> r.verdict() instanceof Verdict.Refuted).count();
    double[] seconds = results.stream().mapToDouble(Result::seconds).sorted().toArray();
    System.out.printf(
        "%n%s: %d of %d refuted, median %.2f s%n",
        engine, refuted, results.size(), seconds[seconds.length / 2]);
  }
}
