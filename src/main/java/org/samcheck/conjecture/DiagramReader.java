package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** Reads {@code grid} and {@code cell}. */
final class DiagramReader {

  private static final int MOST_AXES = 3;
  private static final BigFraction MOST_VALUES = new BigFraction(100_000);
  private static final String TIME = "t";

  private final Tree.Mapping file;
  private final List<Given> given;
  private final Map<String, Type> names;

  /**
   * A reader of the keys of {@code file}.
   *
   * @param names the givens with their types
   */
  DiagramReader(Tree.Mapping file, List<Given> given, Map<String, Type> names) {
    this.file = file;
    this.given = given;
    this.names = names;
  }

  /**
   * The diagram, where the file has one.
   *
   * @param scope the words that the cell may use, with the names
   */
  Optional<Diagram> read(Function<Map<String, Type>, Scope> scope) {
    for (String[] pair : new String[][] {{"grid", "cell"}, {"cell", "grid"}}) {
      if (file.has(pair[0]) && !file.has(pair[1])) {
        throw file.keys()
            .get(pair[0])
            .error("'" + pair[0] + "' without '" + pair[1] + "', expected both");
      }
    }
    return file.has("grid") ? Optional.of(diagram(scope)) : Optional.empty();
  }

  private Diagram diagram(Function<Map<String, Type>, Scope> scope) {
    List<Axis> axes = axes();
    Map<String, Type> all = new TreeMap<>(names);
    axes.stream()
        .filter(axis -> !axis.name().equals(Operator.HORIZON.symbol()))
        .forEach(axis -> all.put(axis.name(), Type.SCALAR));
    SourceText text =
        ConjectureReader.text(file, "cell")
            .orElseThrow(() -> file.error("'cell' is missing, expected an expression"));
    Expression cell = ExpressionParser.parse(text, scope.apply(all));
    if (cell.type().isVector() && cell.type().dimension() != 1) {
      throw text.error("this is " + cell.type() + ", expected a number or a condition");
    }
    return new Diagram(axes, cell);
  }

  private List<Axis> axes() {
    Tree.Mapping grid =
        ConjectureReader.mapping(file, "grid")
            .filter(axes -> !axes.entries().isEmpty())
            .orElseThrow(() -> file.get("grid").error("an empty grid, expected an axis"));
    List<Axis> axes = new ArrayList<>();
    for (String name : grid.entries().keySet()) {
      SourceText key = grid.keys().get(name);
      if (axes.size() == MOST_AXES) {
        throw key.error("a fourth axis, expected at most " + MOST_AXES);
      }
      checkName(name, key);
      axes.add(axis(name, grid));
    }
    return axes;
  }

  private void checkName(String name, SourceText key) {
    Optional<Given> known = given.stream().filter(g -> g.name().equals(name)).findFirst();
    if (known.isPresent()) {
      boolean number =
          known.get().type().isScalar() && !(known.get().domain() instanceof Domain.FunctionClass);
      if (!number) {
        throw key.error("'" + name + "' is no number, and an axis is one");
      }
      return;
    }
    boolean word = ExpressionParser.isReserved(name);
    boolean allowed = name.equals(TIME) || name.equals(Operator.HORIZON.symbol());
    if (!name.matches("\\p{L}[\\p{L}0-9_]*") || word && !allowed) {
      throw key.error("'" + name + "' cannot be an axis, expected a given, t, T or a new name");
    }
  }

  private static Axis axis(String name, Tree.Mapping grid) {
    if (!(grid.get(name) instanceof Tree.Text entry)) {
      throw grid.get(name).error("expected a range such as 0..1 by 1/10");
    }
    SourceText text = entry.place();
    Expression range = ExpressionParser.range(text, Scope.of(Map.of()));
    List<BigFraction> ends = range.arguments().stream().map(e -> rational(e, text)).toList();
    Axis axis = new Axis(name, ends.get(0), ends.get(1), ends.get(2));
    if (axis.by().signum() <= 0) {
      throw text.error("a range by " + range.argument(2) + ", expected a positive step");
    }
    if (axis.low().compareTo(axis.high()) > 0) {
      throw text.error("an empty range, expected its first value to be its smallest");
    }
    if (axis.high().subtract(axis.low()).divide(axis.by()).compareTo(MOST_VALUES) >= 0) {
      throw text.error("a range of more than " + MOST_VALUES + " values");
    }
    return axis;
  }

  private static BigFraction rational(Expression e, SourceText text) {
    if (!e.isConstant()) {
      throw text.error("an end or a step that is no rational number, expected one such as 1/20");
    }
    return e.value();
  }
}
