package org.samcheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.conjecture.ObservedRun;

/** The states of a run as a table, every digit of it right. */
final class RunTable {

  private static final int ROWS = 24;
  private static final int COLUMNS = 6;
  private static final int DIGITS = 10;

  private RunTable() {}

  /** A table for each run of an instance. */
  static List<Map<String, Object>> of(Scene scene) {
    return scene.see(s -> s.runs().stream().map(RunTable::table).toList());
  }

  private static Map<String, Object> table(ObservedRun run) {
    int width = run.state(BigFraction.ZERO).size();
    int shown = Math.min(width, COLUMNS);
    String letter = run.isNetwork() ? "\\beta" : "x";
    List<String> columns = new ArrayList<>();
    IntStream.rangeClosed(1, shown)
        .forEach(j -> columns.add(width == 1 ? letter : letter + "_{" + j + "}"));
    columns.add(run.isNetwork() ? "\\text{dominant}" : "f(x)");
    List<List<String>> rows = run.times(ROWS).stream().map(t -> row(run, t, shown)).toList();
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("run", run.label());
    table.put("columns", columns);
    table.put("rows", rows);
    table.put("hidden", width - shown);
    return table;
  }

  private static List<String> row(ObservedRun run, BigFraction t, int shown) {
    List<String> row = new ArrayList<>();
    row.add(ChartPainter.number(t.doubleValue()));
    List<Ball> state = run.state(t);
    state.stream().limit(shown).forEach(b -> row.add(b.toDecimal(DIGITS)));
    row.add(run.isNetwork() ? dominant(run, t) : run.value(run.point(t)).toDecimal(DIGITS));
    return row;
  }

  private static String dominant(ObservedRun run, BigFraction t) {
    try {
      return Integer.toString(run.dominant(t));
    } catch (ArithmeticException tie) {
      return "?";
    }
  }
}
