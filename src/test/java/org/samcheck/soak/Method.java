package org.samcheck.soak;

import java.util.List;

/** A method of descent by its keys in a file. */
enum Method {
  GD("method: gd"),
  SAM("method: sam"),
  SAM_LINF("method: sam, norm: linf"),
  USAM("method: usam");

  private final String keys;

  Method(String keys) {
    this.keys = keys;
  }

  String keys() {
    return keys;
  }

  boolean hasRadius() {
    return this != GD;
  }

  /** The point y at which the step from x takes its gradient, where that of x is g. */
  <T> List<T> perturbed(Numbers<T> numbers, List<T> x, List<T> g, T radius) {
    return switch (this) {
      case GD -> x;
      case USAM -> shifted(numbers, x, radius, g);
      case SAM_LINF -> shifted(numbers, x, radius, signs(numbers, g));
      case SAM ->
          x.size() == 1
              ? shifted(numbers, x, radius, signs(numbers, g))
              : shifted(numbers, x, radius, unit(numbers, g));
    };
  }

  static <T> List<T> shifted(Numbers<T> numbers, List<T> x, T size, List<T> v) {
    return java.util.stream.IntStream.range(0, x.size())
        .mapToObj(i -> numbers.plus(x.get(i), numbers.times(size, v.get(i))))
        .toList();
  }

  private static <T> List<T> signs(Numbers<T> numbers, List<T> g) {
    return g.stream().map(c -> numbers.of(numbers.sign(c))).toList();
  }

  private static <T> List<T> unit(Numbers<T> numbers, List<T> g) {
    if (g.stream().allMatch(c -> numbers.sign(c) == 0)) {
      return g;
    }
    T norm = Term.Norm.of("norm", numbers, g);
    return g.stream().map(c -> numbers.over(c, norm)).toList();
  }
}
