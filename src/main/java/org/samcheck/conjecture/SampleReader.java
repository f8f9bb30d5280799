package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.Sample;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** Reads functions of x and lists of samples. */
final class SampleReader {

  private static final Scope.Words MEMBER =
      new Scope.Words(Type.ANY_DIMENSION, 0, false, EnumSet.of(Operator.OBJECTIVE), Map.of());

  private final Map<String, Type> givens;
  private final Map<String, Type> withX;

  SampleReader(Map<String, Type> givens, int dimension) {
    this.givens = givens;
    this.withX = new TreeMap<>(givens);
    withX.put("x", Type.vector(dimension));
  }

  /** f(x) over the givens. */
  Expression function(SourceText text) {
    return ExpressionParser.scalar(text, Scope.of(withX));
  }

  /** The samples of a function that the file writes down. */
  List<Sample> ofFormula(Tree.Mapping objective) {
    return read(objective, Scope.of(withX));
  }

  /** The samples of a member of a class, which may use f(x). */
  List<Sample> ofMember(Tree.Mapping objective) {
    return read(objective, Scope.of(withX, Map.of("", MEMBER)));
  }

  private List<Sample> read(Tree.Mapping objective, Scope scope) {
    Tree tree = objective.get("samples");
    if (!(tree instanceof Tree.Sequence sequence) || sequence.items().isEmpty()) {
      throw tree.error("expected samples: [{weight: …, f(x): …}, …]");
    }
    List<Sample> samples = new ArrayList<>();
    for (Tree item : sequence.items()) {
      samples.add(sample(item, scope, sequence.items().size()));
    }
    Expression sum = samples.stream().map(Sample::weight).reduce(Expression.ZERO, Algebra::add);
    if (sum.isConstant() && !sum.value().equals(BigFraction.ONE)) {
      throw tree.error("the weights sum to " + sum + ", expected 1");
    }
    return samples;
  }

  private Sample sample(Tree item, Scope scope, int count) {
    if (!(item instanceof Tree.Mapping mapping)) {
      throw item.error("expected a sample {weight: …, f(x): …}");
    }
    ConjectureReader.checkKeys(mapping, Key.Part.SAMPLE);
    Expression weight =
        ConjectureReader.text(mapping, "weight")
            .map(this::weight)
            .orElseGet(() -> Expression.constant(new BigFraction(1, count)));
    SourceText value =
        ConjectureReader.text(mapping, "f(x)")
            .orElseThrow(() -> mapping.error("'f(x)' is missing in the sample"));
    Expression f = ExpressionParser.scalar(value, scope);
    requireAtX(f, value);
    return new Sample(weight, f);
  }

  private static void requireAtX(Expression e, SourceText text) {
    if (e.is(Operator.OBJECTIVE) && !e.argument(0).is(Operator.VARIABLE)) {
      throw text.error("a sample may use f(x), not " + e);
    }
    e.arguments().forEach(argument -> requireAtX(argument, text));
  }

  private Expression weight(SourceText text) {
    Expression weight = ExpressionParser.scalar(text, Scope.of(givens));
    if (weight.isConstant() && weight.value().signum() < 0) {
      throw text.error("a negative weight, expected a probability");
    }
    return weight;
  }
}
