package org.samcheck.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.hipparchus.fraction.BigFraction;

/**
 * Builds the typed graph from a parse tree, and names the place of the first operand of the wrong
 * type.
 */
final class ExpressionBuilder extends ConjectureBaseVisitor<Expression> {

  private static final Map<String, Operator> RELATIONS =
      Map.of(
          "<", Operator.LESS,
          "<=", Operator.LESS_OR_EQUAL,
          "=", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL,
          ">=", Operator.GREATER_OR_EQUAL,
          ">", Operator.GREATER);

  private static final int MOST_DIGITS = 10_000;

  private final Typing typing;
  private final BinderBuilder binders;
  private final Words words;

  ExpressionBuilder(SourceText source, Scope scope) {
    this.typing = new Typing(source);
    this.binders = new BinderBuilder(this, typing, scope);
    this.words = new Words(this, typing, binders, scope);
  }

  Domain domain(ConjectureParser.DomainContext tree) {
    return new DomainBuilder(this, typing).visit(tree.domainKind());
  }

  /** {@code a..b by h}, and no interval. */
  Expression range(ConjectureParser.OnlyRangeContext tree) {
    if (tree.range().interval() != null) {
      throw typing.error(tree.range(), "an interval, expected a range such as 0..1 by 1/10");
    }
    return binders.range(tree.range());
  }

  Domain.Interval interval(ConjectureParser.IntervalContext tree) {
    return new Domain.Interval(
        scalar(tree.sum(0)),
        scalar(tree.sum(1)),
        tree.getStart().getText().equals("("),
        tree.getStop().getText().equals(")"));
  }

  // Logic

  @Override
  public Expression visitExpr(ConjectureParser.ExprContext tree) {
    return tree.expr() == null
        ? visit(tree.or())
        : Expression.of(
            Operator.IMPLIES, Type.BOOLEAN, condition(tree.or()), condition(tree.expr()));
  }

  @Override
  public Expression visitOr(ConjectureParser.OrContext tree) {
    return fold(Operator.OR, tree.and());
  }

  @Override
  public Expression visitAnd(ConjectureParser.AndContext tree) {
    return fold(Operator.AND, tree.not());
  }

  private Expression fold(Operator operator, List<? extends ParserRuleContext> operands) {
    if (operands.size() == 1) {
      return visit(operands.get(0));
    }
    requireFew(operands);
    Expression result = condition(operands.get(0));
    for (ParserRuleContext operand : operands.subList(1, operands.size())) {
      result = Expression.of(operator, Type.BOOLEAN, result, condition(operand));
    }
    return result;
  }

  /** A chain is nested to the left, and no deeper than brackets may be. */
  private void requireFew(List<? extends ParserRuleContext> operands) {
    if (operands.size() > Nesting.MOST) {
      throw typing.error(
          operands.get(Nesting.MOST), "more than " + Nesting.MOST + " operands in a row");
    }
  }

  @Override
  public Expression visitNot(ConjectureParser.NotContext tree) {
    return tree.NOT() == null
        ? visit(tree.getChild(0))
        : Expression.of(Operator.NOT, Type.BOOLEAN, condition(tree.not()));
  }

  @Override
  public Expression visitQuant(ConjectureParser.QuantContext tree) {
    if (tree.PATHS() == null) {
      return binders.quantifier(tree);
    }
    words.requireInSomeRun(tree, Operator.FORALL_PATHS);
    return words.onPaths(
        () -> Expression.of(Operator.FORALL_PATHS, Type.BOOLEAN, condition(tree.expr())));
  }

  @Override
  public Expression visitAggregate(ConjectureParser.AggregateContext tree) {
    return tree.arguments() == null
        ? binders.aggregate(tree)
        : words.call(tree, tree.getStart().getText(), tree.arguments().sum());
  }

  @Override
  public Expression visitCompare(ConjectureParser.CompareContext tree) {
    if (tree.relation().isEmpty()) {
      return visit(tree.sum(0));
    }
    requireFew(tree.sum());
    Expression result = null;
    for (int i = 0; i < tree.relation().size(); i++) {
      Operator operator = RELATIONS.get(tree.relation(i).getText());
      Expression link = relation(operator, tree.sum(i), tree.sum(i + 1));
      result = result == null ? link : Expression.of(Operator.AND, Type.BOOLEAN, result, link);
    }
    return result;
  }

