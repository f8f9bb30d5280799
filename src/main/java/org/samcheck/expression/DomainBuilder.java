package org.samcheck.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds what stands behind a name in {@code given} from its parse tree. */
final class DomainBuilder extends ConjectureBaseVisitor<Domain> {

  private final ExpressionBuilder expressions;
  private final Typing typing;

  DomainBuilder(ExpressionBuilder expressions, Typing typing) {
    this.expressions = expressions;
    this.typing = typing;
  }

  @Override
  public Domain visitRealDomain(ConjectureParser.RealDomainContext tree) {
    return new Domain.Real(expressions.interval(tree.interval()));
  }

  @Override
  public Domain visitIntegerDomain(ConjectureParser.IntegerDomainContext tree) {
    ConjectureParser.RangeContext range = tree.range();
    if (range.interval() != null || range.BY() != null) {
      throw typing.error(range, "expected a range of integers such as 1..10");
    }
    return new Domain.Whole(expressions.scalar(range.sum(0)), expressions.scalar(range.sum(1)));
  }

  @Override
  public Domain visitChoiceDomain(ConjectureParser.ChoiceDomainContext tree) {
    List<Expression> values = tree.sum().stream().map(expressions::visit).toList();
    for (int i = 0; i < values.size(); i++) {
      typing.notCondition(tree.sum(i), values.get(i));
      if (values.get(i).is(Operator.DIVIDE) && values.get(i).argument(1).isZero()) {
        throw typing.error(tree.sum(i), "a division by 0, expected a number");
      }
    }
    return new Domain.Choice(values);
  }

  @Override
  public Domain visitVectorDomain(ConjectureParser.VectorDomainContext tree) {
    return new Domain.Box(expressions.scalar(tree.sum()), expressions.interval(tree.interval()));
  }

  @Override
  public Domain visitDefinition(ConjectureParser.DefinitionContext tree) {
    return new Domain.Definition(expressions.visit(tree.expr()));
  }

  @Override
  public Domain visitFunctionDomain(ConjectureParser.FunctionDomainContext tree) {
    Map<String, Optional<Expression>> properties = properties(tree);
    boolean convex = properties.containsKey("convex") || properties.containsKey("strongly-convex");
    if (convex && properties.containsKey("nonconvex")) {
      throw typing.error(tree, "a class is either convex or nonconvex");
    }
    return new Domain.FunctionClass(
        properties.getOrDefault("dimension", Optional.empty()),
        properties.getOrDefault("smooth", Optional.empty()),
        properties.getOrDefault("strongly-convex", Optional.empty()),
        convex);
  }

  private Map<String, Optional<Expression>> properties(
      ConjectureParser.FunctionDomainContext tree) {
    Map<String, Optional<Expression>> properties = new TreeMap<>();
    for (ConjectureParser.PropertyContext property : tree.property()) {
      String key = property.getStart().getText();
      if (property.sum() == null && property.SMOOTH() != null) {
        throw typing.error(property, "the smoothness constant is missing, expected smooth = beta");
      }
      Optional<Expression> value = Optional.ofNullable(property.sum()).map(expressions::scalar);
      if (properties.put(key, value) != null) {
        throw typing.error(property, "'" + key + "' is given twice");
      }
    }
    return properties;
  }
}
