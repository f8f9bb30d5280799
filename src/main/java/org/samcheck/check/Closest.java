package org.samcheck.check;

import java.util.Optional;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Decision;
import org.samcheck.conjecture.Violation;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * How close a hunt came to a counterexample: the largest relative violation (a − b)/(|a| + |b|) of
 * a claim a ≤ b that it met, which is not positive where the claim holds. A figure, not evidence.
 */
final class Closest {

  private static final double SLACK = 0.01;

  private final Certificate certificate;
  private Landscape landscape;
  private double[] unit;
  private double best = Double.NEGATIVE_INFINITY;

  Closest(Certificate certificate) {
    this.certificate = certificate;
  }

  /** Notes a violation; 0 is that of two equal sides, which may both be 0. */
  void note(Landscape at, double[] point, double violation) {
    if (violation > best && violation < 0) {
      best = violation;
      landscape = at;
      unit = point.clone();
    }
  }

  /** The violation in doubles; empty where the hunt met none below 0. */
  Optional<Double> violation() {
    return unit == null ? Optional.empty() : Optional.of(best);
  }

  /** The figure at the best point written down in rationals, enclosed to {@code digits} digits. */
  Optional<String> figure(int digits) {
    Conjecture conjecture = certificate.conjecture();
    Optional<Expression> excess = conjecture.claim().flatMap(Closest::excess);
    if (unit == null || excess.isEmpty()) {
      return Optional.empty();
    }
    Optional<Assignment> assignment =
        new Rounding(landscape.chart())
            .near(unit)
            .flatMap(c -> c.assignment(certificate.sampler()).stream())
            .filter(this::isAsClose)
            .findFirst();
    try {
      return assignment.map(a -> Decision.decimal(conjecture, a, excess.get(), digits));
    } catch (UndefinedException | UndecidedException none) {
      return Optional.empty();
    }
  }

  /** Whether a simpler instance comes as close, up to a hundredth, and not by equal sides. */
  private boolean isAsClose(Assignment simple) {
    double violation = Violation.of(certificate.conjecture(), simple);
    return violation < 0 && violation >= best * (1 + SLACK);
  }

  /** The signed violation as an expression, where the language has one. */
  private static Optional<Expression> excess(Expression e) {
    return switch (e.operator()) {
      case LESS, LESS_OR_EQUAL -> Optional.of(excess(e.argument(0), e.argument(1)));
      case GREATER, GREATER_OR_EQUAL -> Optional.of(excess(e.argument(1), e.argument(0)));
      case AND -> both(e, Operator.MAX);
      case OR -> both(e, Operator.MIN);
      case FORALL ->
          e.argument(0).is(Operator.RANGE)
              ? excess(e.argument(1)).map(body -> over(e, body))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Expression excess(Expression a, Expression b) {
    Expression size = Algebra.add(Algebra.apply(Operator.ABS, a), Algebra.apply(Operator.ABS, b));
    return Algebra.divide(Algebra.subtract(a, b), size);
  }

  private static Optional<Expression> both(Expression e, Operator extreme) {
    return excess(e.argument(0))
        .flatMap(a -> excess(e.argument(1)).map(b -> Expression.of(extreme, Type.SCALAR, a, b)));
  }

  private static Expression over(Expression forall, Expression body) {
    return Expression.named(
        Operator.MAX_OVER, Type.SCALAR, forall.name(), forall.argument(0), body);
  }
}
