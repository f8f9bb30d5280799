package org.samcheck.limit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.expression.Expression;
import org.samcheck.integrate.VectorField;

/**
 * The flow ẇ_j = a_j w_j (1 − κ a_j / n), n² = Σ q_j w_j², from a start: a coordinate grows iff n
 * exceeds its threshold κ a_j.
 *
 * @param kappa κ &gt; 0
 * @param own a_j by coordinates, 0 for those that start at 0 and stay there
 * @param energies by rate a_j, increasing, the start's Σ q_j w_j² over the coordinates of that
 *     rate; all positive
 */
record NormGate(
    BigFraction kappa, List<BigFraction> own, TreeMap<BigFraction, BigFraction> energies) {

  /** What is known of the flow from a state. */
  enum Side {
    /** n is below all thresholds, and stays so. */
    BELOW,
    /** Not decided by the state alone. */
    BETWEEN,
    /** The field vanishes. */
    REST,
    /** Some of the slowest coordinates have a norm above their thresholds, and keep it. */
    ABOVE
  }

  /**
   * Reads the coordinates that do not start at 0; empty energies if all do.
   *
   * @throws Unsupported if the field has another form
   */
  static NormGate read(VectorField field, List<BigFraction> start) {
    List<Expression> w = field.variables();
    Map<Expression, Integer> sides = new HashMap<>();
    for (int j = 0; j < w.size(); j++) {
      sides.put(w.get(j), start.get(j).signum());
    }
    LaurentReader reader = new LaurentReader(sides);
    List<Laurent> f = field.components().stream().map(reader::read).toList();
    NormGate gate = new NormGate(BigFraction.ZERO, List.of(), new TreeMap<>());
    for (int j = 0; j < w.size(); j++) {
      gate = gate.with(w.get(j), f.get(j), start.get(j), reader.squares());
    }
    return gate;
  }

  private NormGate with(
      Expression w, Laurent f, BigFraction start, Map<Expression, Laurent> squares) {
    List<BigFraction> all = new ArrayList<>(own);
    if (start.isZero()) {
      require(f.isZero());
      all.add(BigFraction.ZERO);
      return new NormGate(kappa, all, energies);
    }
    require(squares.size() == 1);
    Map.Entry<Expression, Laurent> norm = squares.entrySet().iterator().next();
    BigFraction a = f.coefficient(Map.of(w, 1));
    BigFraction b = f.coefficient(Map.of(w, 1, norm.getKey(), -1)).negate();
    BigFraction q = norm.getValue().coefficient(Map.of(w, 2));
    require(f.terms().size() == 2 && a.signum() > 0 && b.signum() > 0);
    require(q.signum() > 0 && isDiagonal(norm.getValue()));
    BigFraction ratio = b.divide(a.multiply(a));
    require(kappa.isZero() || kappa.equals(ratio));
    all.add(a);
    TreeMap<BigFraction, BigFraction> more = new TreeMap<>(energies);
    more.merge(a, q.multiply(start.pow(2)), BigFraction::add);
    return new NormGate(ratio, all, more);
  }

  private static boolean isDiagonal(Laurent square) {
    return square.terms().keySet().stream().allMatch(m -> m.size() == 1 && m.containsValue(2));
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new Unsupported("not the flow of a shared norm");
    }
  }

  /** a_1 &lt; … &lt; a_k. */
  Set<BigFraction> rates() {
    return energies.keySet();
  }

  /** κ a. */
  BigFraction threshold(BigFraction rate) {
    return kappa.multiply(rate);
  }

  /** The least threshold. */
  BigFraction least() {
    return threshold(energies.firstKey());
  }

  /**
   * The side of a state, BETWEEN when the arithmetic cannot tell.
   *
   * @param now the energies at the state, in the order of the rates
   */
  <T> Side side(List<T> now, Arithmetic<T> arithmetic) {
    boolean single = now.size() == 1;
    T sum = arithmetic.of(BigFraction.ZERO);
    int k = 0;
    for (BigFraction rate : rates()) {
      sum = arithmetic.add(sum, now.get(k++));
      T square = arithmetic.of(threshold(rate).pow(2));
      if (single && arithmetic.equal(square, sum).isTrue()) {
        return Side.REST;
      }
      // Equality will do: then n exceeds the threshold of another coordinate, which grows.
      if (arithmetic.lessOrEqual(square, sum).isTrue()) {
        return Side.ABOVE;
      }
    }
    T square = arithmetic.of(least().pow(2));
    return arithmetic.less(sum, square).isTrue() ? Side.BELOW : Side.BETWEEN;
  }

  /**
   * The time that a state BELOW still has. With the shares p_k of the energy, ṅ = Σ p_k (a_k n − κ
   * a_k²); below all thresholds the terms decrease in a_k and the share p of the slowest rate a
   * grows, so ṅ lies between the term of a and p times it plus 1 − p times the term of the fastest.
   */
  Ball remaining(List<Ball> now, BallArithmetic arithmetic) {
    Ball square = now.stream().reduce(Ball.ZERO, arithmetic::add);
    Ball share = arithmetic.divide(now.get(0), square);
    Ball n = arithmetic.sqrt(square);
    return remaining(n, Ball.ONE, arithmetic).hull(remaining(n, share, arithmetic));
  }

  /** The solution of ṅ = A n − κ B reaches 0 after −ln(1 − n A/(κ B))/A. */
  private Ball remaining(Ball n, Ball share, BallArithmetic arithmetic) {
    Ball a = mean(share, 1, arithmetic);
    Ball b = arithmetic.multiply(arithmetic.of(kappa), mean(share, 2, arithmetic));
    Ball part = arithmetic.divide(arithmetic.multiply(n, a), b);
    Ball log = arithmetic.log(arithmetic.subtract(Ball.ONE, part));
    return arithmetic.negate(arithmetic.divide(log, a));
  }

  /** share · (first rate)^m + (1 − share) · (last rate)^m. */
  private Ball mean(Ball share, int m, BallArithmetic arithmetic) {
    Ball first = arithmetic.of(energies.firstKey().pow(m));
    Ball last = arithmetic.of(energies.lastKey().pow(m));
    Ball more = arithmetic.multiply(share, arithmetic.subtract(first, last));
    return arithmetic.add(last, more);
  }

  /** The energies at the start. */
  List<BigFraction> start() {
    return new ArrayList<>(energies.values());
  }
}
