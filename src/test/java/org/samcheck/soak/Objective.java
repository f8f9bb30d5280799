package org.samcheck.soak;

import java.util.List;
import java.util.stream.IntStream;

/** A function of x, with its gradient by the rules of calculus on the branches taken at x. */
record Objective(int dimension, Term formula) {

  <T> T value(Scene<T> scene, List<T> x) {
    return formula.in(scene.at(x));
  }

  <T> List<T> gradient(Scene<T> scene, List<T> x) {
    DualNumbers<T> duals = new DualNumbers<>(scene.numbers(), dimension);
    java.util.Map<String, Dual<T>> names = new java.util.HashMap<>();
    scene.names().forEach((name, value) -> names.put(name, duals.constant(value)));
    List<Dual<T>> point =
        IntStream.range(0, dimension).mapToObj(i -> duals.coordinate(i, x.get(i))).toList();
    return formula.in(Scene.of(duals, names).at(point)).slopes();
  }
}
