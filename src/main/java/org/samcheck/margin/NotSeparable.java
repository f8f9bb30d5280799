package org.samcheck.margin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The proof by Farkas' lemma that no β separates the rows: λ ≥ 0, λ ≠ 0 with Σ_i λ_i z_i = 0 (over
 * β ≥ 0: ≤ 0 in every column), so that z_i·β > 0 cannot hold for all i with λ_i > 0.
 *
 * @param problem the problem without solution
 * @param multipliers λ, of length N
 * @error exact
 */
public record NotSeparable(MarginProblem problem, List<BigFraction> multipliers)
    implements Separation {

  /** Copies the multipliers. */
  public NotSeparable {
    multipliers = List.copyOf(multipliers);
  }

  /** The indices, from 0, of the rows with λ_i > 0: these rows alone are not separable. */
  public List<Integer> conflict() {
    return IntStream.range(0, multipliers.size())
        .filter(i -> multipliers.get(i).signum() > 0)
        .boxed()
        .toList();
  }

  /** One sentence for a reader: what is impossible, which examples (from 1) clash, and why. */
  public String message() {
    String examples =
        conflict().stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(", "));
    return "The data are not linearly separable"
        + (problem.nonnegative() ? " by any beta >= 0" : "")
        + ": positive multiples of label * x over example"
        + (conflict().size() == 1 ? " " : "s ")
        + examples
        + (problem.nonnegative() ? " sum to a vector <= 0" : " sum to 0")
        + " (Farkas), so there is no maximum margin.";
  }
}
