package org.samcheck.soak;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements about flows with closed forms: kinks, rest, blow-up. */
final class FlowKinds {

  private final Dice dice;

  FlowKinds(Dice dice) {
    this.dice = dice;
  }

  /** Flows of an objective, in one or two independent variables. */
  Optional<Statement> objective() {
    int dimension = dice.of(1, 1, 2);
    Curves curves = new Curves(dice);
    List<Curves.Flow> flows = new ArrayList<>();
    // The perturbation with the l2 norm would join the variables.
    boolean sam = dimension == 1 && dice.chance(40);
    for (int i = 0; i < dimension; i++) {
      flows.add(sam ? curves.sam(i, dimension) : curves.descent(i, dimension));
    }
    String f = flows.stream().map(w -> w.formula().toString()).collect(Collectors.joining(" + "));
    String start = flows.stream().map(w -> w.start().toString()).collect(Collectors.joining(", "));
    int i = dice.upTo(dimension);
    Optional<BigDecimal> first =
        flows.stream().flatMap(w -> w.curve().end().stream()).min(BigDecimal::compareTo);
    Curve curve = flows.get(i).curve().endingBy(first);
    if (dimension > 1) {
      String name = curve.name() + "[" + (i + 1) + "]";
      curve = new Curve(name, curve.value(), curve.rises(), curve.end(), curve.rest());
    }
    String file =
        "objective: {\"f(x)\": \"%s\"}\nrun: {%s, time: continuous, start: \"[%s]\", until: UNTIL}\n"
            .formatted(f, flows.get(0).method(), start);
    return Optional.of(new FlowClaims(dice, "flow", file, curve).statement());
  }

  /** Flows of a balanced network on one example. */
  Optional<Statement> network() {
    int depth = dice.of(2, 2, 3, 3, 4);
    int dimension = dice.of(1, 2, 3);
    Rational rho = dice.chance(70) ? dice.positive(1) : Rational.ZERO;
    List<Rational> mu = new ArrayList<>();
    List<Rational> alpha = new ArrayList<>();
    Optional<BigDecimal> first = Optional.empty();
    for (int i = 0; i < dimension; i++) {
      mu.add(dice.positive(3));
      alpha.add(dice.positive(2));
      Optional<BigDecimal> end = Curves.layer(depth, mu.get(i), alpha.get(i), rho, "").end();
      first = earlier(first, end);
    }
    int j = dice.upTo(dimension);
    String name = dice.of("w(1, %s)", "w(" + depth + ", %s)", "x(%s)") + "[" + (j + 1) + "]";
    Curve curve = Curves.layer(depth, mu.get(j), alpha.get(j), rho, name).endingBy(first);
    if (dice.chance(40)) {
      curve = product(curve, depth, j);
    }
    String method = rho.sign() == 0 ? "method: gd" : "method: sam, norm: linf, radius: " + rho;
    String file =
        "network: {depth: %d, examples: [\"%s\"]}\n".formatted(depth, mu)
            + "run: {%s, time: continuous, clock: rescaled, start: \"balanced(%s)\", until: UNTIL}\n"
                .formatted(method, alpha);
    return Optional.of(new FlowClaims(dice, "network", file, curve).statement());
  }

  private static Optional<BigDecimal> earlier(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return Stream.of(a, b).flatMap(Optional::stream).min(BigDecimal::compareTo);
  }

  /** β = w^L. */
  private static Curve product(Curve w, int depth, int j) {
    return new Curve(
        "beta(%s)[" + (j + 1) + "]",
        t -> w.value().apply(t).pow(depth),
        w.rises(),
        w.end(),
        w.rest());
  }
}
