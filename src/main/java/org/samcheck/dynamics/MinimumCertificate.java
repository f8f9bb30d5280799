package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expression;

/**
 * That a stated minimum is inf f: it is attained at the stated minimiser, and there the gradient of
 * a convex f is 0 or the sum of the minima of the terms is reached. Without a minimiser, the exact
 * minima of separate variables are added.
 */
final class MinimumCertificate {
  private static final int MOST_BITS = 1 << 16;

  private final List<Expression> components;
  private final Optional<List<BigFraction>> minimiser;

  MinimumCertificate(List<Expression> components, Optional<List<BigFraction>> minimiser) {
    this.components = components;
    this.minimiser = minimiser;
  }

  /** Throws {@link NotCertified} unless {@code minimum} is certainly inf f. */
  void require(Expression f, Decomposition parts, BigFraction minimum) {
    if (minimiser.isEmpty()) {
      requireEqual("the infimum", separateMinimum(parts), minimum);
      return;
    }
    requireEqual("the value at the minimiser", valueAtMinimiser(f), minimum);
    if (!isStationary(f, parts.bounds())) {
      BigFraction bound =
          lowerBound(parts)
              .orElseThrow(() -> new NotCertified("f is not certified to be bounded below"));
      requireEqual("the certified lower bound", bound, minimum);
    }
  }

  /**
   * The same for a convex differentiable f whose gradient is what the language calls the
   * derivative: it is 0 at the minimiser.
   */
  void requireStationary(Expression f, BigFraction minimum) {
    if (minimiser.isEmpty()) {
      throw new NotCertified("no minimiser is stated");
    }
    requireEqual("the value at the minimiser", valueAtMinimiser(f), minimum);
    if (!hasGradient0(f)) {
      throw new NotCertified("the gradient is not certified to be 0 at the minimiser");
    }
  }

  private static void requireEqual(String what, BigFraction value, BigFraction minimum) {
    if (!value.equals(minimum)) {
      throw new NotCertified(
          what
              + " is "
              + Expression.constant(value)
              + ", the stated minimum "
              + Expression.constant(minimum));
    }
  }

  private List<Exact> evaluate(List<Expression> outputs) {
    ExactArithmetic exact = new ExactArithmetic(MOST_BITS);
    List<Exact> point = minimiser.orElseThrow().stream().map(exact::of).toList();
    return new Tape(components, outputs).on(exact).run(point);
  }

  private BigFraction valueAtMinimiser(Expression e) {
    return evaluate(List.of(e)).get(0).toBigFraction();
  }

  /** Whether e is certainly convex and differentiable with gradient 0 at the minimiser. */
  private boolean isStationary(Expression e, HessianBounds bounds) {
    if (minimiser.isEmpty() || !bounds.isSmooth() || !bounds.isConvex()) {
      return false;
    }
    return hasGradient0(e);
  }

  private boolean hasGradient0(Expression e) {
    try {
      return evaluate(Derivative.gradient(e, components)).stream().allMatch(Exact.ZERO::equals);
    } catch (UndecidedException unknown) {
      return false;
    }
  }

  /** The sum of the minima of functions of different variables. */
  private static BigFraction separateMinimum(Decomposition parts) {
    Set<List<BigFraction>> directions = parts.ridges().keySet();
    boolean separate =
        parts.rest().isEmpty() && directions.stream().allMatch(Decomposition::isAxis);
    for (List<BigFraction> axis : directions) {
      Quadratic q = parts.polynomial();
      separate &= q.hessian().times(axis).stream().allMatch(BigFraction::isZero);
    }
    if (!separate) {
      throw new NotCertified("no minimiser is stated");
    }
    return minimumOfPieces(parts).orElseThrow(() -> new NotCertified("f is not bounded below"));
  }

  private static Optional<BigFraction> minimumOfPieces(Decomposition parts) {
    Optional<BigFraction> sum = parts.polynomial().minimum();
    for (PiecewiseQuadratic p : parts.ridges().values()) {
      sum = sum.flatMap(s -> p.minimum().map(s::add));
    }
    return sum;
  }

  /** A number below every value: the sum of lower bounds of the parts. */
  private Optional<BigFraction> lowerBound(Decomposition parts) {
    Optional<BigFraction> sum = minimumOfPieces(parts);
    for (Decomposition.Term term : parts.rest()) {
      sum = sum.flatMap(s -> lowerBound(term, parts.polynomials()).map(s::add));
    }
    return sum;
  }

  private Optional<BigFraction> lowerBound(Decomposition.Term term, Polynomials polynomials) {
    Expression e = term.node();
    BigFraction c = term.factor();
    if (isStationary(e, term.bounds())) {
      return Optional.of(c.multiply(valueAtMinimiser(e)));
    }
    return switch (e.operator()) {
      case SIN, COS -> Optional.of(c.abs().negate());
      case MAX -> c.signum() < 0 ? Optional.empty() : greatest(e, polynomials).map(c::multiply);
      case NORM, EXP -> c.signum() < 0 ? Optional.empty() : Optional.of(BigFraction.ZERO);
      default -> Optional.empty();
    };
  }

  /** The largest lower bound of an argument of a maximum. */
  private Optional<BigFraction> greatest(Expression maximum, Polynomials polynomials) {
    List<BigFraction> bounds = new ArrayList<>();
    for (Expression argument : maximum.arguments()) {
      lowerBound(Decomposition.of(argument, polynomials)).ifPresent(bounds::add);
    }
    return bounds.stream().reduce((a, b) -> a.compareTo(b) >= 0 ? a : b);
  }
}
