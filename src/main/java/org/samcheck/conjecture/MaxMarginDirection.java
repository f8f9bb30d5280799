package org.samcheck.conjecture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Expression;
import org.samcheck.margin.MarginProblem;
import org.samcheck.margin.MaxMargin;
import org.samcheck.margin.Norm;
import org.samcheck.margin.NotSeparable;
import org.samcheck.margin.Separation;

/** The solution of a max-margin problem, with its exact certificate. */
final class MaxMarginDirection {

  private static final int LARGEST_CACHE = 64;
  private static final Map<MarginProblem, Separation> KNOWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<MarginProblem, Separation> eldest) {
              return size() > LARGEST_CACHE;
            }
          });

  private MaxMarginDirection() {}

  /**
   * The max-margin β of the labelled examples.
   *
   * @param e maxmargin(l1), maxmargin(l2), each perhaps with nonnegative
   * @throws UndefinedException if the examples are not separable, or β is not unique
   */
  static List<BigFraction> of(List<List<BigFraction>> rows, Expression e) {
    Norm norm = e.argument(0).name().equals("l1") ? Norm.L1 : Norm.L2;
    boolean nonnegative = e.arity() > 1;
    Separation found = solve(new MarginProblem(rows, norm, nonnegative));
    if (found instanceof NotSeparable none) {
      throw new UndefinedException(e + ": " + none.message());
    }
    MaxMargin solution = (MaxMargin) found;
    if (!solution.unique()) {
      throw new UndefinedException(e + ": more than one direction has the largest margin");
    }
    return solution.beta();
  }

  /** One data set is asked about by many instances and arithmetics. */
  private static Separation solve(MarginProblem problem) {
    Separation found = KNOWN.get(problem);
    if (found == null) {
      found = problem.solve();
      KNOWN.put(problem, found);
    }
    return found;
  }
}
