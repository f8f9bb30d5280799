package org.samcheck.margin;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * The solution β of a max-margin problem with its dual multipliers λ, not normalised: the margin is
 * 1/‖β‖ and the direction β/‖β‖.
 *
 * <p>With λ ≥ 0 the proof of optimality is Σ_i λ_i = ‖β‖₁ and |Σ_i λ_i z_ij| ≤ 1 for L1 (over β ≥ 0
 * without the absolute value); Σ_i λ_i = ‖β‖₂² and β = Σ_i λ_i z_i for L2 (over β ≥ 0 its positive
 * part).
 *
 * @param problem the problem solved
 * @param beta β, of length d
 * @param multipliers λ, of length N, zero outside {@code active}
 * @param active the indices, from 0, of the rows with z_i·β = 1, ascending
 * @param another a second solution with the same objective, if there is one
 * @error exact
 */
public record MaxMargin(
    MarginProblem problem,
    List<BigFraction> beta,
    List<BigFraction> multipliers,
    List<Integer> active,
    Optional<List<BigFraction>> another)
    implements Separation {

  /** Copies the lists. */
  public MaxMargin {
    beta = List.copyOf(beta);
    multipliers = List.copyOf(multipliers);
    active = List.copyOf(active);
    another = another.map(List::copyOf);
  }

  /**
   * Whether β is the only solution; both answers are certified: yes by a dual solution that pins
   * every column (L1) or by strict convexity (L2), no by {@link #another}.
   */
  public boolean unique() {
    return another.isEmpty();
  }

  /**
   * ‖β‖₁ for L1, ‖β‖₂² for L2: the least value of the problem.
   *
   * @error exact
   */
  public BigFraction objective() {
    return problem.norm().objective(beta);
  }
}
