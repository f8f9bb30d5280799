package org.samcheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.LatexPrinter;
import org.samcheck.witness.Witness;

/** The values of an instance for a page. */
final class InstanceModel {

  private InstanceModel() {}

  /** For each given, f and x(0): its symbol in LaTeX, and its value as number or formula. */
  static List<Map<String, Object>> of(Conjecture claim, Assignment assignment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<String, Object> values = Witness.values(claim, assignment);
    for (Given given : claim.given()) {
      Object value = values.get(given.name());
      if (value instanceof List<?> list) {
        rows.add(row(symbol(given), list));
      } else if (value != null) {
        rows.add(row(symbol(given), List.of(value)));
      }
    }
    assignment.f().ifPresent(f -> rows.addAll(function(f)));
    assignment.start().ifPresent(x -> rows.add(row("x_0", x)));
    return rows;
  }

  private static String symbol(Given given) {
    return LatexPrinter.print(Expression.variable(given.name(), given.type()));
  }

  private static Map<String, Object> row(String symbol, List<?> values) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("symbol", symbol);
    row.put("formula", "");
    row.put("numbers", values.stream().map(v -> NumberText.of(v.toString())).toList());
    return row;
  }

  private static List<Map<String, Object>> function(MemberFunction f) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("symbol", "f(x)");
    row.put("formula", LatexPrinter.print(f.value()));
    row.put("numbers", List.of());
    List<Map<String, Object>> rows =
        new ArrayList<>(List.of(row, row("\\min f", List.of(f.minimum()))));
    f.minimiser().ifPresent(x -> rows.add(row("x_*", x)));
    return rows;
  }
}
