package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.Jacobian;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;

/**
 * The iterates of a run in one arithmetic, computed when they are asked for.
 *
 * @param <T> the number type
 */
public final class Trajectory<T> {

  private static final int FEW_DIMENSIONS = 16;
  private static final int FEWEST_BITS = 8;

  /** Instructions of a Jacobian; beyond, a few hundred steps cost less with more digits. */
  private static final int LARGEST_JACOBIAN = 1_000_000;

  private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

  private final StepMap map;
  private final Arithmetic<T> arithmetic;
  private final boolean smooth;
  private final Tape.Program<T> program;
  private final List<T> parameters;
  private final IntFunction<T> radius;
  private final IntFunction<T> size;
  private final int steps;
  private final List<Integer> every;
  private final List<List<T>> x = new ArrayList<>();
  private Jacobian.Program<T> jacobian;
  private UndecidedException failure;
  private int sharp;
  private MeanValueSet set;
  private List<Integer> moving = List.of();

  /**
   * A run from {@code start}.
   *
   * @param map the objective and the update rule
   * @param program the tape {@link StepMap#step} on the arithmetic
   * @param arithmetic the arithmetic
   * @param smooth whether ∇f is known to be Lipschitz: a kink of ∇f then only widens the derivative
   * @param parameters the values of the parameters of f
   * @param start x(0)
   * @param radius ρ of step t
   * @param size η of step t
   * @param steps T
   */
  public Trajectory(
      StepMap map,
      Tape.Program<T> program,
      Arithmetic<T> arithmetic,
      boolean smooth,
      List<T> parameters,
      List<T> start,
      IntFunction<T> radius,
      IntFunction<T> size,
      int steps) {
    this.map = map;
    this.program = program;
    this.arithmetic = arithmetic;
    this.smooth = smooth;
    this.parameters = parameters;
    this.radius = radius;
    this.size = size;
    this.steps = steps;
    this.every = IntStream.range(0, start.size()).boxed().toList();
    x.add(start);
  }

  /** T, the number of steps. */
  public int steps() {
    return steps;
  }

  /**
   * x(t).
   *
   * @throws UndefinedException if t is not in 0..T
   */
  public List<T> x(int t) {
    check(t);
    while (x.size() <= t) {
      advance();
    }
    return x.get(t);
  }

  /**
   * The perturbed point y(t).
   *
   * @throws UndefinedException if t is not in 0..T
   */
  public List<T> y(int t) {
    List<T> at = x(t);
    return program.run(inputs(at, t)).subList(0, at.size());
  }

  private void check(int t) {
    if (t < 0 || t > steps) {
      throw new UndefinedException("x(" + t + ") of a run of " + steps + " steps");
    }
  }

  private void advance() {
    if (failure != null) {
      throw failure;
    }
    int t = x.size() - 1;
    try {
      x.add(next(t));
    } catch (UndecidedException e) {
      failure = e;
      throw e;
    }
  }

  private List<T> next(int t) {
    if (set != null) {
      return enclose(x.get(t), t);
    }
    Optional<List<T>> direct = direct(t);
    if (direct.isPresent()) {
      return direct.get();
    }
    if (program.length() * (long) every.size() > LARGEST_JACOBIAN) {
      throw new UndecidedException("a run that loses all digits and is too large to linearise");
    }
    x.subList(sharp + 1, x.size()).clear();
    restart(x.get(sharp), every);
    return enclose(x.get(sharp), sharp);
  }

  /**
   * The step in plain arithmetic while that is good enough: until the guard bits are lost. In many
   * dimensions a Jacobian costs more than more digits, so that nearly all may be lost there; the
   * set then starts at {@link #sharp}, where half was left.
   */
  private Optional<List<T>> direct(int t) {
    List<T> result;
    try {
      result = afterStep(x.get(t), t);
    } catch (UndecidedException e) {
      if (sharp == t) {
        throw e;
      }
      return Optional.empty();
    }
    boolean few = result.size() <= FEW_DIMENSIONS;
    if (sharp == t && isSharp(result) && (!few || isFresh(result))) {
      sharp = t + 1;
      return Optional.of(result);
    }
    return few || !isUsable(result) ? Optional.empty() : Optional.of(result);
  }

  /**
   * Whether at least half of the precision is left: of every component, or of the point where a
   * component may be 0.
   */
  private boolean isSharp(List<T> point) {
    if (all(point, arithmetic::isSharp)) {
      return true;
    }
    T size = size(point);
    return all(
        point,
        c ->
            arithmetic.isSharp(c) || ball(c).containsZero() && arithmetic.isSharp(offset(c, size)));
  }

