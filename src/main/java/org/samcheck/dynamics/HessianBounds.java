package org.samcheck.dynamics;

import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Matrices with L ⪯ ∇²f ⪯ U: f − ½xᵀLx and ½xᵀUx − f are convex. With both, f is differentiable and
 * its gradient is what the language calls the derivative, also where pieces meet.
 *
 * @param lower L, or empty where none is known
 * @param upper U, or empty where none is known
 */
record HessianBounds(Optional<SymmetricMatrix> lower, Optional<SymmetricMatrix> upper) {

  static final HessianBounds UNKNOWN = new HessianBounds(Optional.empty(), Optional.empty());

  static HessianBounds between(SymmetricMatrix lower, SymmetricMatrix upper) {
    return new HessianBounds(Optional.of(lower), Optional.of(upper));
  }

  static HessianBounds above(SymmetricMatrix lower) {
    return new HessianBounds(Optional.of(lower), Optional.empty());
  }

  HessianBounds plus(HessianBounds b) {
    return new HessianBounds(
        lower.flatMap(l -> b.lower.map(l::plus)), upper.flatMap(u -> b.upper.map(u::plus)));
  }

  HessianBounds scaled(BigFraction c) {
    HessianBounds result =
        new HessianBounds(lower.map(l -> l.scaled(c)), upper.map(u -> u.scaled(c)));
    return c.signum() < 0 ? new HessianBounds(result.upper, result.lower) : result;
  }

  /** Whether L ⪰ c·I. */
  boolean isAtLeast(BigFraction c) {
    return lower.map(l -> l.shifted(c.negate()).isPositiveSemidefinite()).orElse(false);
  }

  /** Whether U ⪯ c·I. */
  boolean isAtMost(BigFraction c) {
    return upper
        .map(u -> u.scaled(BigFraction.MINUS_ONE).shifted(c).isPositiveSemidefinite())
        .orElse(false);
  }

  /** Whether f is certainly differentiable. */
  boolean isSmooth() {
    return lower.isPresent() && upper.isPresent();
  }

  /** Whether f is certainly convex. */
  boolean isConvex() {
    return isAtLeast(BigFraction.ZERO);
  }
}
