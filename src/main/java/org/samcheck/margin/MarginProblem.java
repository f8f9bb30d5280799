package org.samcheck.margin;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The problem min ‖β‖ subject to z_i·β ≥ 1 for i = 0, …, N−1, and β ≥ 0 where {@code nonnegative}.
 *
 * @param rows N ≥ 1 rows z_i = label_i · x_i of one length d ≥ 1
 * @param norm the norm to minimise
 * @param nonnegative true to admit β ≥ 0 only, the limit of balanced starts at even depth
 * @source moon2026 Thm 4.2 (L1), Thm 3.1 (L2)
 */
public record MarginProblem(List<List<BigFraction>> rows, Norm norm, boolean nonnegative) {

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException if there is no row, no column, or rows differ in length
   */
  public MarginProblem {
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.isEmpty() || rows.get(0).isEmpty()) {
      throw new IllegalArgumentException("max-margin needs at least one example and one column");
    }
    int dimension = rows.get(0).size();
    if (rows.stream().anyMatch(row -> row.size() != dimension)) {
      throw new IllegalArgumentException("the examples differ in their number of columns");
    }
  }

  /**
   * The problem with the rows of an N × d array.
   *
   * @throws IllegalArgumentException if there is no row, no column, or rows differ in length
   */
  public static MarginProblem of(BigFraction[][] rows, Norm norm, boolean nonnegative) {
    return new MarginProblem(Arrays.stream(rows).map(List::of).toList(), norm, nonnegative);
  }

  /** The number N of rows. */
  public int size() {
    return rows.size();
  }

  /** The number d of columns. */
  public int dimension() {
    return rows.get(0).size();
  }

  /**
   * The max-margin solution, or the proof that there is none, verified exactly.
   *
   * @throws IllegalStateException if the verifier rejects the answer, which is a defect
   * @error exact
   */
  public Separation solve() {
    Separation found = new MarginSolver(this).solve();
    MarginVerifier.faultIn(found)
        .ifPresent(
            fault -> {
              throw new IllegalStateException("max-margin certificate rejected: " + fault);
            });
    return found;
  }
}
