package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samcheck.dynamics.Noise;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Sample;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** The samples of an objective on one instance, as functions of {@code x} and the givens. */
final class SampleFunctions {

  private SampleFunctions() {}

  /**
   * The samples; where f is a member of a class, it is written into those that use it.
   *
   * @throws InputException if the mean of the samples of a member is not certainly f
   */
  static List<Expression> of(Objective objective, Instance<?> instance, int dimension) {
    List<Expression> values = objective.samples().stream().map(Sample::value).toList();
    if (objective instanceof Objective.Formula) {
      return values;
    }
    requireMean(objective.samples(), instance, dimension);
    Expression f = instance.assignment().f().orElseThrow().value();
    return values.stream().map(value -> withMember(value, f)).toList();
  }

  private static Expression withMember(Expression e, Expression f) {
    if (e.is(Operator.OBJECTIVE)) {
      return f;
    }
    return e.arity() == 0 ? e : e.mapArguments(argument -> withMember(argument, f));
  }

  /** Σ wᵢ fᵢ = f, where fᵢ = aᵢ f + noise: then Σ wᵢ aᵢ = 1 and the noise cancels. */
  private static void requireMean(List<Sample> samples, Instance<?> instance, int dimension) {
    Expression f = Expression.variable("f#");
    List<Expression> x = Expansion.components("x", dimension);
    Map<String, List<Expression>> values = new HashMap<>(ConcreteProblem.constants(instance));
    values.put("x", x);
    Expression mean = new Expansion(values, e -> List.of(f)).scalar(Sample.mean(samples));
    List<Expression> variables = new ArrayList<>(x);
    variables.add(f);
    if (!Noise.vanishes(Algebra.subtract(mean, f), variables)) {
      throw instance
          .conjecture()
          .place()
          .error("the mean of the samples is not certainly f, expected polynomial noise of mean 0");
    }
  }
}
