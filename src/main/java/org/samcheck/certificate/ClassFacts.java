package org.samcheck.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * What every function of a class satisfies at given points, by name. With Δx = x_i − x_j, Δg =
 * ∇f(x_i) − ∇f(x_j) and D = f_i − f_j − ⟨g_j, Δx⟩.
 *
 * <p>{@code @source} Y. Nesterov, Introductory Lectures on Convex Optimization, §2.1; A. Taylor, J.
 * Hendrickx, F. Glineur, Smooth strongly convex interpolation and exact worst-case performance of
 * first-order methods, 2017, Theorem 4.
 */
final class ClassFacts {

  private static final Quotient TWO = Quotient.of(new BigFraction(2));
  private static final Quotient FOUR = Quotient.of(new BigFraction(4));

  private final Space space;
  private final Quotient beta;
  private final Quotient mu;
  private final boolean convex;
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  /**
   * The facts of one class.
   *
   * @param beta the Lipschitz constant of the gradient
   * @param mu the constant of strong convexity; 0 for functions that are only convex
   * @param convex whether the functions are convex
   */
  ClassFacts(Space space, Quotient beta, Quotient mu, boolean convex) {
    this.space = space;
    this.beta = beta;
    this.mu = mu;
    this.convex = convex;
  }

  /**
   * The facts at {@code points}.
   *
   * @param bounded whether values are measured from inf f
   * @param minimiser the minimiser, where there is one; one of the points
   */
  Map<String, Fact> at(List<ClassPoint> points, boolean bounded, Optional<ClassPoint> minimiser) {
    for (ClassPoint a : points) {
      if (bounded && minimiser.filter(a::equals).isEmpty()) {
        ofOne(a);
        minimiser.ifPresent(o -> growth(a, o));
      }
      for (ClassPoint b : points) {
        if (a != b) {
          ordered(a, b);
          if (points.indexOf(b) < points.indexOf(a)) {
            unordered(a, b);
          }
        }
      }
    }
    return facts;
  }

  /** f ≥ inf f, and |g|² ≤ 2β(f − inf f). */
  private void ofOne(ClassPoint p) {
    add("inf f <= f(" + p.name() + ")", p.value());
    add(
        "gradient bound at " + p.name(),
        TWO.times(beta).times(p.value()).minus(space.square(p.gradient())));
  }

  /** |g|² ≥ 2μ(f − f*), and squares of g with x − x*. */
  private void growth(ClassPoint p, ClassPoint o) {
    Vector x = p.at().minus(o.at());
    add(
        "Polyak-Lojasiewicz at " + p.name(),
        space.square(p.gradient()).minus(TWO.times(mu).times(p.value())));
    add(
        "|grad - mu*(x - xmin)|^2 >= 0 at " + p.name(),
        space.square(p.gradient().minus(x.times(mu))));
    add(
        "|grad - beta*(x - xmin)|^2 >= 0 at " + p.name(),
        space.square(p.gradient().minus(x.times(beta))));
  }

  private void ordered(ClassPoint a, ClassPoint b) {
    String at = " at " + a.name() + " from " + b.name();
    Vector dx = a.at().minus(b.at());
    Vector dg = a.gradient().minus(b.gradient());
    Quotient excess = a.value().minus(b.value()).minus(space.inner(b.gradient(), dx));
    Quotient distance = space.square(dx);
    Quotient turn = space.square(dg);
    // β/2·|Δx|² ≥ D
    add("descent lemma" + at, beta.times(distance).minus(TWO.times(excess)));
    if (convex) {
      // D ≥ μ/2·|Δx|², 2βD ≥ |Δg|², 2(β − μ)D ≥ |Δg|² + βμ|Δx|² − 2μ⟨Δg, Δx⟩
      add("convexity" + at, TWO.times(excess).minus(mu.times(distance)));
      add("smoothness, interpolation" + at, TWO.times(beta).times(excess).minus(turn));
      Quotient right =
          turn.plus(beta.times(mu).times(distance)).minus(TWO.times(mu).times(space.inner(dg, dx)));
      add(
          "strongly convex interpolation" + at,
          TWO.times(beta.minus(mu)).times(excess).minus(right));
    } else {
      // D ≥ −β/2·|Δx|², 4β(f_i − f_j) − 2β⟨g_i + g_j, Δx⟩ ≥ |Δg|² − β²|Δx|²
      add("lower descent lemma" + at, beta.times(distance).plus(TWO.times(excess)));
      Quotient sum = space.inner(a.gradient().plus(b.gradient()), dx);
      Quotient left =
          FOUR.times(beta).times(a.value().minus(b.value())).minus(TWO.times(beta).times(sum));
      add("interpolation" + at, left.minus(turn).plus(beta.times(beta).times(distance)));
    }
  }

  private void unordered(ClassPoint a, ClassPoint b) {
    String at = " between " + a.name() + " and " + b.name();
    Vector dx = a.at().minus(b.at());
    Vector dg = a.gradient().minus(b.gradient());
    Quotient distance = space.square(dx);
    Quotient turn = space.square(dg);
    Quotient growth = space.inner(dg, dx);
    add("Lipschitz gradient" + at, beta.times(beta).times(distance).minus(turn));
    if (convex) {
      // Of two facts that would do, the search keeps the first.
      add("co-coercivity" + at, beta.times(growth).minus(turn));
      add("monotonicity" + at, growth.minus(mu.times(distance)));
    } else {
      add("growth of the gradient" + at, beta.times(distance).minus(growth));
      add("fall of the gradient" + at, beta.times(distance).plus(growth));
    }
    add("distance of " + a.name() + " and " + b.name(), distance);
    add("difference of the gradients at " + a.name() + " and " + b.name(), turn);
  }

  private void add(String name, Quotient value) {
    if (!value.numerator().isConstant()) {
      facts.put(name, new Fact(name, value.numerator(), Sign.NONNEGATIVE));
    }
  }
}
