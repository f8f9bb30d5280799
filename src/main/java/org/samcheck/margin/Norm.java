package org.samcheck.margin;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** The norm a max-margin problem minimises; L1 leads to a linear, L2 to a quadratic problem. */
public enum Norm {
  /** ‖β‖₁ = Σ_j |β_j|. */
  L1 {
    @Override
    public BigFraction objective(List<BigFraction> beta) {
      return beta.stream().map(BigFraction::abs).reduce(BigFraction.ZERO, BigFraction::add);
    }
  },

  /** ‖β‖₂; its square is minimised, as it is rational. */
  L2 {
    @Override
    public BigFraction objective(List<BigFraction> beta) {
      return beta.stream().map(b -> b.multiply(b)).reduce(BigFraction.ZERO, BigFraction::add);
    }
  };

  /**
   * The minimised quantity: Σ_j |β_j| for L1, Σ_j β_j² for L2.
   *
   * @error exact
   */
  public abstract BigFraction objective(List<BigFraction> beta);
}