  /** Whether every component has the property. */
  private static <V> boolean all(List<V> point, Predicate<V> property) {
    for (V component : point) {
      if (!property.test(component)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all digits of the arithmetic are right: nothing but guard bits has been lost. */
  private boolean isFresh(List<T> point) {
    long bits = (long) (arithmetic.digits() * BITS_PER_DIGIT);
    return all(point, c -> !(c instanceof Ball b) || b.containsZero() || b.accuracyBits() >= bits);
  }

  /** Whether the point has any right bits. */
  private boolean isUsable(List<T> point) {
    T size = size(point);
    return all(point, c -> ball(offset(c, size)).accuracyBits() >= FEWEST_BITS);
  }

  private T size(List<T> point) {
    return arithmetic.midpoint(
        point.stream().map(arithmetic::abs).reduce(arithmetic::max).orElseThrow());
  }

  /** |c| + size, whose relative error is that of c relative to the point. */
  private T offset(T c, T size) {
    return arithmetic.add(arithmetic.abs(c), size);
  }

  /** x − η∇f hides the map's contraction from interval arithmetic; its derivative does not. */
  private List<T> enclose(List<T> at, int t) {
    boolean dense = all(at, c -> !arithmetic.isExactZero(c));
    List<T> direct = dense ? at : afterStep(at, t);
    try {
      List<Integer> now = dense ? every : moving(at, direct);
      if (!now.equals(moving)) {
        restart(at, now);
      }
      List<T> image = afterStep(spread(numbers(set.centre()), now, at), t);
      List<T> derivatives = jacobian().over(inputs(at, t));
      set = set.map(balls(select(image, now)), balls(minor(derivatives, now)));
      return spread(numbers(set.box()), now, direct);
    } catch (UndecidedException kink) {
      List<T> result = dense ? afterStep(at, t) : direct;
      restart(result, every);
      return result;
    }
  }

  private void restart(List<T> at, List<Integer> components) {
    moving = components;
    set = MeanValueSet.of(balls(select(at, components)));
  }

  /** Only enclosures can fail to be sharp, and only balls are enclosures. */
  private List<Ball> balls(List<T> numbers) {
    List<Ball> balls = new ArrayList<>(numbers.size());
    for (T number : numbers) {
      balls.add(ball(number));
    }
    return balls;
  }

  private static Ball ball(Object number) {
    return (Ball) number;
  }

  private List<T> numbers(List<Ball> balls) {
    List<T> numbers = new ArrayList<>(balls.size());
    for (Ball ball : balls) {
      numbers.add(arithmetic.of(ball));
    }
    return numbers;
  }

  /**
   * The coordinates that are not exactly 0 before and after the step: an invariant subspace may
   * repel.
   */
  private List<Integer> moving(List<T> at, List<T> direct) {
    return IntStream.range(0, at.size())
        .filter(i -> !arithmetic.isExactZero(at.get(i)) || !arithmetic.isExactZero(direct.get(i)))
        .boxed()
        .toList();
  }

  private <V> List<V> select(List<V> all, List<Integer> indices) {
    return indices == every ? all : indices.stream().map(all::get).toList();
  }

  /** {@code rest} with the chosen components replaced. */
  private <V> List<V> spread(List<V> chosen, List<Integer> indices, List<V> rest) {
    if (indices == every) {
      return chosen;
    }
    List<V> all = new ArrayList<>(rest);
    for (int i = 0; i < indices.size(); i++) {
      all.set(indices.get(i), chosen.get(i));
    }
    return all;
  }

  private <V> List<V> minor(List<V> entries, List<Integer> indices) {
    if (indices == every) {
      return entries;
    }
    List<V> result = new ArrayList<>();
    for (int i : indices) {
      for (int j : indices) {
        result.add(entries.get(i * every.size() + j));
      }
    }
    return result;
  }

  private List<T> afterStep(List<T> at, int t) {
    List<T> result = program.run(inputs(at, t));
    return result.subList(at.size(), 2 * at.size());
  }

  private List<T> inputs(List<T> at, int t) {
    List<T> inputs = new ArrayList<>(at.size() + parameters.size() + 2);
    inputs.addAll(at);
    inputs.addAll(parameters);
    inputs.add(radius.apply(t));
    inputs.add(size.apply(t));
    return inputs;
  }

  private Jacobian.Program<T> jacobian() {
    if (jacobian == null) {
      jacobian = map.jacobian(smooth).on(arithmetic);
    }
    return jacobian;
  }
}