  private Expression relation(Operator operator, ParserRuleContext a, ParserRuleContext b) {
    boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    Expression left = visit(a);
    Expression right = visit(b);
    boolean single = Typing.isSingle(left) && Typing.isSingle(right);
    if (equality && !single && Typing.areVectors(left, right)) {
      typing.common(b, left, right);
      return Expression.of(operator, Type.BOOLEAN, left, right);
    }
    return Expression.of(operator, Type.BOOLEAN, typing.scalar(a, left), typing.scalar(b, right));
  }

  // Arithmetic

  @Override
  public Expression visitSum(ConjectureParser.SumContext tree) {
    requireFew(tree.term());
    Expression result = visit(tree.term(0));
    for (int i = 1; i < tree.term().size(); i++) {
      Operator operator =
          tree.getChild(2 * i - 1).getText().equals("+") ? Operator.ADD : Operator.SUBTRACT;
      result = linear(operator, tree, result, tree.term(i));
    }
    return result;
  }

  private Expression linear(
      Operator operator, ConjectureParser.SumContext tree, Expression left, ParserRuleContext b) {
    Expression right = visit(b);
    if (Typing.areVectors(left, right)) {
      return Expression.of(operator, typing.common(b, left, right), left, right);
    }
    return Expression.of(
        operator, Type.SCALAR, typing.scalar(tree.term(0), left), typing.scalar(b, right));
  }

  @Override
  public Expression visitTerm(ConjectureParser.TermContext tree) {
    requireFew(tree.unary());
    Expression result = visit(tree.unary(0));
    for (int i = 1; i < tree.unary().size(); i++) {
      boolean product = tree.getChild(2 * i - 1).getText().equals("*");
      result = product ? product(tree, result, i) : quotient(tree, result, i);
    }
    return result;
  }

  private Expression product(ConjectureParser.TermContext tree, Expression left, int index) {
    ParserRuleContext b = tree.unary(index);
    Expression right = visit(b);
    typing.notCondition(tree.unary(0), left);
    typing.notCondition(b, right);
    if (Typing.areVectors(left, right)) {
      if (!Typing.isSingle(left) && !Typing.isSingle(right)) {
        throw typing.error(
            b, "a vector times a vector has no meaning, expected dot(v, w) or a number");
      }
      boolean first = Typing.isSingle(left);
      left = first ? typing.scalar(tree.unary(0), left) : left;
      right = first ? right : typing.scalar(b, right);
    }
    Type type = left.type().isVector() ? left.type() : right.type();
    return Expression.of(Operator.MULTIPLY, type, left, right);
  }

  private Expression quotient(ConjectureParser.TermContext tree, Expression left, int index) {
    ParserRuleContext b = tree.unary(index);
    typing.notCondition(tree.unary(0), left);
    return Expression.of(Operator.DIVIDE, left.type(), left, scalar(b));
  }

  @Override
  public Expression visitUnary(ConjectureParser.UnaryContext tree) {
    if (tree.power() != null) {
      return visit(tree.power());
    }
    Expression operand = visit(tree.unary());
    typing.notCondition(tree.unary(), operand);
    return tree.getStart().getText().equals("+")
        ? operand
        : Expression.of(Operator.NEGATE, operand.type(), operand);
  }

  @Override
  public Expression visitPower(ConjectureParser.PowerContext tree) {
    if (tree.unary() == null) {
      return visit(tree.postfix());
    }
    return Expression.of(Operator.POWER, Type.SCALAR, scalar(tree.postfix()), scalar(tree.unary()));
  }

  @Override
  public Expression visitPostfix(ConjectureParser.PostfixContext tree) {
    Expression result = visit(tree.primary());
    for (ConjectureParser.SumContext index : tree.sum()) {
      result = component(tree.primary(), result, index);
    }
    return result;
  }

