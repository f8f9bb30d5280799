package org.samcheck.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Deadline;

/**
 * The exact dual active-set method of Goldfarb and Idnani for min ½‖β‖₂² subject to a_i·β ≥ b_i,
 * and β ≥ 0 where demanded.
 *
 * <p>The working set is a set A of rows and a set C of columns held at 0, with independent normals.
 * A violated constraint p is pushed until it is tight; a multiplier that reaches 0 on the way
 * leaves. Every such round raises the objective strictly, so the method ends. Constraints are
 * numbered a_i ↦ i, β_j ≥ 0 ↦ N + j.
 *
 * @error exact
 */
final class L2ActiveSet {
  private final Inequalities system;
  private final SortedSet<Integer> likely;
  private final List<Integer> all;
  private final List<Integer> rows = new ArrayList<>();
  private final Set<Integer> zeros = new TreeSet<>();

  /** The likely rows are tried first, which decides the speed only. */
  L2ActiveSet(Inequalities system, SortedSet<Integer> likely) {
    this.system = system;
    this.likely = likely;
    this.all = IntStream.range(0, system.size()).boxed().toList();
  }

  Certificate solve() {
    while (true) {
      Deadline.check();
      RationalVector lambda = Bareiss.solve(gram(), bounds())[0];
      RationalVector beta = free(system.combine(rows, lambda), lambda.denominator());
      int violated = violated(beta);
      if (violated < 0) {
        return new Certificate.Optimum(beta.toFractions(), multipliers(lambda, false, violated));
      }
      RationalVector impossible = push(violated);
      if (impossible != null) {
        return new Certificate.Infeasible(multipliers(impossible, true, violated));
      }
    }
  }

  /**
   * Makes p tight; or, if it cannot be, returns the r with a_p = Σ r_k a_k, r ≤ 0 (mod columns).
   */
  private RationalVector push(int p) {
    while (true) {
      Deadline.check();
      L2Step step = new L2Step(p);
      Blocking first = step.firstBlocking();
      if (step.reaches(first)) {
        add(p);
        return null;
      }
      if (first == null) {
        return step.rates;
      }
      drop(first.variable());
    }
  }

  private void add(int constraint) {
    if (isSign(constraint)) {
      zeros.add(constraint - system.size());
    } else {
      rows.add(constraint);
    }
  }

  private void drop(int constraint) {
    if (isSign(constraint)) {
      zeros.remove(constraint - system.size());
    } else {
      rows.remove(Integer.valueOf(constraint));
    }
  }

  /** A violated constraint, or −1: signs before likely rows before the row violated most. */
  private int violated(RationalVector beta) {
    for (int j = 0; system.nonnegative() && j < system.dimension(); j++) {
      if (beta.signum(j) < 0) {
        return system.size() + j;
      }
    }
    int first = worst(likely, beta);
    return first < 0 ? worst(all, beta) : first;
  }

  private int worst(Collection<Integer> candidates, RationalVector beta) {
    int worst = -1;
    BigInteger most = BigInteger.ZERO;
    for (int i : candidates) {
      BigInteger reached = RationalVector.dot(system.normals()[i], beta.numerators());
      BigInteger missing = system.bounds()[i].multiply(beta.denominator()).subtract(reached);
      if (missing.compareTo(most) > 0) {
        worst = i;
        most = missing;
      }
    }
    return worst;
  }

  /** The Gram matrix of the rows of A on the columns outside C; positive definite. */
  private BigInteger[][] gram() {
    BigInteger[][] cut =
        rows.stream().map(i -> free(system.normals()[i])).toArray(BigInteger[][]::new);
    BigInteger[][] gram = new BigInteger[cut.length][cut.length];
    for (int i = 0; i < cut.length; i++) {
      for (int k = 0; k <= i; k++) {
        gram[i][k] = RationalVector.dot(cut[i], cut[k]);
        gram[k][i] = gram[i][k];
      }
    }
    return gram;
  }

