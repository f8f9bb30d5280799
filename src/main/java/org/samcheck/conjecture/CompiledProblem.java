package org.samcheck.conjecture;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Tape;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.StepMap;
import org.samcheck.expression.Expression;

/**
 * The tapes of an objective and its update rule, compiled once for all instances that share them.
 */
record CompiledProblem(StepMap map, Tape valueAndGradient, Tape step) {

  /** What the tapes depend on; integer givens are part of it where f unrolls a range over them. */
  private record Key(
      Run.Method method, Run.Norm norm, int dimension, Map<String, List<Expression>> constants) {}

  private static final Map<Expression, Map<Key, CompiledProblem>> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  static CompiledProblem of(Problem problem, Instance<?> instance, int dimension) {
    Expression f =
        problem.objective() instanceof Objective.Formula formula
            ? formula.value()
            : member(instance).value();
    try {
      return of(f, problem.run(), dimension, Map.of());
    } catch (UnsupportedOperationException unbound) {
      return of(f, problem.run(), dimension, integers(instance));
    }
  }

  private static MemberFunction member(Instance<?> instance) {
    return instance.assignment().f().orElseThrow();
  }

  private static CompiledProblem of(
      Expression f, Run run, int dimension, Map<String, List<Expression>> constants) {
    Key key = new Key(run.method(), run.norm(), dimension, constants);
    Map<Key, CompiledProblem> known =
        KNOWN.computeIfAbsent(f, e -> Collections.synchronizedMap(new HashMap<>()));
    CompiledProblem result = known.get(key);
    if (result == null) {
      StepMap map = StepMap.of(f, dimension, run.method(), run.norm(), constants);
      result = new CompiledProblem(map, map.valueAndGradient(), map.step());
      known.put(key, result);
    }
    return result;
  }

  private static Map<String, List<Expression>> integers(Instance<?> instance) {
    Map<String, List<Expression>> constants = new HashMap<>();
    for (Given given : instance.conjecture().given()) {
      if (given.type().isScalar()) {
        BigFraction value = instance.exact(Expression.variable(given.name()));
        if (value != null && value.isInteger()) {
          constants.put(given.name(), List.of(Expression.constant(value)));
        }
      }
    }
    return constants;
  }
}
