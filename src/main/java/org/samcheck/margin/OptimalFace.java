package org.samcheck.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Decides whether an optimal vertex β of the ℓ1 problem is the only solution.
 *
 * <p>With y = Σ λ_i a_i and T = {j : y_j binds}, a direction h stays optimal to first order iff h =
 * 0 outside T, a_i·h = 0 where λ_i > 0, and the remaining active constraints (a_i·h ≥ 0 where tight
 * and λ_i = 0; y_j h_j ≥ 0 where j ∈ T and β_j = 0) hold. That cone is pointed, so it is {0} iff it
 * does not meet {sum of the remaining constraints ≥ 1}, a linear problem again. A point of it leads
 * to a second solution; its Farkas multipliers lead to strictly complementary λ, which prove
 * uniqueness.
 *
 * @error exact
 */
final class OptimalFace {
  /** An optimum, with multipliers that prove uniqueness unless {@code another} is present. */
  record Decision(Certificate.Optimum optimum, Optional<List<BigFraction>> another) {}

  private final Inequalities system;
  private final Certificate.Optimum optimum;
  private final List<BigFraction> slacks;
  private final List<BigFraction> combined;
  private final List<Integer> columns;
  private final List<Integer> support;
  private final List<Integer> loose;
  private final List<BigInteger[]> constraints = new ArrayList<>();

  private OptimalFace(Inequalities system, Certificate.Optimum optimum) {
    this.system = system;
    this.optimum = optimum;
    this.slacks = rows().mapToObj(i -> system.slack(i, optimum.beta())).toList();
    this.combined = system.combine(optimum.multipliers());
    this.columns = columns().filter(j -> gap(j).signum() == 0).boxed().toList();
    this.support = rows().filter(i -> optimum.multipliers().get(i).signum() > 0).boxed().toList();
    this.loose =
        rows()
            .filter(i -> slacks.get(i).signum() == 0)
            .filter(i -> optimum.multipliers().get(i).signum() == 0)
            .boxed()
            .toList();
  }

  static Decision decide(Inequalities system, Certificate.Optimum optimum) {
    return new OptimalFace(system, optimum).decide();
  }

  private Decision decide() {
    if (loose.isEmpty() && vanishing().isEmpty()) {
      return new Decision(optimum, Optional.empty());
    }
    Certificate found = new L1Simplex(directions(), Set.of()).solve();
    return found instanceof Certificate.Optimum direction
        ? new Decision(optimum, Optional.of(moved(direction.beta())))
        : new Decision(complementary(found.multipliers()), Optional.empty());
  }

  /** The columns of T where β_j = 0. */
  private List<Integer> vanishing() {
    return columns.stream().filter(j -> optimum.beta().get(j).signum() == 0).toList();
  }

  /** The inequalities on h, on the columns of T: ± support, loose rows, signs, their sum ≥ 1. */
  private Inequalities directions() {
    support.forEach(i -> constraints.add(cut(i, 1)));
    support.forEach(i -> constraints.add(cut(i, -1)));
    loose.forEach(i -> constraints.add(cut(i, 1)));
    vanishing().forEach(j -> constraints.add(sign(j)));
    constraints.add(total(constraints.subList(2 * support.size(), constraints.size())));
    BigInteger[] bounds = new BigInteger[constraints.size()];
    Arrays.fill(bounds, BigInteger.ZERO);
    bounds[bounds.length - 1] = BigInteger.ONE;
    return new Inequalities(
        constraints.toArray(BigInteger[][]::new), bounds, columns.size(), false);
  }

  private BigInteger[] cut(int row, int factor) {
    BigInteger scale = BigInteger.valueOf(factor);
    return columns.stream()
        .map(j -> system.normals()[row][j].multiply(scale))
        .toArray(BigInteger[]::new);
  }

  private BigInteger[] sign(int column) {
    BigInteger binding = BigInteger.valueOf(combined.get(column).signum());
    return columns.stream()
        .map(j -> j == column ? binding : BigInteger.ZERO)
        .toArray(BigInteger[]::new);
  }

  private BigInteger[] total(List<BigInteger[]> parts) {
    return IntStream.range(0, columns.size())
        .mapToObj(k -> parts.stream().map(p -> p[k]).reduce(BigInteger.ZERO, BigInteger::add))
        .toArray(BigInteger[]::new);
  }

  /** β + ε h, with ε half of what keeps every slack and every sign. */
  private List<BigFraction> moved(List<BigFraction> direction) {
    List<BigFraction> full = new ArrayList<>();
    columns().forEach(j -> full.add(BigFraction.ZERO));
    for (int k = 0; k < direction.size(); k++) {
      full.set(columns.get(k), direction.get(k));
    }
    HalfStep step = new HalfStep();
    rows().forEach(i -> step.limit(slacks.get(i), system.product(i, full).negate()));
    columns.forEach(j -> limitSign(step, optimum.beta().get(j), full.get(j)));
    return step.apply(optimum.beta(), full);
  }

  private static void limitSign(HalfStep step, BigFraction beta, BigFraction rate) {
    step.limit(beta.abs(), rate.multiply(-beta.signum()));
  }

  /** λ + ε w, optimal for small ε, positive on every tight row, |y_j| < 1 where β_j = 0. */
  private Certificate.Optimum complementary(List<BigFraction> ray) {
    List<BigFraction> change = change(ray);
    List<BigFraction> moved = system.combine(change);
    HalfStep step = new HalfStep();
    rows().forEach(i -> step.limit(optimum.multipliers().get(i), change.get(i).negate()));
    columns().forEach(j -> limitColumn(step, j, moved.get(j)));
    return new Certificate.Optimum(optimum.beta(), step.apply(optimum.multipliers(), change));
  }

  private void limitColumn(HalfStep step, int column, BigFraction rate) {
    step.limit(BigFraction.ONE.subtract(combined.get(column)), rate);
    if (!system.nonnegative()) {
      step.limit(BigFraction.ONE.add(combined.get(column)), rate.negate());
    }
  }

  /** The Farkas multipliers of {@link #directions} as a change of λ. */
  private List<BigFraction> change(List<BigFraction> ray) {
    List<BigFraction> change = new ArrayList<>();
    rows().forEach(i -> change.add(BigFraction.ZERO));
    int count = support.size();
    BigFraction all = ray.get(ray.size() - 1);
    for (int k = 0; k < count; k++) {
      change.set(support.get(k), ray.get(k).subtract(ray.get(count + k)));
    }
    for (int k = 0; k < loose.size(); k++) {
      change.set(loose.get(k), ray.get(2 * count + k).add(all));
    }
    return change;
  }

  /** 1 − |y_j|, or 1 − y_j over β ≥ 0. */
  private BigFraction gap(int column) {
    BigFraction y = combined.get(column);
    return BigFraction.ONE.subtract(system.nonnegative() ? y : y.abs());
  }

  private IntStream rows() {
    return IntStream.range(0, system.size());
  }

  private IntStream columns() {
    return IntStream.range(0, system.dimension());
  }
}