  private BigInteger[] bounds() {
    return rows.stream().map(i -> system.bounds()[i]).toArray(BigInteger[]::new);
  }

  /** The vector with its entries in C replaced by 0. */
  private BigInteger[] free(BigInteger[] vector) {
    BigInteger[] cut = vector.clone();
    zeros.forEach(j -> cut[j] = BigInteger.ZERO);
    return cut;
  }

  private RationalVector free(BigInteger[] numerators, BigInteger denominator) {
    return new RationalVector(free(numerators), denominator);
  }

  private BigInteger[] normal(int constraint) {
    if (!isSign(constraint)) {
      return system.normals()[constraint];
    }
    BigInteger[] unit = new BigInteger[system.dimension()];
    Arrays.fill(unit, BigInteger.ZERO);
    unit[constraint - system.size()] = BigInteger.ONE;
    return unit;
  }

  private boolean isSign(int constraint) {
    return constraint >= system.size();
  }

  private List<BigFraction> multipliers(RationalVector onRows, boolean ray, int pushed) {
    BigFraction[] all = new BigFraction[system.size()];
    Arrays.fill(all, BigFraction.ZERO);
    for (int k = 0; k < rows.size(); k++) {
      all[rows.get(k)] = ray ? onRows.get(k).negate() : onRows.get(k);
    }
    if (ray && !isSign(pushed)) {
      all[pushed] = BigFraction.ONE;
    }
    return Arrays.asList(all);
  }

  /**
   * The line of dual points with multiplier τ on p: β(τ) = β⁰ + τ·z, and q − τ·r on the working
   * set, where β⁰ and q belong to the working set alone.
   */
  private final class L2Step {
    private final int pushed;
    private final BigInteger denominator;
    private final RationalVector start;
    private final RationalVector rates;
    private final BigInteger[] normal;

    /** Σ_k q_k a_k: β⁰ outside C, −q in C. */
    private final BigInteger[] point;

    /** n − Σ_k r_k a_k: z outside C, r in C. */
    private final BigInteger[] direction;

    L2Step(int pushed) {
      this.pushed = pushed;
      this.normal = normal(pushed);
      RationalVector[] solved = Bareiss.solve(gram(), bounds(), productsWithNormal());
      this.start = solved[0];
      this.rates = solved[1];
      this.denominator = start.denominator();
      this.point = system.combine(rows, start);
      this.direction = system.combine(rows, rates);
      for (int j = 0; j < direction.length; j++) {
        direction[j] = normal[j].multiply(denominator).subtract(direction[j]);
      }
    }

    private BigInteger[] productsWithNormal() {
      BigInteger[] cut = free(normal);
      return rows.stream()
          .map(i -> RationalVector.dot(system.normals()[i], cut))
          .toArray(BigInteger[]::new);
    }

    /** Whether p becomes tight no later than the first multiplier reaches 0. */
    boolean reaches(Blocking first) {
      BigInteger curvature = RationalVector.dot(free(normal), direction);
      if (curvature.signum() == 0) {
        return false;
      }
      BigInteger bound = isSign(pushed) ? BigInteger.ZERO : system.bounds()[pushed];
      BigInteger gap =
          bound.multiply(denominator).subtract(RationalVector.dot(free(normal), point));
      Blocking full = new Blocking(pushed, 1, gap, curvature);
      return full.before(first) || full.ties(first);
    }

    Blocking firstBlocking() {
      Blocking first = null;
      for (int k = 0; k < rows.size(); k++) {
        first = earlier(first, rows.get(k), start.numerator(k), rates.numerator(k));
      }
      for (int j : zeros) {
        first = earlier(first, system.size() + j, point[j].negate(), direction[j]);
      }
      return first;
    }

    private Blocking earlier(Blocking first, int constraint, BigInteger gap, BigInteger rate) {
      if (rate.signum() <= 0) {
        return first;
      }
      Blocking next = new Blocking(constraint, -1, gap, rate);
      return next.before(first) ? next : first;
    }
  }
}
