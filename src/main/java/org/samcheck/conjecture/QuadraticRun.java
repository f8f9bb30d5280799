package org.samcheck.conjecture;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.Draw;
import org.samcheck.dynamics.Moments;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

/**
 * Expectations of a random run that follow from its first two moments, on one instance.
 *
 * @param <T> the number type
 */
final class QuadraticRun<T> {

  private final String label;
  private final BigFraction horizon;
  private final List<Expression> start;
  private final Map<String, List<Expression>> values;
  private final List<Expression> x;
  private final Expression f;
  private final List<Expression> gradient;
  private final Optional<Moments<T>> moments;

  /**
   * The moments of a run.
   *
   * @param label the name under which expressions speak of the run
   * @param horizon T
   * @param f the objective over the vector variable {@code x}
   * @param samples the samples over {@code x}
   * @param draws the probability of every draw of a step
   * @param start x(0)
   */
  QuadraticRun(
      String label,
      BigFraction horizon,
      Run run,
      Instance<T> instance,
      Expression f,
      List<Expression> samples,
      Map<Draw, BigFraction> draws,
      List<BigFraction> start) {
    this.label = label;
    this.horizon = horizon;
    this.start = start.stream().<Expression>map(Expression::constant).toList();
    this.x = Expansion.components("x", start.size());
    this.values = new HashMap<>(ConcreteProblem.constants(instance));
    Map<String, List<Expression>> withX = new HashMap<>(values);
    withX.put("x", x);
    Expansion expansion = new Expansion(withX);
    this.f = expansion.scalar(f);
    this.gradient = Derivative.gradient(this.f, x);
    this.moments =
        Moments.of(
            instance.arithmetic(),
            x,
            samples.stream().map(expansion::scalar).toList(),
            draws,
            run.method(),
            start,
            schedule(run.radius(), instance),
            schedule(run.step(), instance));
  }

  private static IntFunction<BigFraction> schedule(Expression e, Instance<?> instance) {
    return t -> {
      BigFraction value = instance.exact(e, Map.of("t", new BigFraction(t)));
      if (value == null) {
        throw new UnsupportedOperationException(e + " is no rational number");
      }
      return value;
    };
  }

  /**
   * E e, where e speaks of no state but x(t) and x(0); empty if that takes more than two moments.
   *
   * @param bound the values of bound names
   */
  Optional<T> mean(Expression e, int t, Map<String, BigFraction> bound) {
    return moments.flatMap(
        m -> {
          try {
            return m.mean(new Expansion(names(bound), word -> word(word, t)).scalar(e), t);
          } catch (UnsupportedOperationException none) {
            return Optional.empty();
          }
        });
  }

  /** inf f; empty where f is not bounded below, or not known to be. */
  Optional<BigFraction> infimum() {
    return moments.flatMap(m -> m.infimum(f));
  }

  private Map<String, List<Expression>> names(Map<String, BigFraction> bound) {
    Map<String, List<Expression>> names = new LinkedHashMap<>(values);
    bound.forEach((name, value) -> names.put(name, List.of(Expression.constant(value))));
    return names;
  }

  private List<Expression> word(Expression e, int t) {
    if (!e.name().equals(label)) {
      throw new UnsupportedOperationException("a word of another run: " + e);
    }
    return switch (e.operator()) {
      case HORIZON -> List.of(Expression.constant(horizon));
      case ITERATE -> at(e.argument(0), t);
      case OBJECTIVE -> List.of(at(f, e.argument(0)));
      case GRADIENT -> gradient.stream().map(g -> at(g, e.argument(0))).toList();
      default -> throw new UnsupportedOperationException("no moments of " + e);
    };
  }

  private List<Expression> at(Expression time, int t) {
    if (time.isConstant() && time.value().equals(new BigFraction(t))) {
      return x;
    }
    if (time.isConstant() && time.value().signum() == 0) {
      return start;
    }
    throw new UnsupportedOperationException("two states, or none: x(" + time + ")");
  }

  private Expression at(Expression function, Expression point) {
    List<Expression> parts = point.type().isVector() ? point.arguments() : List.of(point);
    Map<String, List<Expression>> components = new HashMap<>();
    for (int i = 0; i < x.size(); i++) {
      components.put(x.get(i).name(), List.of(parts.get(i)));
    }
    return new Expansion(components).scalar(function);
  }
}
