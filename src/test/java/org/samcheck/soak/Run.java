package org.samcheck.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run as a file states it.
 *
 * @param samples the objective is their mean; a single one is not random
 * @param independent whether ascent and descent draw a sample each
 * @param radius the radius of the perturbation, may speak of t
 * @param step may speak of t
 * @param network which the file states; every layer is the state here
 */
record Run(
    List<Sample> samples,
    boolean independent,
    Method method,
    Term radius,
    Term step,
    List<Term> start,
    int steps,
    Optional<Network> network) {

  /**
   * A balanced network on one example, on the rescaled clock. Its layers stay equal and move as the
   * maximum norm's SAM, or gradient descent, on −Σ μ_j w_j^L/L.
   */
  record Network(int depth, List<Rational> features) {

    Objective objective() {
      int d = features.size();
      List<Term> terms = new ArrayList<>();
      for (int i = 0; i < d; i++) {
        terms.add(
            Term.times(
                features.get(i).over(Rational.of(-depth)),
                new Term.Power(new Term.Coordinate(i, d), depth)));
      }
      return new Objective(d, new Term.Sum(terms));
    }
  }

  Run(
      List<Sample> samples,
      boolean independent,
      Method method,
      Term radius,
      Term step,
      List<Term> start,
      int steps) {
    this(samples, independent, method, radius, step, start, steps, Optional.empty());
  }

  static final Moment TIME = new Moment("t", 0);

  boolean isRandom() {
    return samples.size() > 1;
  }

  int dimension() {
    return start.size();
  }

  /** Every path with its probability. */
  <T> List<Path<T>> paths(Numbers<T> numbers, Map<String, T> names) {
    Scene<T> scene = Scene.of(numbers, names);
    List<T> x0 = start.stream().map(s -> s.in(scene)).toList();
    List<Path<T>> paths = List.of(new Path<>(this, scene, Rational.ONE, List.of(x0), List.of()));
    for (int t = 0; t < steps; t++) {
      List<Path<T>> longer = new ArrayList<>();
      for (Path<T> path : paths) {
        path.follow(longer);
      }
      paths = longer;
    }
    return paths;
  }

  String yaml() {
    String objective =
        network.isPresent()
            ? "network: {depth: %d, examples: [\"%s\"]}\n"
                .formatted(network.get().depth(), network.get().features())
            : isRandom()
                ? "objective:\n  samples:\n"
                    + samples.stream()
                        .map(
                            s ->
                                "    - {weight: %s, \"f(x)\": \"%s\"}\n"
                                    .formatted(s.weight(), s.objective().formula()))
                        .collect(Collectors.joining())
                : "objective: {\"f(x)\": \"%s\"}\n".formatted(samples.get(0).objective().formula());
    String sampling =
        isRandom() && method.hasRadius()
            ? ", sampling: " + (independent ? "independent" : "same")
            : "";
    return objective
        + "run: {%s%s%s, step: \"%s\", start: %s, steps: %d%s}\n"
            .formatted(
                method.keys(),
                method.hasRadius() ? ", radius: \"" + radius + "\"" : "",
                sampling,
                step,
                startText(),
                steps,
                network.isPresent() ? ", clock: rescaled" : "");
  }

  private String startText() {
    String entries = start.stream().map(Term::toString).collect(Collectors.joining(", "));
    if (network.isPresent()) {
      return "\"balanced([" + entries + "])\"";
    }
    return start.size() == 1 ? "\"" + entries + "\"" : "\"[" + entries + "]\"";
  }
}
