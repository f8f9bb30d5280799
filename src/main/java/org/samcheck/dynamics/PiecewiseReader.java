package org.samcheck.dynamics;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Reads scalar graphs as piecewise quadratic functions of t = a·x for one direction a.
 *
 * @param polynomials the polynomials among the nodes
 * @param direction a, whose first component that is not 0 is 1
 */
record PiecewiseReader(Polynomials polynomials, List<BigFraction> direction) {

  /** The direction of the first polynomial in {@code e} that is not constant. */
  static Optional<List<BigFraction>> direction(Polynomials polynomials, Expression e) {
    Optional<Quadratic> polynomial = polynomials.of(e);
    if (polynomial.isPresent()) {
      return direction(polynomial.get());
    }
    return e.arguments().stream()
        .map(argument -> direction(polynomials, argument))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<List<BigFraction>> direction(Quadratic q) {
    for (int i = 0; i < q.gradient().size(); i++) {
      List<BigFraction> row = q.hessian().row(i);
      if (!row.stream().allMatch(BigFraction::isZero)) {
        return Optional.of(normalised(row));
      }
    }
    return q.isConstant() ? Optional.empty() : Optional.of(normalised(q.gradient()));
  }

  private static List<BigFraction> normalised(List<BigFraction> a) {
    BigFraction first = a.stream().filter(c -> !c.isZero()).findFirst().orElseThrow();
    return a.stream().map(c -> c.divide(first)).toList();
  }

  /** {@code e} as a function of t; throws {@link NotCertified} if it is none of this kind. */
  PiecewiseQuadratic read(Expression e) {
    Optional<Quadratic> polynomial = polynomials.of(e);
    if (polynomial.isPresent()) {
      return PiecewiseQuadratic.of(parabola(polynomial.get()));
    }
    return switch (e.operator()) {
      case NEGATE -> read(e.argument(0)).scaled(BigFraction.MINUS_ONE);
      case ADD -> read(e.argument(0)).plus(read(e.argument(1)));
      case SUBTRACT -> read(e.argument(0)).plus(read(e.argument(1)).scaled(BigFraction.MINUS_ONE));
      case MULTIPLY -> read(e.argument(0)).times(read(e.argument(1)));
      case DIVIDE -> read(e.argument(0)).scaled(divisor(e.argument(1)));
      case POWER -> square(e);
      case ABS -> absolute(read(e.argument(0)));
      case NORM -> length(e);
      case SIGN -> sign(read(e.argument(0)));
      case MAX -> extreme(1, e);
      case MIN -> extreme(-1, e);
      case IF ->
          PiecewiseQuadratic.choose(
              condition(e.argument(0)), read(e.argument(1)), read(e.argument(2)));
      default -> throw new NotCertified("no rule bounds the curvature of " + e);
    };
  }

  /** αt² + βt + γ with q(x) = ½xᵀHx + g·x + γ, H = 2α aaᵀ and g = βa. */
  private Parabola parabola(Quadratic q) {
    int i = first();
    BigFraction twice = q.hessian().at(i, i);
    BigFraction slope = q.gradient().get(i);
    SymmetricMatrix square = SymmetricMatrix.square(direction).scaled(twice);
    boolean alongside = direction.stream().map(slope::multiply).toList().equals(q.gradient());
    if (!alongside || !square.minus(q.hessian()).isZero()) {
      throw new NotCertified("pieces in more than one direction");
    }
    return new Parabola(twice.divide(2), slope, q.constant());
  }

  private int first() {
    int i = 0;
    while (direction.get(i).isZero()) {
      i++;
    }
    return i;
  }

  private BigFraction divisor(Expression e) {
    BigFraction c =
        polynomials
            .constant(e)
            .map(Quadratic::constant)
            .orElseThrow(() -> new NotCertified("a division by " + e));
    if (c.isZero()) {
      throw new NotCertified("a division by 0");
    }
    return c.reciprocal();
  }

  private PiecewiseQuadratic square(Expression e) {
    if (!e.argument(1).isConstant() || !e.argument(1).value().equals(BigFraction.TWO)) {
      throw new NotCertified("the power " + e);
    }
    PiecewiseQuadratic base = read(e.argument(0));
    return base.times(base);
  }

  private static PiecewiseQuadratic absolute(PiecewiseQuadratic u) {
    return PiecewiseQuadratic.extreme(1, u, u.scaled(BigFraction.MINUS_ONE));
  }

  /** |u| with the derivative 0 where u = 0. */
  private PiecewiseQuadratic length(Expression e) {
    if (e.argument(0).arity() != 1) {
      throw new NotCertified("no rule bounds the curvature of " + e);
    }
    PiecewiseQuadratic u = read(e.argument(0).argument(0));
    return PiecewiseQuadratic.choose(
        u.where(s -> s == 0), PiecewiseQuadratic.constant(BigFraction.ZERO), absolute(u));
  }

  private static PiecewiseQuadratic sign(PiecewiseQuadratic u) {
    PiecewiseQuadratic negative = PiecewiseQuadratic.constant(BigFraction.MINUS_ONE);
    PiecewiseQuadratic zero = PiecewiseQuadratic.constant(BigFraction.ZERO);
    PiecewiseQuadratic positive = PiecewiseQuadratic.constant(BigFraction.ONE);
    return PiecewiseQuadratic.choose(
        u.where(s -> s > 0),
        positive,
        PiecewiseQuadratic.choose(u.where(s -> s < 0), negative, zero));
  }

  private PiecewiseQuadratic extreme(int sign, Expression e) {
    return e.arguments().stream()
        .map(this::read)
        .reduce((f, g) -> PiecewiseQuadratic.extreme(sign, f, g))
        .orElseThrow();
  }

  private Piecewise<Boolean, Boolean> condition(Expression e) {
    return switch (e.operator()) {
      case TRUE, FALSE -> Piecewise.single(e.is(Operator.TRUE), (truth, t) -> truth);
      case AND -> both(e, Boolean::logicalAnd);
      case OR -> both(e, Boolean::logicalOr);
      case NOT -> {
        Piecewise<Boolean, Boolean> a = condition(e.argument(0));
        yield a.with(a, (x, y) -> !x, (x, y) -> !x, (truth, t) -> truth);
      }
      case LESS -> relation(e, s -> s < 0);
      case LESS_OR_EQUAL -> relation(e, s -> s <= 0);
      case GREATER -> relation(e, s -> s > 0);
      case GREATER_OR_EQUAL -> relation(e, s -> s >= 0);
      case EQUAL -> relation(e, s -> s == 0);
      case NOT_EQUAL -> relation(e, s -> s != 0);
      default -> throw new NotCertified("the condition " + e);
    };
  }

  private Piecewise<Boolean, Boolean> both(Expression e, BinaryOperator<Boolean> rule) {
    return condition(e.argument(0)).with(condition(e.argument(1)), rule, rule, (truth, t) -> truth);
  }

  private Piecewise<Boolean, Boolean> relation(Expression e, IntPredicate condition) {
    PiecewiseQuadratic right = read(e.argument(1)).scaled(BigFraction.MINUS_ONE);
    return read(e.argument(0)).plus(right).where(condition);
  }
}
