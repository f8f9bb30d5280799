package org.samcheck.margin;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** What an exact method ends with, in terms of {@link Inequalities}. */
sealed interface Certificate {
  /** The multipliers λ ≥ 0, one for each inequality. */
  List<BigFraction> multipliers();

  /** A minimiser β and optimal multipliers λ. */
  record Optimum(List<BigFraction> beta, List<BigFraction> multipliers) implements Certificate {}

  /** Multipliers with Σ λ_i b_i > 0 and Σ λ_i a_i = 0 (≤ 0 over β ≥ 0): no β is feasible. */
  record Infeasible(List<BigFraction> multipliers) implements Certificate {}
}
