package org.samcheck.soak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the names of an expression mean.
 *
 * @param numbers the arithmetic
 * @param coordinates x, in objectives
 * @param names the givens
 * @param bound the bound names, t of a schedule, and T
 * @param paths every path of the run with its probability, in claims
 * @param chosen the path that x(t) speaks of; none outside E and forall paths
 */
record Scene<T>(
    Numbers<T> numbers,
    List<T> coordinates,
    Map<String, T> names,
    Map<String, Integer> bound,
    Supplier<List<Path<T>>> paths,
    Path<T> chosen) {

  static <T> Scene<T> of(Numbers<T> numbers, Map<String, T> names) {
    return new Scene<>(numbers, List.of(), names, Map.of(), List::of, null);
  }

  Scene<T> at(List<T> point) {
    return new Scene<>(numbers, point, names, bound, paths, chosen);
  }

  Scene<T> on(Path<T> path) {
    return new Scene<>(numbers, coordinates, names, bound, paths, path);
  }

  Scene<T> with(Supplier<List<Path<T>>> all) {
    return new Scene<>(numbers, coordinates, names, bound, all, chosen);
  }

  Scene<T> where(String name, int value) {
    Map<String, Integer> more = new HashMap<>(bound);
    more.put(name, value);
    return new Scene<>(numbers, coordinates, names, more, paths, chosen);
  }

  /** The path that is spoken of: the chosen one, or the only one. */
  Path<T> path() {
    return chosen != null ? chosen : paths.get().get(0);
  }
}
