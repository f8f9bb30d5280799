package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.PolyhedralReader.Piece;
import org.samcheck.expression.Expression;

/**
 * A function that is a quadratic polynomial on each of finitely many polyhedra that cover space.
 *
 * <p>Where the closures of two pieces meet, values and gradients must agree; then f is C¹ with a
 * piecewise affine gradient, and μI ⪯ ∇²f ⪯ βI on the open pieces says that f − ½μ‖x‖² and ½β‖x‖² −
 * f are convex. {@code @error exact}.
 *
 * @param pieces the polynomials
 */
record PolyhedralFunction(List<Piece<Quadratic>> pieces) {

  private static final int MOST_PIECES = 60;

  /** {@code e}, by pieces; throws {@link NotCertified} if it is of no such kind. */
  static PolyhedralFunction of(Expression e, Polynomials polynomials) {
    List<Piece<Quadratic>> pieces =
        new PolyhedralReader(polynomials).read(e, Polyhedron.EVERYWHERE);
    if (pieces.size() > MOST_PIECES) {
      throw new NotCertified("more than " + MOST_PIECES + " pieces");
    }
    return new PolyhedralFunction(pieces);
  }

  /** Throws {@link NotCertified} unless f is certainly C¹. */
  void requireSmooth() {
    for (int i = 0; i < pieces.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!meetSmoothly(pieces.get(i), pieces.get(j))) {
          throw new NotCertified("the pieces do not meet smoothly");
        }
      }
    }
  }

  private static boolean meetSmoothly(Piece<Quadratic> a, Piece<Quadratic> b) {
    if (a.value().equals(b.value())) {
      return true;
    }
    Polyhedron meet = a.where().closure().and(b.where().closure());
    Quadratic difference = a.value().plus(b.value().scaled(BigFraction.MINUS_ONE));
    return meet.isEmpty() || vanishing(difference).stream().allMatch(meet::annihilates);
  }

  /**
   * Affine functions that are 0 where D = ½xᵀHx + g·x + c and its gradient are: Hx + g by
   * components, and ½g·x + c, which is D there.
   */
  private static List<Quadratic> vanishing(Quadratic d) {
    int n = d.gradient().size();
    SymmetricMatrix flat = SymmetricMatrix.zero(n);
    List<Quadratic> affine = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      affine.add(new Quadratic(flat, d.hessian().row(i), d.gradient().get(i)));
    }
    List<BigFraction> half = d.gradient().stream().map(g -> g.divide(2)).toList();
    affine.add(new Quadratic(flat, half, d.constant()));
    return affine;
  }

  /** Throws {@link NotCertified} unless the curvature certainly lies between the bounds. */
  void requireCurvature(Optional<BigFraction> least, Optional<BigFraction> greatest) {
    for (Piece<Quadratic> piece : pieces) {
      if (piece.where().isOpen()) {
        SymmetricMatrix h = piece.value().hessian();
        HessianBounds bounds = HessianBounds.between(h, h);
        if (!least.map(bounds::isAtLeast).orElse(true)) {
          throw new NotCertified("the curvature of a piece is below " + least.get());
        }
        if (!greatest.map(bounds::isAtMost).orElse(true)) {
          throw new NotCertified("the curvature of a piece is above " + greatest.get());
        }
      }
    }
  }
}
