package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Jacobian;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.dynamics.StepMap;
import org.samcheck.expression.Expression;

/**
 * The tapes of one sample of f in one arithmetic.
 *
 * @param <T> the number type
 */
final class SampleTapes<T> {

  private final StepMap map;
  private final Arithmetic<T> arithmetic;
  private final List<T> parameters;
  private final Tape.Program<T> valueAndGradient;
  private Jacobian.Program<T> jacobian;

  /**
   * The tapes of a sample.
   *
   * @param map gd on the sample
   * @param parameter the value of a given or one component of it
   */
  SampleTapes(
      StepMap map,
      Tape valueAndGradient,
      Arithmetic<T> arithmetic,
      Function<Expression, T> parameter) {
    this.map = map;
    this.arithmetic = arithmetic;
    this.parameters = map.parameters().stream().map(parameter).toList();
    this.valueAndGradient = valueAndGradient.on(arithmetic);
  }

  /** ∇fᵢ(x). */
  List<T> gradient(List<T> x) {
    List<T> inputs = new ArrayList<>(x);
    inputs.addAll(parameters);
    List<T> result = valueAndGradient.run(inputs);
    return result.subList(1, result.size());
  }

  /** y − η∇fᵢ(y); over a box by the mean value theorem, where the derivative is known. */
  List<T> descended(List<T> y, T size) {
    try {
      List<T> centre = y.stream().map(arithmetic::midpoint).toList();
      List<T> slopes = jacobian(y, size);
      List<T> result = new ArrayList<>(step(centre, size));
      for (int i = 0; i < y.size(); i++) {
        for (int j = 0; j < y.size(); j++) {
          T offset = arithmetic.subtract(y.get(j), centre.get(j));
          T change = arithmetic.multiply(slopes.get(i * y.size() + j), offset);
          result.set(i, arithmetic.add(result.get(i), change));
        }
      }
      return result;
    } catch (UndecidedException kink) {
      return step(y, size);
    }
  }

  private List<T> step(List<T> y, T size) {
    List<T> gradient = gradient(y);
    List<T> result = new ArrayList<>();
    for (int i = 0; i < y.size(); i++) {
      result.add(arithmetic.subtract(y.get(i), arithmetic.multiply(size, gradient.get(i))));
    }
    return result;
  }

  private List<T> jacobian(List<T> y, T size) {
    if (jacobian == null) {
      jacobian = map.jacobian(false).on(arithmetic);
    }
    List<T> inputs = new ArrayList<>(y);
    inputs.addAll(parameters);
    inputs.add(arithmetic.of(BigFraction.ZERO));
    inputs.add(size);
    return jacobian.over(inputs);
  }
}
