package org.samcheck.dynamics;

import java.util.Optional;
import java.util.OptionalInt;
import org.hipparchus.fraction.BigFraction;

/**
 * A class of functions with its constants: ∇f is β-Lipschitz; f is μ-strongly convex, convex, or
 * neither.
 *
 * @param dimension the dimension, or empty for every dimension
 * @param smooth β &gt; 0, or empty
 * @param stronglyConvex μ &gt; 0, or empty
 * @param convex whether every member is convex
 */
public record FunctionClass(
    OptionalInt dimension,
    Optional<BigFraction> smooth,
    Optional<BigFraction> stronglyConvex,
    boolean convex) {

  /** Whether no function has these constants: β ≤ 0, μ ≤ 0, μ &gt; β, or a dimension below 1. */
  public boolean isEmpty() {
    boolean noCurvature =
        smooth.isPresent()
            && stronglyConvex.isPresent()
            && stronglyConvex.get().compareTo(smooth.get()) > 0;
    return noCurvature
        || smooth.filter(b -> b.signum() <= 0).isPresent()
        || stronglyConvex.filter(m -> m.signum() <= 0).isPresent()
        || dimension.orElse(1) < 1;
  }
}
