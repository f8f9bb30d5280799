package org.samcheck.conjecture;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.dynamics.DiagonalNetwork;
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

  /** What the tapes depend on; givens are part of it where f unrolls a range over them. */
  private record Key(
      Run.Method method, Run.Norm norm, int dimension, Map<String, List<Expression>> constants) {}

  /** Empty where f cannot be written out without the values of givens. */
  private static final Map<Expression, Map<Key, Optional<CompiledProblem>>> KNOWN =
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
        .orElseThrow(
            () -> new UndecidedException("an f that cannot be written out by components: " + f));
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
      return Optional.of(new CompiledProblem(map));
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
