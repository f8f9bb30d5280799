package org.samcheck.prove;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hipparchus.fraction.BigFraction;

/** What became of the attempt to prove a conjecture. */
public sealed interface Proof {

  /**
   * The claim holds for all values of the givens, every function of the class, every dimension and
   * every start.
   *
   * @param inequalities the inequalities of the class that were used, by name; none for a function
   *     written down
   * @param encoding what was handed to the solver, one sentence
   * @param scaled the variables that scaling set to 1
   * @param queries the number of cases, each without a model
   * @param units the resource units of the solver
   */
  record Proved(
      List<String> inequalities, String encoding, List<String> scaled, int queries, long units)
      implements Proof {

    Proved of(String prefix) {
      return new Proved(inequalities, prefix + encoding, scaled, queries, units);
    }
  }

  /**
   * A candidate for a counterexample, to be certified by others.
   *
   * @param assignment values of scalar givens
   * @param others values of the other variables of the encoding, such as inner products
   * @param exact whether the values are the model's own; else decimals close to algebraic numbers,
   *     or a scaled model
   */
  record Lead(
      SortedMap<String, BigFraction> assignment, Map<String, BigFraction> others, boolean exact)
      implements Proof {}

  /**
   * Neither.
   *
   * @param reason why
   */
  record Unknown(String reason) implements Proof {}

  /**
   * The solver broke, so that nobody knows what it would have said.
   *
   * @param reason how
   */
  record Failed(String reason) implements Proof {}

  /**
   * The claim has no polynomial form that this prover knows.
   *
   * @param reason what stands in the way
   */
  record NotApplicable(String reason) implements Proof {}
}
