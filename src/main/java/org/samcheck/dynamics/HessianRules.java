package org.samcheck.dynamics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * Bounds of the Hessian of single nodes, by operator: log Σ exp, √ of a quadratic, exp, sin and cos
 * of affine functions, norms, and maxima of convex functions.
 *
 * @param polynomials the polynomials among the nodes
 */
record HessianRules(Polynomials polynomials) {
  private static final int ROOT_BITS = 64;

  /** Bounds for {@code e}; throws {@link NotCertified} if no rule applies. */
  HessianBounds bounds(Expression e) {
    return switch (e.operator()) {
      case LOG -> logSumExp(e);
      case SQRT -> root(e);
      case EXP -> HessianBounds.above(zero(affine(e)));
      case SIN, COS -> wave(affine(e));
      case NORM -> norm(e);
      case MAX -> maximum(e);
      default -> throw noRule(e);
    };
  }

  private static NotCertified noRule(Expression e) {
    return new NotCertified("no rule bounds the curvature of " + e);
  }

  private static SymmetricMatrix zero(List<BigFraction> a) {
    return SymmetricMatrix.zero(a.size());
  }

  /** The gradient of the affine argument of {@code e}. */
  private List<BigFraction> affine(Expression e) {
    return polynomials.affine(e.argument(0)).orElseThrow(() -> noRule(e)).gradient();
  }

  /** |sin″|, |cos″| ≤ 1. */
  private static HessianBounds wave(List<BigFraction> a) {
    SymmetricMatrix square = SymmetricMatrix.square(a);
    return HessianBounds.between(square.scaled(BigFraction.MINUS_ONE), square);
  }

  private HessianBounds logSumExp(Expression e) {
    List<List<BigFraction>> exponents = new ArrayList<>();
    exponents(e.argument(0), exponents);
    return HessianBounds.between(zero(exponents.get(0)), LogSumExp.upper(exponents));
  }

  /** The gradients a_k of Σ c_k exp(a_k·x + b_k) with every c_k &gt; 0. */
  private void exponents(Expression e, List<List<BigFraction>> result) {
    Optional<Quadratic> constant = polynomials.constant(e);
    if (constant.isPresent()) {
      requirePositive(e);
      result.add(constant.get().gradient());
      return;
    }
    switch (e.operator()) {
      case EXP -> result.add(affine(e));
      case ADD -> e.arguments().forEach(argument -> exponents(argument, result));
      case MULTIPLY -> {
        requirePositive(e.argument(0));
        exponents(e.argument(1), result);
      }
      case DIVIDE -> {
        requirePositive(e.argument(1));
        exponents(e.argument(0), result);
      }
      default -> throw new NotCertified("no rule bounds the curvature of the logarithm of " + e);
    }
  }

  private void requirePositive(Expression e) {
    if (polynomials.constant(e).filter(c -> c.constant().signum() > 0).isEmpty()) {
      throw new NotCertified(e + " is no positive constant");
    }
  }

  /**
   * √q with q = ½xᵀHx + …, H ⪰ 0 and min q = m &gt; 0: convex by Cauchy–Schwarz, and ∇² ⪯ H/(2√m).
   */
  private HessianBounds root(Expression e) {
    Quadratic q = polynomials.of(e.argument(0)).orElseThrow(() -> noRule(e));
    BigFraction least = q.minimum().filter(m -> m.signum() > 0).orElseThrow(() -> noRule(e));
    SymmetricMatrix upper = q.hessian().scaled(rootFromBelow(least).multiply(2).reciprocal());
    return HessianBounds.between(zero(q.gradient()), upper);
  }

  /** A rational in (0, √m], √m itself where that is rational. */
  private static BigFraction rootFromBelow(BigFraction m) {
    int bits = ROOT_BITS + m.getDenominator().bitLength();
    BigInteger product = m.getNumerator().multiply(m.getDenominator());
    BigInteger[] exact = product.sqrtAndRemainder();
    if (exact[1].signum() == 0) {
      return new BigFraction(exact[0], m.getDenominator());
    }
    BigInteger root = product.shiftLeft(2 * bits).sqrt();
    return new BigFraction(root, m.getDenominator().shiftLeft(bits));
  }

  private HessianBounds norm(Expression e) {
    for (Expression component : e.argument(0).arguments()) {
      polynomials.affine(component).orElseThrow(() -> noRule(e));
    }
    return HessianBounds.above(SymmetricMatrix.zero(polynomials.dimension()));
  }

  /** A maximum of convex functions is convex. */
  private HessianBounds maximum(Expression e) {
    for (Expression argument : e.arguments()) {
      if (!Decomposition.of(argument, polynomials).bounds().isConvex()) {
        throw noRule(e);
      }
    }
    return HessianBounds.above(SymmetricMatrix.zero(polynomials.dimension()));
  }
}
