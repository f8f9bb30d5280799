package org.samcheck.prove;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/**
 * One query: assertions, how to decide them, and how much work that may cost.
 *
 * @param text the assertions, with their declarations
 * @param check the command that decides them
 * @param variables the variables whose values are asked of a model
 * @param units the limit in resource units
 */
record Script(String text, String check, List<String> variables, long units) {

  /**
   * Cylindrical algebraic decomposition by conflicts; unlike check-sat for QF_NRA it has no
   * wall-clock stages.
   */
  static final String NLSAT = "(check-sat-using qfnra-nlsat)";

  /** Equations solved first, which helps where variables are defined by others. */
  static final String SOLVE_EQUATIONS =
      "(check-sat-using (then simplify propagate-values solve-eqs simplify qfnra-nlsat))";

  /** Linear and incremental nonlinear reasoning with Gröbner bases. */
  static final String SMT = "(check-sat-using smt)";

  /** For linear constraints. */
  static final String LINEAR = "(check-sat-using (then simplify propagate-values smt))";

  private static final Pattern RESOURCE = Pattern.compile("\\(:rlimit (\\d+)\\)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?\\??");

  static Script of(Collection<Formula> formulas, String check, long units) {
    SortedSet<String> names = new TreeSet<>();
    formulas.forEach(f -> names.addAll(f.variables()));
    return new Script(SmtLib.assertions(formulas), check, List.copyOf(names), units);
  }

  /**
   * The script: values are asked twice, exact and as decimals, because a root prints as a
   * polynomial.
   */
  String print() {
    String values =
        variables.isEmpty()
            ? ""
            : "(get-value ("
                + String.join(" ", variables.stream().map(SmtLib::quote).toList())
                + "))\n";
    return "(set-option :rlimit "
        + units
        + ")\n"
        + text
        + check
        + "\n(get-info :rlimit)\n(echo \"exact\")\n(set-option :pp.decimal false)\n"
        + values
        + "(echo \"decimal\")\n"
        + "(set-option :pp.decimal true)\n"
        + "(set-option :pp.decimal_precision 30)\n"
        + values
        + "(echo \"end\")\n";
  }

  /** Reads the answer to this script. */
  Answer read(String answer) {
    Answer.Status status =
        answer.startsWith("unsat")
            ? Answer.Status.UNSATISFIABLE
            : answer.startsWith("sat") ? Answer.Status.SATISFIABLE : Answer.Status.UNKNOWN;
    Matcher resource = RESOURCE.matcher(answer);
    long used = resource.find() ? Long.parseLong(resource.group(1)) : 0;
    return new Answer(status, status == Answer.Status.SATISFIABLE ? model(answer) : Map.of(), used);
  }

  private Map<String, ModelValue> model(String answer) {
    List<Object> exact = list(section(answer, "exact", "decimal"));
    List<Object> decimal = list(section(answer, "decimal", "end"));
    Map<String, ModelValue> result = new LinkedHashMap<>();
    for (int i = 0; i < exact.size() && i < decimal.size(); i++) {
      Object value = pair(exact.get(i)).get(1);
      BigFraction number = number(value);
      boolean known = number != null;
      BigFraction image = known ? number : number(pair(decimal.get(i)).get(1));
      if (image != null) {
        result.put(variables.get(i), new ModelValue(image, known));
      }
    }
    return result;
  }

  private static String section(String answer, String from, String to) {
    int start = answer.indexOf("\n" + from + "\n");
    int begin = start + 1 + from.length();
    int end = answer.indexOf("\n" + to + "\n", begin);
    return start < 0 || end < 0 ? "" : answer.substring(begin, end);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> pair(Object entry) {
    return (List<Object>) entry;
  }

  /** A rational as Z3 prints it, null for anything else. */
  @SuppressWarnings("unchecked")
  private static BigFraction number(Object value) {
    if (value instanceof String token) {
      if (!NUMBER.matcher(token).matches()) {
        return null;
      }
      BigDecimal decimal = new BigDecimal(token.replace("?", ""));
      return new BigFraction(
          decimal.unscaledValue(), java.math.BigInteger.TEN.pow(Math.max(0, decimal.scale())));
    }
    List<Object> list = (List<Object>) value;
    BigFraction first = list.size() > 1 ? number(list.get(1)) : null;
    if (first == null) {
      return null;
    }
    if (list.get(0).equals("-") && list.size() == 2) {
      return first.negate();
    }
    BigFraction second = list.size() == 3 && list.get(0).equals("/") ? number(list.get(2)) : null;
    return second == null ? null : first.divide(second);
  }

  /**
   * The symbolic expression in {@code text} as nested lists of tokens; empty when there is none.
   */
  @SuppressWarnings("unchecked")
  private static List<Object> list(String text) {
    List<List<Object>> open = new ArrayList<>(List.of(new ArrayList<>()));
    Matcher tokens = Pattern.compile("\\(|\\)|\\|[^|]*\\||[^\\s()|]+").matcher(text);
    while (tokens.find()) {
      String token = tokens.group();
      int last = open.size() - 1;
      if (token.equals("(")) {
        open.add(new ArrayList<>());
      } else if (token.equals(")") && last > 0) {
        open.get(last - 1).add(open.remove(last));
      } else {
        open.get(last).add(token.startsWith("|") ? token.substring(1, token.length() - 1) : token);
      }
    }
    List<Object> outer = open.get(0);
    return outer.isEmpty() || !(outer.get(0) instanceof List)
        ? List.of()
        : (List<Object>) outer.get(0);
  }
}
