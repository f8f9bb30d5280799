package org.samcheck.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Explanation;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.witness.SideText;
import org.samcheck.witness.Witness;

/** An instance of a claim, and both sides on it, as indented lines of text. */
record InstanceLines(Conjecture claim, int digits) {

  static final String INDENT = "    ";

  /** The assignment, f and x(0), one line each. */
  String instance(Assignment assignment) {
    Map<String, Object> values = Witness.values(claim, assignment);
    return (values.isEmpty() ? "" : line(joined(values)))
        + assignment.f().map(f -> line(function(f))).orElse("")
        + assignment.start().map(x -> line("x(0) = " + list(x))).orElse("");
  }

  private static String line(String text) {
    return INDENT + text + "\n";
  }

  private static String joined(Map<String, ?> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " = " + text(value.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String text(Object value) {
    return value.toString().replace(" / ", "/");
  }

  private static String list(List<?> components) {
    return components.stream().map(InstanceLines::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String function(MemberFunction f) {
    return "f(x) = "
        + f.value()
        + ", dimension "
        + f.dimension()
        + ", minimum "
        + text(f.minimum())
        + f.minimiser().map(x -> " at " + list(x)).orElse("");
  }

  /** Where the relation is taken, and both sides as numbers. */
  String sides(Explanation sides) {
    String left = SideText.of(claim, sides.left(), digits);
    String right = SideText.of(claim, sides.right(), digits);
    return (sides.at().isEmpty() ? "" : line("at " + joined(sides.at())))
        + sides.paths().stream()
            .map(path -> line("samples     " + path))
            .collect(Collectors.joining())
        + line("left side   " + left)
        + line("right side  " + right)
        + line("claimed     left " + sides.relation() + " right");
  }
}
