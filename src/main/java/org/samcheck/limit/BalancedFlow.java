package org.samcheck.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.DiagonalNetwork;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.integrate.VectorField;

/**
 * The rescaled flow of a diagonal network with one example μ, started with all layers equal.
 *
 * @param depth L ≥ 1
 * @param method gd or sam
 * @param norm the normalisation of sam
 * @param mu the example, d positive numbers in any order; its label is absorbed
 * @param alpha the start of every layer, d numbers of any sign
 * @param rho the radius ρ ≥ 0
 * @source moon2026
 */
public record BalancedFlow(
    int depth,
    Run.Method method,
    Run.Norm norm,
    List<BigFraction> mu,
    List<BigFraction> alpha,
    BigFraction rho) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a number is out of range or the lengths differ
   */
  public BalancedFlow {
    mu = List.copyOf(mu);
    alpha = List.copyOf(alpha);
    require(depth >= 1, "a network of depth " + depth);
    require(!mu.isEmpty() && mu.size() == alpha.size(), "an example and a start that differ");
    require(mu.stream().allMatch(m -> m.signum() > 0), "an example with entries ≤ 0");
    require(rho.signum() >= 0, "a negative radius");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * The field of one layer, ẇ = f(w). {@code @error} exact.
   *
   * @throws UnsupportedOperationException if the layers do not stay equal
   */
  public VectorField field() {
    int d = mu.size();
    List<Expression> w = Expansion.components("w", d);
    List<Expression> x = new ArrayList<>();
    IntStream.range(0, depth).forEach(l -> x.addAll(w));
    List<Expression> row = mu.stream().map(Expression::constant).toList();
    List<Expression> f =
        new DiagonalNetwork(depth, List.of(row))
            .field(x, Expression.constant(rho), method, norm, true);
    for (int i = d; i < f.size(); i++) {
      if (f.get(i) != f.get(i % d)) {
        throw new UnsupportedOperationException("layers that do not stay equal");
      }
    }
    return new VectorField(w, f.subList(0, d));
  }
}
