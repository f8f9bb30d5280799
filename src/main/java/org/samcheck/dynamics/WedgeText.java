package org.samcheck.dynamics;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** A member of {@link Wedges} as a person would write it. {@code @error exact}. */
final class WedgeText {

  private final Spread spread;
  private final List<BigFraction> a;
  private final List<BigFraction> b;
  private final BigFraction p;
  private final BigFraction q;
  private final BigFraction cosine;
  private final BigFraction determinant;

  WedgeText(Spread spread, List<BigFraction> parameters) {
    this.spread = spread;
    this.a = direction(parameters.get(0));
    this.b = direction(parameters.get(1));
    this.p = parameters.get(2);
    this.q = parameters.get(3);
    if (p.signum() < 0 || q.signum() < 0) {
      throw new IllegalArgumentException("0 is outside the half-planes");
    }
    this.cosine = SymmetricMatrix.dot(a, b);
    this.determinant = a.get(0).multiply(b.get(1)).subtract(a.get(1).multiply(b.get(0)));
  }

  private static List<BigFraction> direction(BigFraction s) {
    BigFraction square = s.multiply(s);
    BigFraction length = square.add(BigFraction.ONE);
    return List.of(BigFraction.ONE.subtract(square).divide(length), s.multiply(2).divide(length));
  }

  MemberFunction member() {
    Terms terms = new Terms();
    BigFraction least = spread.leastConvex();
    for (int i = 1; i <= 2; i++) {
      terms.plus(least.divide(2), Terms.square(spread.x(i)));
    }
    BigFraction half = spread.high().subtract(least).divide(2);
    if (cosine.isZero() || determinant.isZero()) {
      separate(terms, half);
    } else {
      terms.plus(half, distance());
    }
    return spread.minimalAtZero(terms, 2);
  }

  /** Half-planes at a right angle, or parallel ones. */
  private void separate(Terms terms, BigFraction half) {
    terms.plus(half, Terms.square(Terms.above(along(a), p)));
    if (cosine.signum() <= 0) {
      terms.plus(half, Terms.square(Terms.above(along(b), q)));
    } else if (!p.equals(q)) {
      throw new IllegalArgumentException("one half-plane holds the other");
    }
  }

  private Expression along(List<BigFraction> direction) {
    return new Terms()
        .plus(direction.get(0), spread.x(1))
        .plus(direction.get(1), spread.x(2))
        .sum();
  }

  private Expression excess(List<BigFraction> direction, BigFraction offset) {
    return new Terms()
        .plus(direction.get(0), spread.x(1))
        .plus(direction.get(1), spread.x(2))
        .plus(offset.negate(), Expression.ONE)
        .sum();
  }

  /** dist(x, K)²: inside, beyond one side, beyond the other, beyond the vertex. */
  private Expression distance() {
    Expression e = excess(a, p);
    Expression f = excess(b, q);
    Expression beyondA = Algebra.and(atLeast(e), atMost(less(f, e)));
    Expression beyondB = Algebra.and(atLeast(f), atMost(less(e, f)));
    return Algebra.choose(
        Algebra.and(atMost(e), atMost(f)),
        Expression.ZERO,
        Algebra.choose(
            beyondA, Terms.square(e), Algebra.choose(beyondB, Terms.square(f), vertex())));
  }

  /** u − cos·v. */
  private Expression less(Expression u, Expression v) {
    return new Terms().plus(BigFraction.ONE, u).plus(cosine.negate(), v).sum();
  }

  private static Expression atLeast(Expression u) {
    return Algebra.relation(Operator.GREATER_OR_EQUAL, u, Expression.ZERO);
  }

  private static Expression atMost(Expression u) {
    return Algebra.relation(Operator.LESS_OR_EQUAL, u, Expression.ZERO);
  }

  /** The squared distance to the vertex. */
  private Expression vertex() {
    BigFraction first = p.multiply(b.get(1)).subtract(q.multiply(a.get(1))).divide(determinant);
    BigFraction second = q.multiply(a.get(0)).subtract(p.multiply(b.get(0))).divide(determinant);
    return new Terms()
        .plus(BigFraction.ONE, Terms.square(from(1, first)))
        .plus(BigFraction.ONE, Terms.square(from(2, second)))
        .sum();
  }

  private Expression from(int i, BigFraction centre) {
    return new Terms()
        .plus(BigFraction.ONE, spread.x(i))
        .plus(centre.negate(), Expression.ONE)
        .sum();
  }
}
