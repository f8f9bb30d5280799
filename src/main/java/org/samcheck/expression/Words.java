package org.samcheck.expression;

import static org.samcheck.expression.Operator.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * The functions of the language, their arguments and types; the words of runs are in {@link
 * RunWords}.
 */
final class Words {

  private static final Map<String, Operator> REAL_FUNCTIONS =
      Map.of("sqrt", SQRT, "exp", EXP, "log", LOG, "sin", SIN, "cos", COS);
  private static final Map<String, Operator> COMPONENTWISE = Map.of("abs", ABS, "sign", SIGN);
  private static final Map<String, Operator> EXTREMES = Map.of("min", MIN, "max", MAX);
  private static final Map<String, Operator> OF_A_VECTOR =
      Map.of("sum", SUM, "norm", NORM, "norm1", NORM1, "norminf", NORMINF, "argmax", ARGMAX);
  private static final Set<String> FUNCTIONS = functions();
  private static final Set<String> GRAMMAR =
      Set.of(
          "and",
          "or",
          "not",
          "implies",
          "forall",
          "exists",
          "paths",
          "in",
          "by",
          "mean",
          "sum",
          "min",
          "max",
          "if",
          "E",
          "tends",
          "order",
          "logorder",
          "threshold",
          "true",
          "false",
          "pi",
          "inf",
          "x",
          "y",
          "f",
          "grad",
          "fmin",
          "xmin",
          "t",
          "T",
          "w");

  private final ExpressionBuilder builder;
  private final Typing typing;
  private final BinderBuilder binders;
  private final Scope scope;
  private final RunWords runWords;

  Words(ExpressionBuilder builder, Typing typing, BinderBuilder binders, Scope scope) {
    this.builder = builder;
    this.typing = typing;
    this.binders = binders;
    this.scope = scope;
    this.runWords = new RunWords(this, builder, typing, scope);
  }

  /** The names of functions, but for those of runs. */
  static Set<String> functions() {
    Set<String> names = new TreeSet<>(List.of("dot"));
    names.addAll(REAL_FUNCTIONS.keySet());
    names.addAll(COMPONENTWISE.keySet());
    names.addAll(EXTREMES.keySet());
    names.addAll(OF_A_VECTOR.keySet());
    return names;
  }

  /** The names that no given may have. */
  static Set<String> reserved() {
    return GRAMMAR;
  }

  /** Whether {@code name} may not be the name of a given. */
  static boolean isReserved(String name) {
    return GRAMMAR.contains(name);
  }

  /** Some run must know {@code operator}, which needs no label. */
  void requireInSomeRun(ParserRuleContext tree, Operator operator) {
    runWords.requireInSomeRun(tree, operator);
  }

  Expression insideExpectation(Supplier<Expression> body) {
    return runWords.insideExpectation(body);
  }

  Expression onPaths(Supplier<Expression> body) {
    return runWords.onPaths(body);
  }

  /** What a name without brackets stands for, if it is no variable. */
  Expression reference(ParserRuleContext tree, String qualified) {
    String name = word(qualified);
    if (RunWords.isName(name)) {
      return runWords.reference(tree, label(qualified), name);
    }
    if (FUNCTIONS.contains(name) || RunWords.isFunction(name)) {
      throw typing.error(tree, "'" + name + "' is a function, expected " + name + "(…)");
    }
    Set<String> known = new TreeSet<>(scope.names());
    known.addAll(FUNCTIONS);
    known.addAll(List.of("pi", "inf", "true", "false", "T", "fmin", "xmin"));
    throw typing.error(
        tree, "unknown name '" + qualified + "'" + Nearest.suggestion(qualified, known));
  }

  /** A function of {@code arguments}. */
  Expression call(
      ParserRuleContext tree, String qualified, List<ConjectureParser.SumContext> arguments) {
    String name = word(qualified);
    Type variable = binders.typeOf(qualified);
    if (RunWords.isFunction(name) && (variable == null || !scope.runs().isEmpty())) {
      return runWords.call(tree, label(qualified), name, arguments);
    }
    if (!FUNCTIONS.contains(name)) {
      throw typing.error(tree, unknownFunction(name, variable));
    }
    if (!label(qualified).isEmpty()) {
      throw typing.error(tree, "'" + name + "' is not a word of a run, expected " + name + "(…)");
    }
    return function(tree, name, arguments);
  }

  private static String unknownFunction(String name, Type variable) {
    if (variable != null) {
      String instead = variable.isVector() ? name + "[…]" : name + "*(…)";
      return "'" + name + "' is " + variable + ", not a function, expected " + instead;
    }
    if (name.equals("function")) {
      return "expected function(dimension = d, smooth = beta, …), as a domain in 'given'";
    }
    Set<String> known = new TreeSet<>(FUNCTIONS);
    known.addAll(RunWords.functions());
    known.addAll(List.of("if", "tends", "order", "logorder", "threshold"));
    return "unknown function '" + name + "'" + Nearest.suggestion(name, known);
  }

  private Expression function(
      ParserRuleContext tree, String name, List<ConjectureParser.SumContext> arguments) {
    if (EXTREMES.containsKey(name)) {
      return extreme(tree, EXTREMES.get(name), arguments);
    }
    if (name.equals("dot")) {
      return dot(tree, arguments);
    }
    count(tree, name, arguments, 1);
    ConjectureParser.SumContext argument = arguments.get(0);
    if (REAL_FUNCTIONS.containsKey(name)) {
      return Expression.of(REAL_FUNCTIONS.get(name), Type.SCALAR, builder.scalar(argument));
    }
    if (OF_A_VECTOR.containsKey(name)) {
      return Expression.of(OF_A_VECTOR.get(name), Type.SCALAR, builder.vector(argument));
    }
    Expression v = builder.visit(argument);
    typing.notCondition(argument, v);
    return Expression.of(COMPONENTWISE.get(name), v.type(), v);
  }

  private Expression extreme(
      ParserRuleContext tree, Operator operator, List<ConjectureParser.SumContext> arguments) {
    if (arguments.isEmpty()) {
      throw typing.error(tree, operator.symbol() + " needs an argument");
    }
    if (arguments.size() == 1) {
      Expression v = builder.vector(arguments.get(0));
      return Expression.of(operator, Type.SCALAR, v);
    }
    Expression[] scalars = arguments.stream().map(builder::scalar).toArray(Expression[]::new);
    return Expression.of(operator, Type.SCALAR, scalars);
  }

  private Expression dot(ParserRuleContext tree, List<ConjectureParser.SumContext> arguments) {
    count(tree, "dot", arguments, 2);
    Expression v = builder.vector(arguments.get(0));
    Expression w = builder.vector(arguments.get(1));
    typing.common(arguments.get(1), v, w);
    return Expression.of(DOT, Type.SCALAR, v, w);
  }

  void count(ParserRuleContext tree, String name, List<?> arguments, int expected) {
    if (arguments.size() != expected) {
      String wanted = expected == 1 ? "1 argument" : expected + " arguments";
      throw typing.error(tree, "expected " + wanted + " for " + name + ", not " + arguments.size());
    }
  }

  private static String word(String qualified) {
    return qualified.substring(qualified.indexOf('.') + 1);
  }

  private static String label(String qualified) {
    int dot = qualified.indexOf('.');
    return dot < 0 ? "" : qualified.substring(0, dot);
  }
}