  private Expression component(
      ParserRuleContext place, Expression value, ConjectureParser.SumContext index) {
    Expression i = scalar(index);
    if (value.type().isBoolean()) {
      throw typing.error(place, "this is a condition, expected a vector before [");
    }
    int dimension = value.type().dimension();
    if (i.isConstant() && dimension != Type.ANY_DIMENSION) {
      boolean inside =
          i.value().isInteger()
              && i.value().signum() > 0
              && i.value().compareTo(new BigFraction(dimension)) <= 0;
      if (!inside) {
        throw typing.error(index, "index " + i + " is out of range, expected 1.." + dimension);
      }
    }
    return value.type().isScalar() && i.isOne()
        ? value
        : Expression.of(Operator.INDEX, Type.SCALAR, value, i);
  }

  // Primaries

  @Override
  public Expression visitNumber(ConjectureParser.NumberContext tree) {
    BigDecimal decimal = decimal(tree);
    return Expression.constant(
        decimal.scale() <= 0
            ? new BigFraction(decimal.toBigIntegerExact())
            : new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale())));
  }

  private BigDecimal decimal(ConjectureParser.NumberContext tree) {
    try {
      BigDecimal decimal = new BigDecimal(tree.getText());
      if (Math.abs((long) decimal.scale()) <= MOST_DIGITS) {
        return decimal;
      }
    } catch (NumberFormatException exponentTooLong) {
      // The message below says it.
    }
    throw typing.error(tree, "this number has more than " + MOST_DIGITS + " digits");
  }

  @Override
  public Expression visitConstant(ConjectureParser.ConstantContext tree) {
    return switch (tree.getText()) {
      case "true" -> Expression.TRUE;
      case "false" -> Expression.FALSE;
      case "pi" -> Expression.of(Operator.PI, Type.SCALAR);
      default -> Expression.of(Operator.INFINITY, Type.SCALAR);
    };
  }

  @Override
  public Expression visitList(ConjectureParser.ListContext tree) {
    Expression[] components = tree.sum().stream().map(this::scalar).toArray(Expression[]::new);
    return Expression.of(Operator.VECTOR, Type.vector(components.length), components);
  }

  @Override
  public Expression visitGroup(ConjectureParser.GroupContext tree) {
    return visit(tree.expr());
  }

  @Override
  public Expression visitAggregation(ConjectureParser.AggregationContext tree) {
    return visit(tree.aggregate());
  }

  @Override
  public Expression visitSpecialForm(ConjectureParser.SpecialFormContext tree) {
    return visit(tree.special());
  }

  @Override
  public Expression visitConditional(ConjectureParser.ConditionalContext tree) {
    Expression condition = condition(tree.expr());
    Expression yes = visit(tree.sum(0));
    Expression no = visit(tree.sum(1));
    if (Typing.areVectors(yes, no)) {
      Type type = typing.common(tree.sum(1), yes, no);
      return Expression.of(Operator.IF, type, condition, yes, no);
    }
    yes = typing.scalar(tree.sum(0), yes);
    no = typing.scalar(tree.sum(1), no);
    return Expression.of(Operator.IF, Type.SCALAR, condition, yes, no);
  }

  @Override
  public Expression visitExpectation(ConjectureParser.ExpectationContext tree) {
    words.requireInSomeRun(tree, Operator.EXPECTATION);
    return words.insideExpectation(
        () -> Expression.of(Operator.EXPECTATION, Type.SCALAR, scalar(tree.sum())));
  }

  @Override
  public Expression visitLimit(ConjectureParser.LimitContext tree) {
    words.requireInSomeRun(tree, Operator.TENDS);
    return binders.limit(tree);
  }

  @Override
  public Expression visitOrder(ConjectureParser.OrderContext tree) {
    words.requireInSomeRun(tree, Operator.ORDER);
    return binders.order(tree);
  }

  @Override
  public Expression visitThreshold(ConjectureParser.ThresholdContext tree) {
    return binders.threshold(tree);
  }

  @Override
  public Expression visitReference(ConjectureParser.ReferenceContext tree) {
    String name = tree.name().getText();
    Type type = binders.typeOf(name);
    if (tree.arguments() != null) {
      return words.call(tree, name, tree.arguments().sum());
    }
    return type != null ? Expression.variable(name, type) : words.reference(tree, name);
  }

  Expression scalar(ParserRuleContext tree) {
    return typing.scalar(tree, visit(tree));
  }

  Expression vector(ParserRuleContext tree) {
    return typing.vector(tree, visit(tree));
  }

  Expression condition(ParserRuleContext tree) {
    return typing.condition(tree, visit(tree));
  }
}
