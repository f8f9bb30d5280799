package org.samcheck.conjecture;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Tape;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.StepMap;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Type;

/**
 * The tapes of an objective and its update rule, compiled once for all instances that share them.
 */
record CompiledProblem(StepMap map, Tape valueAndGradient, Tape step) {

  /** What the tapes depend on; givens are part of it where f unrolls a range over them. */
  private record Key(
      Run.Method method, Run.Norm norm, int dimension, Map<String, List<Expression>> constants) {}

  /** Empty where f cannot be written out without the values of givens. */
  private static final Map<Expression, Map<Key, Optional<CompiledProblem>>> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  static CompiledProblem of(Problem problem, Instance<?> instance, int dimension) {
    Expression f =
        problem.objective() instanceof Objective.Formula formula
            ? formula.value()
            : instance.assignment().f().orElseThrow().value();
    return of(f, problem.run().method(), problem.run().norm(), instance, dimension);
  }

  /** The tapes of one sample of f by itself: its value and its gradient. */
  static CompiledProblem ofSample(Expression f, Instance<?> instance, int dimension) {
    return of(f, Run.Method.GD, Run.Norm.L2, instance, dimension);
  }

  private static CompiledProblem of(
      Expression f, Run.Method method, Run.Norm norm, Instance<?> instance, int dimension) {
    return of(f, new Key(method, norm, dimension, Map.of()))
        .or(() -> of(f, new Key(method, norm, dimension, written(instance))))
        .orElseThrow(() -> new UnsupportedOperationException("f cannot be written out: " + f));
  }

  private static Optional<CompiledProblem> of(Expression f, Key key) {
    Map<Key, Optional<CompiledProblem>> known =
        KNOWN.computeIfAbsent(f, e -> Collections.synchronizedMap(new HashMap<>()));
    Optional<CompiledProblem> result = known.get(key);
    if (result == null) {
      result = compiled(f, key);
      known.put(key, result);
    }
    return result;
  }

  private static Optional<CompiledProblem> compiled(Expression f, Key key) {
    try {
      StepMap map = StepMap.of(f, key.dimension(), key.method(), key.norm(), key.constants());
      return Optional.of(new CompiledProblem(map, map.valueAndGradient(), map.step()));
    } catch (UnsupportedOperationException unbound) {
      return Optional.empty();
    }
  }

  /** Integers as numbers, and vectors whose length depends on them by components. */
  private static Map<String, List<Expression>> written(Instance<?> instance) {
    Map<String, List<Expression>> constants = new HashMap<>();
    for (Given given : instance.conjecture().given()) {
      if (given.domain() instanceof Domain.FunctionClass) {
        continue;
      }
      if (given.type().isScalar()) {
        BigFraction value = instance.exact(Expression.variable(given.name()));
        if (value != null && value.isInteger()) {
          constants.put(given.name(), List.of(Expression.constant(value)));
        }
      } else if (given.type().dimension() == Type.ANY_DIMENSION) {
        int length = instance.value(given.name()).size();
        constants.put(given.name(), Expansion.components(given.name(), length));
      }
    }
    return constants;
  }
}
