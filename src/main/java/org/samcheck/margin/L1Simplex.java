package org.samcheck.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Deadline;

/**
 * The exact simplex method on the dual of min ‖β‖₁ subject to a_i·β ≥ b_i: maximise Σ b_i λ_i with
 * λ ≥ 0 and y = Σ λ_i a_i in [−1, 1]^d, or y ≤ 1 where β ≥ 0.
 *
 * <p>A basis is a set A of rows with λ_i basic and an equally large set S of columns with y_j fixed
 * at σ_j = ±1; the matrix a_AS is regular, λ_A solves λ_A·a_AS = σ and the simplex multipliers β_S
 * solve a_AS β_S = b_A. It starts at A = S = ∅, so no first phase is needed. Variables are numbered
 * λ_i ↦ i, y_j ↦ N + j. The steepest variable enters; after a step of length 0 the first one does
 * (Bland's rule), which excludes cycling.
 *
 * @error exact
 */
final class L1Simplex {
  private final Inequalities system;

  /** The rows to bring in before all others. */
  private final Set<Integer> likely;

  private final List<Integer> rows = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();
  private final int[] sigma;
  private boolean stalled;

  /** The likely rows are tried for entry first, which decides the speed only. */
  L1Simplex(Inequalities system, Set<Integer> likely) {
    this.system = system;
    this.likely = likely;
    this.sigma = new int[system.dimension()];
  }

  Certificate solve() {
    while (true) {
      Deadline.check();
      BigInteger[][] basis = basis();
      RationalVector beta = spread(Bareiss.solve(basis, basisBounds())[0]);
      int entering = entering(beta);
      if (entering < 0) {
        RationalVector lambda = Bareiss.solve(transpose(basis), fixed())[0];
        return new Certificate.Optimum(beta.toFractions(), multipliers(lambda));
      }
      RationalVector[] move = Bareiss.solve(transpose(basis), fixed(), response(entering));
      Blocking first = firstBlocking(entering, move[0], move[1]);
      if (first == null) {
        return new Certificate.Infeasible(ray(entering, move[1]));
      }
      stalled = first.gap().signum() == 0;
      exchange(entering, first);
    }
  }

  private BigInteger[][] basis() {
    return rows.stream()
        .map(i -> columns.stream().map(j -> system.normals()[i][j]).toArray(BigInteger[]::new))
        .toArray(BigInteger[][]::new);
  }

  private BigInteger[] basisBounds() {
    return rows.stream().map(i -> system.bounds()[i]).toArray(BigInteger[]::new);
  }

  private BigInteger[] fixed() {
    return columns.stream().map(j -> BigInteger.valueOf(sigma[j])).toArray(BigInteger[]::new);
  }

  /** β of length d from β_S. */
  private RationalVector spread(RationalVector onColumns) {
    BigInteger[] all = new BigInteger[system.dimension()];
    Arrays.fill(all, BigInteger.ZERO);
    for (int k = 0; k < columns.size(); k++) {
      all[columns.get(k)] = onColumns.numerator(k);
    }
    return new RationalVector(all, onColumns.denominator());
  }

  /** A variable whose move raises the dual objective, or −1 at the optimum. */
  private int entering(RationalVector beta) {
    int best = -1;
    BigInteger bestRate = BigInteger.ZERO;
    for (int variable = 0; variable < system.size() + sigma.length; variable++) {
      BigInteger rate = rate(variable, beta);
      if (rate.signum() > 0 && stalled) {
        return variable;
      }
      if (rate.signum() > 0 && preferred(variable, rate, best, bestRate)) {
        best = variable;
        bestRate = rate;
      }
    }
    return best;
  }

  private boolean preferred(int variable, BigInteger rate, int best, BigInteger bestRate) {
    if (best < 0 || isEarly(variable) != isEarly(best)) {
      return best < 0 || isEarly(variable);
    }
    return rate.compareTo(bestRate) > 0;
  }

  /** Columns and likely rows enter before all other rows. */
  private boolean isEarly(int variable) {
    return isColumn(variable) || likely.contains(variable);
  }

