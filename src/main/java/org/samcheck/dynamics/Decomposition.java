package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * A scalar graph as q(x) + Σ_a p_a(a·x) + Σ_k c_k g_k(x): a quadratic polynomial, one piecewise
 * quadratic function for each direction, and nodes with bounds of their own.
 *
 * <p>What q holds of a variable that it does not couple with others belongs to the piecewise
 * function along that variable, if there is one.
 */
final class Decomposition {
  private static final int MOST_TERMS = 4096;

  private final Polynomials polynomials;
  private final Map<List<BigFraction>, PiecewiseQuadratic> ridges = new LinkedHashMap<>();
  private final List<Term> rest = new ArrayList<>();
  private Quadratic polynomial;
  private int terms;

  /** c · node, with bounds for the Hessian of the product. */
  record Term(BigFraction factor, Expression node, HessianBounds bounds) {}

  private Decomposition(Polynomials polynomials) {
    this.polynomials = polynomials;
    this.polynomial = Quadratic.constant(polynomials.dimension(), BigFraction.ZERO);
  }

  /**
   * The parts of {@code e}; throws {@link NotCertified} if a node is of no kind that has a rule.
   */
  static Decomposition of(Expression e, Polynomials polynomials) {
    Decomposition result = new Decomposition(polynomials);
    result.collect(BigFraction.ONE, e);
    result.ridges.replaceAll(result::absorb);
    return result;
  }

  Polynomials polynomials() {
    return polynomials;
  }

  Quadratic polynomial() {
    return polynomial;
  }

  /** The piecewise quadratic functions by direction. */
  Map<List<BigFraction>, PiecewiseQuadratic> ridges() {
    return ridges;
  }

  List<Term> rest() {
    return rest;
  }

  private void collect(BigFraction factor, Expression e) {
    if (terms++ > MOST_TERMS) {
      throw new NotCertified("more than " + MOST_TERMS + " terms");
    }
    Optional<Quadratic> known = polynomials.of(e);
    if (known.isPresent()) {
      polynomial = polynomial.plus(known.get().scaled(factor));
      return;
    }
    switch (e.operator()) {
      case NEGATE -> collect(factor.negate(), e.argument(0));
      case ADD -> e.arguments().forEach(argument -> collect(factor, argument));
      case SUBTRACT -> {
        collect(factor, e.argument(0));
        collect(factor.negate(), e.argument(1));
      }
      case MULTIPLY -> product(factor, e);
      case DIVIDE -> quotient(factor, e);
      case LOG, SQRT, EXP, SIN, COS -> plusTerm(factor, e);
      default -> plusRidge(factor, e);
    }
  }

  private void product(BigFraction factor, Expression e) {
    Optional<Quadratic> c = polynomials.constant(e.argument(0));
    if (c.isPresent()) {
      collect(factor.multiply(c.get().constant()), e.argument(1));
    } else {
      plusRidge(factor, e);
    }
  }

  private void quotient(BigFraction factor, Expression e) {
    Optional<Quadratic> c = polynomials.constant(e.argument(1)).filter(q -> !q.constant().isZero());
    if (c.isEmpty()) {
      throw new NotCertified("no rule bounds the curvature of " + e);
    }
    collect(factor.divide(c.get().constant()), e.argument(0));
  }

  private void plusTerm(BigFraction factor, Expression e) {
    HessianBounds bounds = new HessianRules(polynomials).bounds(e);
    rest.add(new Term(factor, e, bounds.scaled(factor)));
  }

  private void plusRidge(BigFraction factor, Expression e) {
    Optional<List<BigFraction>> direction = PiecewiseReader.direction(polynomials, e);
    try {
      PiecewiseReader reader =
          new PiecewiseReader(polynomials, direction.orElseGet(this::anyDirection));
      ridges.merge(reader.direction(), reader.read(e).scaled(factor), PiecewiseQuadratic::plus);
    } catch (NotCertified noRidge) {
      plusTermOr(noRidge, factor, e);
    }
  }

  private void plusTermOr(NotCertified reason, BigFraction factor, Expression e) {
    switch (e.operator()) {
      case MAX, NORM -> plusTerm(factor, e);
      default -> throw reason;
    }
  }

  private List<BigFraction> anyDirection() {
    return Quadratic.component(polynomials.dimension(), 0).gradient();
  }

  /**
   * {@code p} with the part ½H_ii t² + g_i t of the polynomial, if its direction is that of x_i
   * alone.
   */
  private PiecewiseQuadratic absorb(List<BigFraction> direction, PiecewiseQuadratic p) {
    int i = direction.indexOf(BigFraction.ONE);
    if (!isAxis(direction) || !isAxis(polynomial.hessian().row(i), i)) {
      return p;
    }
    BigFraction half = polynomial.hessian().at(i, i).divide(2);
    BigFraction slope = polynomial.gradient().get(i);
    Quadratic x = Quadratic.component(polynomials.dimension(), i);
    Quadratic part = x.times(x).orElseThrow().scaled(half).plus(x.scaled(slope));
    polynomial = polynomial.plus(part.scaled(BigFraction.MINUS_ONE));
    return p.plus(PiecewiseQuadratic.of(new Parabola(half, slope, BigFraction.ZERO)));
  }

  static boolean isAxis(List<BigFraction> direction) {
    return isAxis(direction, direction.indexOf(BigFraction.ONE));
  }

  private static boolean isAxis(List<BigFraction> a, int i) {
    for (int j = 0; j < a.size(); j++) {
      if (j != i && !a.get(j).isZero()) {
        return false;
      }
    }
    return true;
  }

  /** Bounds of the Hessian; throws {@link NotCertified} if a piecewise part is not continuous. */
  HessianBounds bounds() {
    HessianBounds sum = HessianBounds.between(polynomial.hessian(), polynomial.hessian());
    for (Map.Entry<List<BigFraction>, PiecewiseQuadratic> ridge : ridges.entrySet()) {
      sum = sum.plus(bounds(ridge.getKey(), ridge.getValue()));
    }
    for (Term term : rest) {
      sum = sum.plus(term.bounds());
    }
    return sum;
  }

  private static HessianBounds bounds(List<BigFraction> direction, PiecewiseQuadratic p) {
    if (!p.isContinuous()) {
      throw new NotCertified("the pieces do not meet: f is not continuous");
    }
    SymmetricMatrix square = SymmetricMatrix.square(direction);
    SymmetricMatrix lower = square.scaled(p.leastCurvature());
    if (p.isSmooth()) {
      return HessianBounds.between(lower, square.scaled(p.greatestCurvature()));
    }
    return p.turnsUpwards() ? HessianBounds.above(lower) : HessianBounds.UNKNOWN;
  }
}
