package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * A quadratic plus functions φ(a·x) of one direction or log Σ exp(a_j·x), scaled so that the bounds
 * of the Hessian add up to β: φ″ ≤ 1 for √(1 + u²) − 1, log cosh u and ±cos u, φ″ ≤ 2 for max(|u| −
 * 1, 0)².
 *
 * <p>Shape coordinates: 0 the number of ridges, 1 to 3; 1 the sharpness |a₁| = 1 + 4u; 2 to 4 the
 * kind of each ridge; 5 to 7, 8 to 10, 11 to 13 the other components of each direction: 0 at 0, 1
 * at 1/2, −1 at 1.
 */
final class RidgeFamily {
  private static final int MOST_RIDGES = 3;
  private static final int KIND = 2;
  private static final int DIRECTION = 5;
  private static final int MOST_COMPONENTS = 4;
  private static final BigFraction STEEPER = new BigFraction(4);

  private final Curvatures c;
  private final Terms terms;
  private final BigFraction room;
  private final BigFraction sharpness;

  /** Half of β − μ at most goes to the quadratic, so that the ridges always show. */
  private RidgeFamily(Curvatures all) {
    this.c = all.belowMiddle();
    this.room = all.high().subtract(c.steepest());
    this.terms = c.quadratic(new Terms(), 1);
    this.sharpness =
        UnitPoint.between(c.unit().shape(1), BigFraction.ONE, STEEPER.add(BigFraction.ONE));
  }

  /** Quadratic + w log cosh(a·x). */
  static MemberFunction logCosh(Curvatures all) {
    RidgeFamily family = new RidgeFamily(all);
    List<BigFraction> a = family.ridge(0);
    family.terms.plus(family.weight(a, 1), logMean(family.c, List.of(a, scaled(a, -1))));
    return family.c.minimalAtZero(family.terms);
  }

  /** Quadratic + w log((e^{a₁·x} + e^{a₂·x} + e^{a₃·x})/3) with a₁ + a₂ + a₃ = 0. */
  static MemberFunction logSumExp(Curvatures all) {
    RidgeFamily family = new RidgeFamily(all);
    List<BigFraction> a = family.ridge(0);
    List<BigFraction> b = family.direction(1);
    List<List<BigFraction>> exponents = List.of(a, b, scaled(sum(a, b), -1));
    BigFraction most = LogSumExp.curvature(exponents);
    family.terms.plus(family.room.divide(most), logMean(family.c, exponents));
    return family.c.minimalAtZero(family.terms);
  }

  /** Quadratic + Σ_j w_j φ_j(a_j·x). */
  static MemberFunction sum(Curvatures all) {
    RidgeFamily family = new RidgeFamily(all);
    int count = 1 + UnitPoint.choice(family.c.unit().shape(0), MOST_RIDGES);
    Map<Expression, BigFraction> weights = new LinkedHashMap<>();
    for (int j = 0; j < count; j++) {
      family.plusRidge(j, count, weights);
    }
    weights.forEach((ridge, weight) -> family.terms.plus(weight, ridge));
    return family.c.minimalAtZero(family.terms);
  }

  /** Quadratic + w(1 − cos(a·x)), not convex. */
  static MemberFunction cosine(Curvatures all) {
    RidgeFamily family = new RidgeFamily(all);
    List<BigFraction> a = family.ridge(0);
    Expression cosine = Terms.apply(Operator.COS, Terms.dot(family.c, a));
    family.terms.plus(family.weight(a, 1), Terms.subtract(Expression.ONE, cosine));
    return family.c.minimalAtZero(family.terms);
  }

  private void plusRidge(int j, int count, Map<Expression, BigFraction> weights) {
    List<BigFraction> a = ridge(j);
    boolean root = UnitPoint.choice(c.unit().shape(KIND + j), 2) == 0;
    Expression u = Terms.dot(c, a);
    weights.merge(
        root ? root(u) : outside(u), weight(a, root ? count : 2 * count), BigFraction::add);
  }

  /** √(1 + u²) − 1. */
  private static Expression root(Expression u) {
    Expression square = Terms.add(Expression.ONE, Terms.square(u));
    return Terms.subtract(Terms.apply(Operator.SQRT, square), Expression.ONE);
  }

  /** max(|u| − 1, 0)². */
  private static Expression outside(Expression u) {
    return Terms.square(Terms.above(Terms.apply(Operator.ABS, u), BigFraction.ONE));
  }

  /** w with w · parts · |a|² = the room left. */
  private BigFraction weight(List<BigFraction> a, int parts) {
    return room.divide(LogSumExp.squaredLength(a)).divide(parts);
  }

  /** Direction j, never 0. */
  private List<BigFraction> ridge(int j) {
    List<BigFraction> a = direction(j);
    a.set(j % c.dimension(), sharpness);
    return a;
  }

  /** Direction j: component j is the sharpness, the others in [−1, 1] times it. */
  private List<BigFraction> direction(int j) {
    List<BigFraction> a = new ArrayList<>();
    int next = DIRECTION + MOST_RIDGES * j;
    for (int i = 0; i < c.dimension(); i++) {
      if (i == j) {
        a.add(sharpness);
      } else {
        boolean free = i < MOST_COMPONENTS && next < DIRECTION + MOST_RIDGES * (j + 1);
        BigFraction u = free ? c.unit().shape(next++) : BigFraction.ZERO;
        a.add(UnitPoint.signed(u).multiply(sharpness));
      }
    }
    return a;
  }

  /** log((e^{a₁·x} + … + e^{a_n·x})/n). */
  private static Expression logMean(Curvatures c, List<List<BigFraction>> exponents) {
    Map<Expression, BigFraction> counts = new LinkedHashMap<>();
    for (List<BigFraction> a : exponents) {
      boolean zero = a.stream().allMatch(BigFraction::isZero);
      Expression term = zero ? Expression.ONE : Terms.apply(Operator.EXP, Terms.dot(c, a));
      counts.merge(term, BigFraction.ONE, BigFraction::add);
    }
    Terms sum = new Terms();
    counts.forEach((term, count) -> sum.plus(count, term));
    BigFraction share = new BigFraction(1, exponents.size());
    return Terms.apply(Operator.LOG, new Terms().plus(share, sum.sum()).sum());
  }

  private static List<BigFraction> scaled(List<BigFraction> a, int factor) {
    return a.stream().map(component -> component.multiply(factor)).toList();
  }

  private static List<BigFraction> sum(List<BigFraction> a, List<BigFraction> b) {
    List<BigFraction> result = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      result.add(a.get(i).add(b.get(i)));
    }
    return result;
  }
}
