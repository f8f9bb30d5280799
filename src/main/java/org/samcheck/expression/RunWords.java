package org.samcheck.expression;

import static org.samcheck.expression.Operator.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * The words that speak of a run, such as x(t) and fmin: their arguments, types, and whether the run
 * knows them.
 */
final class RunWords {

  private static final Map<String, Operator> FUNCTIONS = new TreeMap<>();
  private static final Map<String, Operator> NAMES = new TreeMap<>();

  static {
    for (Operator o : EnumSet.range(ITERATE, ESCAPES)) {
      boolean name = EnumSet.of(HORIZON, MINIMUM, MINIMISER, COLLAPSES, ESCAPES).contains(o);
      (name ? NAMES : FUNCTIONS).put(o.symbol(), o);
    }
  }

  private final Words words;
  private final ExpressionBuilder builder;
  private final Typing typing;
  private final Scope scope;
  private boolean insideExpectation;
  private boolean onPaths;

  RunWords(Words words, ExpressionBuilder builder, Typing typing, Scope scope) {
    this.words = words;
    this.builder = builder;
    this.typing = typing;
    this.scope = scope;
  }

  static boolean isName(String name) {
    return NAMES.containsKey(name);
  }

  static boolean isFunction(String name) {
    return FUNCTIONS.containsKey(name);
  }

  static Set<String> functions() {
    return FUNCTIONS.keySet();
  }

  Expression insideExpectation(Supplier<Expression> body) {
    boolean before = insideExpectation;
    insideExpectation = true;
    try {
      return onPaths(body);
    } finally {
      insideExpectation = before;
    }
  }

  Expression onPaths(Supplier<Expression> body) {
    boolean before = onPaths;
    onPaths = true;
    try {
      return body.get();
    } finally {
      onPaths = before;
    }
  }

  Expression reference(ParserRuleContext tree, String label, String name) {
    Operator operator = NAMES.get(name);
    Scope.Words run = require(tree, label, operator);
    Type type =
        switch (operator) {
          case MINIMISER -> Type.vector(run.dimension());
          case COLLAPSES, ESCAPES -> Type.BOOLEAN;
          default -> Type.SCALAR;
        };
    return Expression.named(operator, type, label);
  }

  Expression call(
      ParserRuleContext tree,
      String label,
      String name,
      List<ConjectureParser.SumContext> arguments) {
    Operator operator = FUNCTIONS.get(name);
    Scope.Words run = require(tree, label, operator);
    if (operator != MAX_MARGIN) {
      words.count(tree, name, arguments, operator == LAYER ? 2 : 1);
    }
    switch (operator) {
      case ITERATE, PERTURBED, VELOCITY, PREDICTOR, DIRECTION, DOMINANT -> {
        Type type =
            switch (operator) {
              case DOMINANT -> Type.SCALAR;
              case PREDICTOR, DIRECTION -> Type.vector(run.width());
              default -> Type.vector(run.dimension());
            };
        Expression time = builder.scalar(arguments.get(0));
        boolean start = operator == ITERATE && time.isZero();
        if (run.random() && !onPaths && !start) {
          throw typing.error(
              tree,
              "'"
                  + name
                  + "' depends on the samples drawn, expected it inside E(…) or forall paths");
        }
        return Expression.named(operator, type, label, time);
      }
      case LAYER -> {
        Expression layer = builder.scalar(arguments.get(0));
        Expression time = builder.scalar(arguments.get(1));
        return Expression.named(operator, Type.vector(run.width()), label, layer, time);
      }
      case MAX_MARGIN -> {
        return maxMargin(tree, label, run, arguments);
      }
      default -> {
        return ofAPoint(label, operator, run, arguments.get(0));
      }
    }
  }

  private Expression ofAPoint(
      String label, Operator operator, Scope.Words run, ConjectureParser.SumContext argument) {
    Expression v = builder.vector(argument);
    Type point = Type.vector(run.dimension());
    if (!v.type().agreesWith(point)) {
      throw typing.error(argument, "this is " + v.type() + ", expected " + point);
    }
    return Expression.named(operator, operator == OBJECTIVE ? Type.SCALAR : point, label, v);
  }

  private Expression maxMargin(
      ParserRuleContext tree,
      String label,
      Scope.Words run,
      List<ConjectureParser.SumContext> arguments) {
    List<Expression> kinds = new ArrayList<>();
    for (ConjectureParser.SumContext argument : arguments) {
      kinds.add(Expression.variable(argument.getText()));
    }
    String text = kinds.toString();
    if (!Set.of("[l1]", "[l2]", "[l1, nonnegative]", "[l2, nonnegative]").contains(text)) {
      throw typing.error(
          tree, "expected maxmargin(l1), maxmargin(l2) or maxmargin(l1, nonnegative)");
    }
    return Expression.named(
        MAX_MARGIN, Type.vector(run.width()), label, kinds.toArray(Expression[]::new));
  }

  void requireInSomeRun(ParserRuleContext tree, Operator operator) {
    boolean known = scope.runs().values().stream().anyMatch(r -> r.words().contains(operator));
    if (!known) {
      String why =
          scope.runs().values().stream()
              .map(r -> r.missing().get(operator))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("it has no meaning here");
      throw typing.error(tree, "'" + operator.symbol() + "' cannot be used: " + why);
    }
  }

  /** The words of the run {@code label}, once {@code operator} is known to be one of them. */
  private Scope.Words require(ParserRuleContext tree, String label, Operator operator) {
    String word = operator.symbol();
    Map<String, Scope.Words> runs = scope.runs();
    Scope.Words run = runs.get(label);
    if (run == null && label.isEmpty() && !runs.isEmpty()) {
      String qualified = String.join("." + word + " or ", runs.keySet()) + "." + word;
      throw typing.error(tree, "which run is meant by '" + word + "'? Expected " + qualified);
    }
    if (run == null) {
      String unknown = "there is no run '" + label + "'" + Nearest.suggestion(label, runs.keySet());
      String nowhere = "'" + word + "' cannot be used: it has no meaning here";
      throw typing.error(tree, label.isEmpty() || runs.isEmpty() ? nowhere : unknown);
    }
    boolean onlyInE = operator == SAMPLE_GRADIENT && !insideExpectation;
    if (onlyInE || !run.words().contains(operator)) {
      String why = run.missing().getOrDefault(operator, "it has no meaning here");
      throw typing.error(tree, "'" + word + "' cannot be used: " + why);
    }
    return run;
  }
}
