package org.samcheck.margin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Max-margin by enumerating active sets, in exact rationals; for a handful of rows only. Every L1
 * optimal face is the hull of points where d of the planes z_i·β = 1, β_j = 0 meet; the L2 solution
 * is the shortest point of the planes that are active there.
 */
final class Enumeration {
  private final MarginProblem problem;
  private final List<List<BigFraction>> planes = new ArrayList<>();
  private final List<BigFraction> heights = new ArrayList<>();
  private final Set<List<BigFraction>> best = new LinkedHashSet<>();

  private Enumeration(MarginProblem problem) {
    this.problem = problem;
    problem.rows().forEach(row -> addPlane(row, BigFraction.ONE));
    if (problem.norm() == Norm.L1 || problem.nonnegative()) {
      IntStream.range(0, problem.dimension()).forEach(j -> addPlane(unit(j), BigFraction.ZERO));
    }
  }

  /** The extreme solutions; empty if the rows are not separable. */
  static Set<List<BigFraction>> solutions(MarginProblem problem) {
    Enumeration enumeration = new Enumeration(problem);
    int from = problem.norm() == Norm.L1 ? problem.dimension() : 1;
    for (int size = from; size <= problem.dimension(); size++) {
      enumeration.choose(0, size, new ArrayList<>());
    }
    return enumeration.best;
  }

  private void addPlane(List<BigFraction> normal, BigFraction height) {
    planes.add(normal);
    heights.add(height);
  }

  private List<BigFraction> unit(int j) {
    return IntStream.range(0, problem.dimension())
        .mapToObj(k -> k == j ? BigFraction.ONE : BigFraction.ZERO)
        .toList();
  }

  private void choose(int next, int missing, List<Integer> chosen) {
    if (missing == 0) {
      shortest(chosen).filter(this::isFeasible).ifPresent(this::offer);
      return;
    }
    for (int p = next; p < planes.size(); p++) {
      chosen.add(p);
      choose(p + 1, missing - 1, chosen);
      chosen.remove(chosen.size() - 1);
    }
  }

  /** The shortest point on the chosen planes, Nᵀ(NNᵀ)⁻¹b, if their normals are independent. */
  private Optional<List<BigFraction>> shortest(List<Integer> chosen) {
    BigFraction[][] gram =
        chosen.stream()
            .map(
                p ->
                    IntStream.rangeClosed(0, chosen.size())
                        .mapToObj(
                            k ->
                                k == chosen.size()
                                    ? heights.get(p)
                                    : dot(planes.get(p), planes.get(chosen.get(k))))
                        .toArray(BigFraction[]::new))
            .toArray(BigFraction[][]::new);
    return eliminate(gram).map(weights -> combine(chosen, weights));
  }

  private List<BigFraction> combine(List<Integer> chosen, BigFraction[] weights) {
    List<BigFraction> point = new ArrayList<>();
    for (int j = 0; j < problem.dimension(); j++) {
      BigFraction sum = BigFraction.ZERO;
      for (int k = 0; k < weights.length; k++) {
        sum = sum.add(planes.get(chosen.get(k)).get(j).multiply(weights[k]));
      }
      point.add(sum);
    }
    return point;
  }

  private boolean isFeasible(List<BigFraction> beta) {
    boolean signs = !problem.nonnegative() || beta.stream().allMatch(b -> b.signum() >= 0);
    return signs
        && problem.rows().stream().allMatch(z -> dot(z, beta).compareTo(BigFraction.ONE) >= 0);
  }

  private void offer(List<BigFraction> beta) {
    int comparison =
        best.isEmpty() ? 0 : objective(beta).compareTo(objective(best.iterator().next()));
    if (comparison < 0) {
      best.clear();
    }
    if (comparison <= 0) {
      best.add(beta);
    }
  }

  private BigFraction objective(List<BigFraction> beta) {
    return problem.norm().objective(beta);
  }

  /** Gauss–Jordan on the augmented matrix; empty if singular. */
  private static Optional<BigFraction[]> eliminate(BigFraction[][] m) {
    for (int c = 0; c < m.length; c++) {
      int pivot = c;
      while (pivot < m.length && m[pivot][c].signum() == 0) {
        pivot++;
      }
      if (pivot == m.length) {
        return Optional.empty();
      }
      BigFraction[] row = m[pivot];
      m[pivot] = m[c];
      m[c] = row;
      for (int i = 0; i < m.length; i++) {
        BigFraction factor = i == c ? BigFraction.ZERO : m[i][c].divide(row[c]);
        for (int j = c; j <= m.length; j++) {
          m[i][j] = m[i][j].subtract(factor.multiply(row[j]));
        }
      }
    }
    return Optional.of(
        IntStream.range(0, m.length)
            .mapToObj(i -> m[i][m.length].divide(m[i][i]))
            .toArray(BigFraction[]::new));
  }

  static BigFraction dot(List<BigFraction> a, List<BigFraction> b) {
    return IntStream.range(0, a.size())
        .mapToObj(j -> a.get(j).multiply(b.get(j)))
        .reduce(BigFraction.ZERO, BigFraction::add);
  }
}
