package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;

/**
 * The iterates of a run in one arithmetic, computed when they are asked for.
 *
 * @param <T> the number type
 */
public final class Trajectory<T> {

  private final StepMap map;
  private final Arithmetic<T> arithmetic;
  private final boolean smooth;
  private final Tape.Program<T> program;
  private final List<T> parameters;
  private final IntFunction<T> radius;
  private final IntFunction<T> size;
  private final int steps;
  private final List<List<T>> x = new ArrayList<>();
  private Tape.Program<T> jacobian;
  private UndecidedException failure;
  private MeanValueSet<T> set;

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
    List<T> at = x.get(t);
    if (set == null) {
      List<T> direct = afterStep(at, t);
      if (direct.stream().allMatch(arithmetic::isSharp)) {
        return direct;
      }
      set = MeanValueSet.of(at, arithmetic);
    }
    return enclose(at, t);
  }

  /** x − η∇f hides the map's contraction from interval arithmetic; its derivative does not. */
  private List<T> enclose(List<T> at, int t) {
    List<T> direct = afterStep(at, t);
    try {
      List<Integer> moving = moving(at, direct);
      if (set.centre().size() != moving.size()) {
        set = MeanValueSet.of(select(at, moving), arithmetic);
      }
      List<T> image = select(afterStep(spread(set.centre(), moving, at), t), moving);
      set = set.map(image, minor(jacobian().run(inputs(at, t)), moving, at.size()));
      return spread(set.box(), moving, direct);
    } catch (UndecidedException kink) {
      set = MeanValueSet.of(direct, arithmetic);
      return direct;
    }
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

  private static <V> List<V> select(List<V> all, List<Integer> indices) {
    return indices.stream().map(all::get).toList();
  }

  /** {@code rest} with the chosen components replaced. */
  private static <V> List<V> spread(List<V> chosen, List<Integer> indices, List<V> rest) {
    List<V> all = new ArrayList<>(rest);
    for (int i = 0; i < indices.size(); i++) {
      all.set(indices.get(i), chosen.get(i));
    }
    return all;
  }

  private static <V> List<V> minor(List<V> entries, List<Integer> indices, int dimension) {
    List<V> result = new ArrayList<>();
    for (int i : indices) {
      for (int j : indices) {
        result.add(entries.get(i * dimension + j));
      }
    }
    return result;
  }

  private List<T> afterStep(List<T> at, int t) {
    List<T> result = program.run(inputs(at, t));
    return result.subList(at.size(), 2 * at.size());
  }

  private List<T> inputs(List<T> at, int t) {
    List<T> inputs = new ArrayList<>(at);
    inputs.addAll(parameters);
    inputs.add(radius.apply(t));
    inputs.add(size.apply(t));
    return inputs;
  }

  private Tape.Program<T> jacobian() {
    if (jacobian == null) {
      jacobian = map.jacobian().on(smooth ? arithmetic : arithmetic.withoutHulls());
    }
    return jacobian;
  }
}
