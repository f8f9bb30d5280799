package org.samcheck.limit;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.integrate.VectorField;

/**
 * A proof that a solution ends in a certain way, for the fields whose form it recognises. Their
 * flows keep the order of starts ≥ 0, on which {@link Comparison} relies.
 */
public sealed interface ClosingArgument permits DecoupledPowerLaw, SharedNorm {

  /**
   * The end of the maximal solution w from w(0) = alpha; empty if this argument does not apply.
   *
   * @param balanced ẇ = f(w), d components
   * @param depth L ≥ 1, for β = w^L by components
   * @param alpha the start, d components
   * @throws UndecidedException if the argument applies but cannot tell which of its cases holds
   */
  Optional<End> close(VectorField balanced, int depth, List<BigFraction> alpha);
}
