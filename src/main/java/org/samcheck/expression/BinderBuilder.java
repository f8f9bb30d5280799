package org.samcheck.expression;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Builds the nodes that bind a name over a range, and knows which names are bound. */
final class BinderBuilder {

  private static final Map<String, Operator> AGGREGATES =
      Map.of(
          "mean", Operator.MEAN_OVER,
          "sum", Operator.SUM_OVER,
          "min", Operator.MIN_OVER,
          "max", Operator.MAX_OVER);

  private final ExpressionBuilder expressions;
  private final Typing typing;
  private final Scope scope;
  private final Map<String, Type> bound = new TreeMap<>();

  BinderBuilder(ExpressionBuilder expressions, Typing typing, Scope scope) {
    this.expressions = expressions;
    this.typing = typing;
    this.scope = scope;
  }

  /** The type of a bound name or a given, or null. */
  Type typeOf(String name) {
    Type type = bound.get(name);
    return type == null ? scope.typeOf(name) : type;
  }

  Expression quantifier(ConjectureParser.QuantContext tree) {
    Operator operator = tree.FORALL() != null ? Operator.FORALL : Operator.EXISTS;
    Expression range = range(tree.range());
    String name = fresh(tree.word());
    Expression body = binding(name, () -> expressions.condition(tree.expr()));
    return Expression.named(operator, Type.BOOLEAN, name, range, body);
  }

  Expression aggregate(ConjectureParser.AggregateContext tree) {
    Operator operator = AGGREGATES.get(tree.getStart().getText());
    Expression range = range(tree.range());
    String name = fresh(tree.word());
    Expression body = binding(name, () -> expressions.scalar(tree.sum()));
    return Expression.named(operator, Type.SCALAR, name, range, body);
  }

  /** {@code tends(e, limit)} binds t in e. */
  Expression limit(ConjectureParser.LimitContext tree) {
    if (bound.containsKey("t")) {
      throw typing.error(tree, "tends binds t, which already has a meaning here");
    }
    Expression limit = expressions.visit(tree.sum(1));
    Expression e = binding("t", () -> expressions.visit(tree.sum(0)));
    if (Typing.areVectors(e, limit)) {
      typing.common(tree.sum(1), e, limit);
    } else {
      e = typing.scalar(tree.sum(0), e);
      limit = typing.scalar(tree.sum(1), limit);
    }
    return Expression.of(Operator.TENDS, Type.BOOLEAN, e, limit);
  }

  Expression order(ConjectureParser.OrderContext tree) {
    String name = tree.word().getText();
    if (!name.equals("T")) {
      given(tree.word(), "' is neither T nor a given");
    }
    Expression e = expressions.scalar(tree.sum());
    boolean plain = tree.LOGORDER() == null;
    return Expression.named(
        plain ? Operator.ORDER : Operator.LOG_ORDER,
        plain ? Type.SCALAR : Type.vector(2),
        name,
        e,
        range(tree.range()));
  }

  Expression threshold(ConjectureParser.ThresholdContext tree) {
    given(tree.word(), "' is not a given");
    Expression range = interval(tree.interval());
    Expression condition = expressions.condition(tree.expr());
    return Expression.named(
        Operator.THRESHOLD, Type.SCALAR, tree.word().getText(), range, condition);
  }

  private void given(ConjectureParser.WordContext word, String otherwise) {
    String name = word.getText();
    if (scope.typeOf(name) == null) {
      throw typing.error(word, "'" + name + otherwise + Nearest.suggestion(name, scope.names()));
    }
  }

  private String fresh(ConjectureParser.WordContext word) {
    String name = word.getText();
    if (typeOf(name) != null) {
      throw typing.error(word, "'" + name + "' already has a meaning here, expected a new name");
    }
    if (Words.isReserved(name) && !name.equals("t")) {
      throw typing.error(word, "'" + name + "' is a word of the language, expected another name");
    }
    return name;
  }

  private Expression binding(String name, Supplier<Expression> body) {
    bound.put(name, Type.SCALAR);
    try {
      return body.get();
    } finally {
      bound.remove(name);
    }
  }

  Expression range(ConjectureParser.RangeContext tree) {
    if (tree.interval() != null) {
      return interval(tree.interval());
    }
    Expression by = tree.BY() == null ? Expression.ONE : expressions.scalar(tree.sum(2));
    Expression low = expressions.scalar(tree.sum(0));
    Expression high = expressions.scalar(tree.sum(1));
    return Expression.of(Operator.RANGE, Type.SCALAR, low, high, by);
  }

  private Expression interval(ConjectureParser.IntervalContext tree) {
    Domain.Interval i = expressions.interval(tree);
    String brackets = (i.lowOpen() ? "(" : "[") + (i.highOpen() ? ")" : "]");
    return Expression.named(Operator.INTERVAL, Type.SCALAR, brackets, i.low(), i.high());
  }
}