  /** The rate of the dual objective, times the denominator of β, per unit of the variable. */
  private BigInteger rate(int variable, RationalVector beta) {
    if (isColumn(variable)) {
      int j = column(variable);
      return sigma[j] < 0 ? beta.numerator(j) : beta.numerator(j).negate();
    }
    BigInteger reached = RationalVector.dot(system.normals()[variable], beta.numerators());
    return system.bounds()[variable].multiply(beta.denominator()).subtract(reached);
  }

  /** The right side of the equation for the rates of λ_A: y_S stays, or y_j leaves σ_j inwards. */
  private BigInteger[] response(int entering) {
    return columns.stream()
        .map(
            j ->
                isColumn(entering)
                    ? BigInteger.valueOf(column(entering) == j ? -sigma[j] : 0)
                    : system.normals()[entering][j].negate())
        .toArray(BigInteger[]::new);
  }

  private Blocking firstBlocking(int entering, RationalVector lambda, RationalVector rate) {
    Blocking first = isColumn(entering) ? opposite(entering, rate) : null;
    for (int k = 0; k < rows.size(); k++) {
      if (rate.signum(k) < 0) {
        BigInteger speed = rate.numerator(k).negate();
        first = earlier(first, new Blocking(rows.get(k), -1, lambda.numerator(k), speed));
      }
    }
    BigInteger[] y = system.combine(rows, lambda);
    BigInteger[] speeds = speeds(entering, rate);
    for (int j = 0; j < sigma.length; j++) {
      if (sigma[j] == 0) {
        first = earlier(first, columnBlocking(j, y[j], speeds[j], lambda.denominator()));
      }
    }
    return first;
  }

  /** The entering column itself meets its other bound after a step of 2, if it has one. */
  private Blocking opposite(int entering, RationalVector rate) {
    int bound = -sigma[column(entering)];
    BigInteger span = rate.denominator().shiftLeft(1);
    return system.nonnegative() ? null : new Blocking(entering, bound, span, rate.denominator());
  }

  /** The rates of y, over the denominator of the rates of λ. */
  private BigInteger[] speeds(int entering, RationalVector rate) {
    BigInteger[] speeds = system.combine(rows, rate);
    for (int j = 0; !isColumn(entering) && j < speeds.length; j++) {
      speeds[j] = speeds[j].add(system.normals()[entering][j].multiply(rate.denominator()));
    }
    return speeds;
  }

  private Blocking columnBlocking(int j, BigInteger y, BigInteger speed, BigInteger one) {
    if (speed.signum() == 0 || (speed.signum() < 0 && system.nonnegative())) {
      return null;
    }
    BigInteger towards = speed.signum() > 0 ? y : y.negate();
    return new Blocking(system.size() + j, speed.signum(), one.subtract(towards), speed.abs());
  }

  private Blocking earlier(Blocking first, Blocking next) {
    if (next == null) {
      return first;
    }
    boolean preferred = next.ties(first) && next.variable() < first.variable();
    return next.before(first) || preferred ? next : first;
  }

  private void exchange(int entering, Blocking leaving) {
    if (entering == leaving.variable()) {
      sigma[column(entering)] = leaving.bound();
      return;
    }
    leave(leaving);
    if (isColumn(entering)) {
      columns.remove(Integer.valueOf(column(entering)));
      sigma[column(entering)] = 0;
    } else {
      rows.add(entering);
    }
  }

  private void leave(Blocking leaving) {
    if (isColumn(leaving.variable())) {
      columns.add(column(leaving.variable()));
      sigma[column(leaving.variable())] = leaving.bound();
    } else {
      rows.remove(Integer.valueOf(leaving.variable()));
    }
  }

  private List<BigFraction> ray(int entering, RationalVector rate) {
    List<BigFraction> ray = multipliers(rate);
    if (!isColumn(entering)) {
      ray.set(entering, BigFraction.ONE);
    }
    return ray;
  }

  private List<BigFraction> multipliers(RationalVector onRows) {
    BigFraction[] all = new BigFraction[system.size()];
    Arrays.fill(all, BigFraction.ZERO);
    for (int k = 0; k < rows.size(); k++) {
      all[rows.get(k)] = onRows.get(k);
    }
    return Arrays.asList(all);
  }

  private boolean isColumn(int variable) {
    return variable >= system.size();
  }

  private int column(int variable) {
    return variable - system.size();
  }

  private static BigInteger[][] transpose(BigInteger[][] matrix) {
    BigInteger[][] transposed = new BigInteger[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }
}
