package org.samcheck.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Checks an answer from its definition, in exact rationals: weak duality, Farkas' lemma and, for
 * uniqueness, a rank. It uses nothing of the solver.
 */
public final class MarginVerifier {
  private final MarginProblem problem;
  private final List<BigFraction> multipliers;
  private final CommonDenominator combination;

  private MarginVerifier(MarginProblem problem, List<BigFraction> multipliers) {
    this.problem = problem;
    this.multipliers = multipliers;
    this.combination = CommonDenominator.of(multipliers);
  }

  /**
   * Empty if the answer is proved by what it carries, else the first condition that fails.
   *
   * @error exact
   */
  public static Optional<String> faultIn(Separation answer) {
    if (answer instanceof MaxMargin found) {
      return new MarginVerifier(found.problem(), found.multipliers()).optimality(found);
    }
    NotSeparable none = (NotSeparable) answer;
    return new MarginVerifier(none.problem(), none.multipliers()).infeasibility();
  }

  private Optional<String> infeasibility() {
    if (!multipliersAreNonnegative() || total().signum() == 0) {
      return Optional.of("multipliers must be nonnegative and not all zero");
    }
    boolean cancels =
        combined().stream()
            .allMatch(y -> problem.nonnegative() ? y.signum() <= 0 : y.signum() == 0);
    return cancels ? Optional.empty() : Optional.of("the combination of the rows is not zero");
  }

  private Optional<String> optimality(MaxMargin found) {
    List<BigFraction> margins = margins(found.beta());
    if (!feasible(found.beta(), margins)) {
      return Optional.of("beta is not feasible");
    }
    if (!multipliersAreNonnegative()) {
      return Optional.of("a multiplier is negative");
    }
    if (!total().equals(found.objective())) {
      return Optional.of("the duality gap is not zero");
    }
    List<BigFraction> combined = combined();
    if (!dualFeasible(found.beta(), combined)) {
      return Optional.of("the multipliers are not dual feasible");
    }
    if (!found.active().equals(tight(margins))) {
      return Optional.of("the active set is not the set of tight rows");
    }
    return uniqueness(found, combined);
  }

  private Optional<String> uniqueness(MaxMargin found, List<BigFraction> combined) {
    if (found.another().isPresent()) {
      List<BigFraction> other = found.another().get();
      boolean second =
          !other.equals(found.beta())
              && feasible(other, margins(other))
              && problem.norm().objective(other).equals(found.objective());
      return second ? Optional.empty() : Optional.of("the second solution is none");
    }
    return problem.norm() == Norm.L2 || pinned(combined)
        ? Optional.empty()
        : Optional.of("the multipliers do not prove uniqueness");
  }

  /**
   * Every L1 solution vanishes outside the columns with |y_j| = 1 and is tight where λ_i > 0; it is
   * the only one if those rows, cut to those columns, have full column rank.
   */
  private boolean pinned(List<BigFraction> combined) {
    int[] columns = indices(combined, this::binding);
    List<List<BigFraction>> rows = new ArrayList<>();
    for (int i : indices(multipliers, m -> m.signum() > 0)) {
      List<BigFraction> row = problem.rows().get(i);
      rows.add(IntStream.of(columns).mapToObj(row::get).toList());
    }
    return ModularRank.isFull(rows, columns.length);
  }

  private boolean binding(BigFraction y) {
    return (problem.nonnegative() ? y : y.abs()).equals(BigFraction.ONE);
  }

  private boolean feasible(List<BigFraction> beta, List<BigFraction> margins) {
    boolean signs = !problem.nonnegative() || beta.stream().allMatch(b -> b.signum() >= 0);
    return beta.size() == problem.dimension()
        && signs
        && margins.stream().allMatch(m -> m.compareTo(BigFraction.ONE) >= 0);
  }

  private boolean dualFeasible(List<BigFraction> beta, List<BigFraction> combined) {
    if (problem.norm() == Norm.L2) {
      return beta.equals(combined.stream().map(this::part).toList());
    }
    return combined.stream()
        .map(y -> problem.nonnegative() ? y : y.abs())
        .allMatch(y -> y.compareTo(BigFraction.ONE) <= 0);
  }

  private BigFraction part(BigFraction y) {
    return problem.nonnegative() && y.signum() < 0 ? BigFraction.ZERO : y;
  }

  private boolean multipliersAreNonnegative() {
    return multipliers.size() == problem.size()
        && multipliers.stream().allMatch(m -> m.signum() >= 0);
  }

  private BigFraction total() {
    return multipliers.stream().reduce(BigFraction.ZERO, BigFraction::add);
  }

  /** Σ_i λ_i z_i, of length d. */
  private List<BigFraction> combined() {
    return IntStream.range(0, problem.dimension())
        .mapToObj(j -> combination.dot(problem.rows().stream().map(row -> row.get(j)).toList()))
        .toList();
  }

  /** z_i·β for every i. */
  private List<BigFraction> margins(List<BigFraction> beta) {
    CommonDenominator scaled = CommonDenominator.of(beta);
    return problem.rows().stream().map(scaled::dot).toList();
  }

  private static List<Integer> tight(List<BigFraction> margins) {
    return IntStream.of(indices(margins, BigFraction.ONE::equals)).boxed().toList();
  }

  private static int[] indices(List<BigFraction> values, Predicate<BigFraction> test) {
    return IntStream.range(0, values.size()).filter(i -> test.test(values.get(i))).toArray();
  }
}
