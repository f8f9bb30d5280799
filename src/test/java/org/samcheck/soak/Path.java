package org.samcheck.soak;

import java.util.ArrayList;
import java.util.List;

/**
 * A path of a run so far.
 *
 * @param probability of its draws
 * @param states x(0), x(1), …
 * @param points y(0), y(1), …
 */
record Path<T>(
    Run run, Scene<T> scene, Rational probability, List<List<T>> states, List<List<T>> points) {

  List<T> x(int t) {
    return states.get(t);
  }

  List<T> y(int t) {
    return points.get(t);
  }

  /** ∇f(x(t)) of the mean of the samples. */
  List<T> gradient(int t) {
    List<T> sum = null;
    for (Sample s : run.samples()) {
      List<T> g = s.objective().gradient(scene, x(t));
      Numbers<T> n = scene.numbers();
      List<T> part = g.stream().map(c -> n.times(n.of(s.weight()), c)).toList();
      sum = sum == null ? part : Method.shifted(n, sum, n.of(1), part);
    }
    return sum;
  }

  /** f(x(t)) of the mean of the samples. */
  T value(int t) {
    Numbers<T> n = scene.numbers();
    return run.samples().stream()
        .map(s -> n.times(n.of(s.weight()), s.objective().value(scene, x(t))))
        .reduce(n::plus)
        .orElseThrow();
  }

  /** Adds the paths that are one step longer. */
  void follow(List<Path<T>> longer) {
    for (Sample up : run.samples()) {
      for (Sample down : run.samples()) {
        if (run.independent() || up == down) {
          Rational weight = run.independent() ? up.weight().times(down.weight()) : up.weight();
          longer.add(next(up.objective(), down.objective(), weight));
        }
      }
    }
  }

  private Path<T> next(Objective up, Objective down, Rational weight) {
    Numbers<T> numbers = scene.numbers();
    int t = states.size() - 1;
    Scene<T> now = scene.where("t", t).where("T", run.steps()).on(this);
    List<T> x = x(t);
    List<T> y = x;
    if (run.method().hasRadius()) {
      T radius = run.radius().in(now);
      y = run.method().perturbed(numbers, x, up.gradient(scene, x), radius);
    }
    T step = numbers.negative(run.step().in(now));
    List<T> next = Method.shifted(numbers, x, step, down.gradient(scene, y));
    return new Path<>(
        run, scene, probability.times(weight), append(states, next), append(points, y));
  }

  private static <E> List<E> append(List<E> list, E last) {
    List<E> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
