package org.samcheck.dynamics;

import static org.hipparchus.fraction.BigFraction.MINUS_ONE;
import static org.hipparchus.fraction.BigFraction.TWO;
import static org.hipparchus.fraction.BigFraction.ZERO;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Reads scalar graphs as polynomials of degree at most 2 in the components of x. */
final class Polynomials {
  private final List<Expression> components;
  private final Map<Expression, Optional<Quadratic>> known = new HashMap<>();

  Polynomials(List<Expression> components) {
    this.components = components;
  }

  int dimension() {
    return components.size();
  }

  /** {@code e} as a polynomial; empty if it is none, or of higher degree. */
  Optional<Quadratic> of(Expression e) {
    Optional<Quadratic> result = known.get(e);
    if (result == null) {
      result = rule(e);
      known.put(e, result);
    }
    return result;
  }

  /** {@code e} as an affine function. */
  Optional<Quadratic> affine(Expression e) {
    return of(e).filter(Quadratic::isAffine);
  }

  /** {@code e} as a constant. */
  Optional<Quadratic> constant(Expression e) {
    return of(e).filter(Quadratic::isConstant);
  }

  private Optional<Quadratic> rule(Expression e) {
    return switch (e.operator()) {
      case CONSTANT -> Optional.of(Quadratic.constant(dimension(), e.value()));
      case VARIABLE -> component(e);
      case NEGATE -> of(e.argument(0)).map(a -> a.scaled(MINUS_ONE));
      case ADD -> both(e, (a, b) -> Optional.of(a.plus(b)));
      case SUBTRACT -> both(e, (a, b) -> Optional.of(a.plus(b.scaled(MINUS_ONE))));
      case MULTIPLY -> both(e, Quadratic::times);
      case DIVIDE -> both(e, Polynomials::quotient);
      case POWER -> power(e.argument(0), e.argument(1));
      default -> Optional.empty();
    };
  }

  private Optional<Quadratic> component(Expression e) {
    int i = components.indexOf(e);
    return i < 0 ? Optional.empty() : Optional.of(Quadratic.component(dimension(), i));
  }

  private interface Rule {
    Optional<Quadratic> of(Quadratic a, Quadratic b);
  }

  private Optional<Quadratic> both(Expression e, Rule rule) {
    return of(e.argument(0)).flatMap(a -> of(e.argument(1)).flatMap(b -> rule.of(a, b)));
  }

  private static Optional<Quadratic> quotient(Quadratic a, Quadratic b) {
    return b.isConstant() && !b.constant().isZero()
        ? Optional.of(a.scaled(b.constant().reciprocal()))
        : Optional.empty();
  }

  /** Squares only: the graph folds the exponents 0 and 1, and ‖v‖² is Σ v_i². */
  private Optional<Quadratic> power(Expression base, Expression exponent) {
    if (!exponent.isConstant() || !exponent.value().equals(TWO)) {
      return Optional.empty();
    }
    if (!base.is(Operator.NORM)) {
      return of(base).flatMap(a -> a.times(a));
    }
    Optional<Quadratic> sum = Optional.of(Quadratic.constant(dimension(), ZERO));
    for (Expression v : base.argument(0).arguments()) {
      Optional<Quadratic> square = of(v).flatMap(a -> a.times(a));
      sum = sum.flatMap(s -> square.map(s::plus));
    }
    return sum;
  }
}
