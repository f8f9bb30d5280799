package org.samcheck.dynamics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.expression.Expression;
import org.samcheck.expression.ExpressionParser;
import org.samcheck.expression.Scope;
import org.samcheck.expression.SourceText;
import org.samcheck.expression.Type;

/** Step maps written as text, and their exact runs. */
final class ExactRun {

  private ExactRun() {}

  static StepMap map(String f, int dimension, Run.Method method, Run.Norm norm) {
    Scope scope = Scope.of(Map.of("x", Type.vector(dimension)));
    Expression value = ExpressionParser.scalar(SourceText.of("f", f), scope);
    return StepMap.of(value, dimension, method, norm, Map.of());
  }

  static <T> Trajectory<T> run(
      StepMap map, Arithmetic<T> arithmetic, List<T> start, T radius, T step, int steps) {
    return scheduled(map, arithmetic, start, t -> radius, t -> step, steps);
  }

  static <T> Trajectory<T> scheduled(
      StepMap map,
      Arithmetic<T> arithmetic,
      List<T> start,
      IntFunction<T> radius,
      IntFunction<T> step,
      int steps) {
    return new Trajectory<>(
        map, map.step().on(arithmetic), arithmetic, false, List.of(), start, radius, step, steps);
  }

  static Trajectory<Exact> exact(
      StepMap map, List<Exact> start, String radius, String step, int steps) {
    return run(map, new ExactArithmetic(), start, number(radius), number(step), steps);
  }

  static List<Exact> point(String... components) {
    return Arrays.stream(components).map(ExactRun::number).toList();
  }

  static Exact number(String text) {
    return Exact.of(fraction(text));
  }

  static BigFraction fraction(String text) {
    Expression e = ExpressionParser.scalar(SourceText.of("n", text), Scope.of(Map.of()));
    return e.value();
  }
}
