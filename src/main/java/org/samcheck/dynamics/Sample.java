package org.samcheck.dynamics;

import java.util.List;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;

/**
 * One of the functions whose mean is the objective, f = Σ wᵢ fᵢ.
 *
 * @param weight wᵢ, the probability with which a step draws this sample, over the givens
 * @param value fᵢ(x), over the vector variable {@code x} and the givens; the samples of a member of
 *     a class may also use f itself
 */
public record Sample(Expression weight, Expression value) {

  /** Σ wᵢ fᵢ(x). */
  public static Expression mean(List<Sample> samples) {
    return samples.stream()
        .map(s -> Algebra.multiply(s.weight(), s.value()))
        .reduce(Expression.ZERO, Algebra::add);
  }
}
