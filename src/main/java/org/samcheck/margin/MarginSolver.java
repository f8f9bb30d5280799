package org.samcheck.margin;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/** Scales the rows to integers, runs the exact method the norm asks for, and scales back. */
final class MarginSolver {
  private final MarginProblem problem;
  private final SortedSet<Integer> likely;
  private final Inequalities system;

  MarginSolver(MarginProblem problem) {
    this(problem, Guess.likelyRows(problem));
  }

  /** With the given rows as the guess. */
  MarginSolver(MarginProblem problem, SortedSet<Integer> likely) {
    this.problem = problem;
    this.likely = likely;
    this.system = Inequalities.of(problem);
  }

  /** The answer, not yet verified. */
  Separation solve() {
    return problem.norm() == Norm.L1
        ? answer(new L1Simplex(system, likely).solve())
        : answer(new L2ActiveSet(system, likely).solve());
  }

  private Separation answer(Certificate certificate) {
    if (certificate instanceof Certificate.Optimum optimum) {
      return problem.norm() == Norm.L1
          ? maxMargin(OptimalFace.decide(system, optimum))
          : maxMargin(new OptimalFace.Decision(optimum, Optional.empty()));
    }
    return new NotSeparable(problem, unscaled(certificate.multipliers()));
  }

  private Separation maxMargin(OptimalFace.Decision decision) {
    List<BigFraction> beta = decision.optimum().beta();
    List<BigFraction> multipliers = unscaled(decision.optimum().multipliers());
    return new MaxMargin(problem, beta, multipliers, active(beta), decision.another());
  }

  private List<Integer> active(List<BigFraction> beta) {
    return IntStream.range(0, system.size())
        .filter(i -> system.slack(i, beta).signum() == 0)
        .boxed()
        .toList();
  }

  /** The row a_i is b_i times the row z_i, so its multiplier is b_i times smaller. */
  private List<BigFraction> unscaled(List<BigFraction> multipliers) {
    BigInteger[] scales = system.bounds();
    return IntStream.range(0, scales.length)
        .mapToObj(i -> multipliers.get(i).multiply(scales[i]))
        .toList();
  }
}
