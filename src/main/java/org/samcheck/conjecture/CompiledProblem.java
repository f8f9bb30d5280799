package org.samcheck.conjecture;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Tape;
import org.samcheck.dynamics.DiagonalNetwork;
import org.samcheck.dynamics.MemberFunction;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.StepMap;
import org.samcheck.expression.Expression;

/**
 * The tapes of an objective and its update rule, compiled once for all instances that share them.
 */
final class CompiledProblem {

  /** A network of a data set has 10⁵ nodes: a claim and its neighbours share few of them. */
  private static final int NETWORKS = 8;

  /** What the graphs of a network depend on. */
  private record NetworkKey(
      DiagonalNetwork network, Run.Method method, Run.Norm norm, Run.Clock clock) {}

  private static final Map<NetworkKey, CompiledProblem> NETWORKS_KNOWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>(NETWORKS, 1, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<NetworkKey, CompiledProblem> eldest) {
              return size() > NETWORKS;
            }
          });

  /** What the tapes depend on; integer givens are part of it where f unrolls a range over them. */
  private record Key(
      Run.Method method, Run.Norm norm, int dimension, Map<String, List<Expression>> constants) {}

  private static final Map<Expression, Map<Key, CompiledProblem>> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final StepMap map;
  private final Supplier<Tape> valueAndGradient;
  private final Supplier<Tape> step;

  private CompiledProblem(StepMap map) {
    this.map = map;
    this.valueAndGradient = once(map::valueAndGradient);
    this.step = once(map::step);
  }

  /** Flows need no step, and few claims speak of f. */
  private static Supplier<Tape> once(Supplier<Tape> tape) {
    AtomicReference<Tape> known = new AtomicReference<>();
    return () -> known.updateAndGet(t -> t == null ? tape.get() : t);
  }

  /** The graphs. */
  StepMap map() {
    return map;
  }

  /** {@link StepMap#valueAndGradient}. */
  Tape valueAndGradient() {
    return valueAndGradient.get();
  }

  /** {@link StepMap#step}. */
  Tape step() {
    return step.get();
  }

  /** The problem of a network whose examples are known numbers. */
  static CompiledProblem of(DiagonalNetwork network, Run run) {
    NetworkKey key = new NetworkKey(network, run.method(), run.norm(), run.clock());
    CompiledProblem known = NETWORKS_KNOWN.get(key);
    if (known == null) {
      known = new CompiledProblem(StepMap.of(network, run));
      NETWORKS_KNOWN.put(key, known);
    }
    return known;
  }

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
      result = new CompiledProblem(map);
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
