package org.samcheck.dynamics;

import static org.hipparchus.fraction.BigFraction.ZERO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

/**
 * Certifies from the text of a function alone that it belongs to a class: μI ⪯ ∇²f ⪯ βI (−βI where
 * f need not be convex), in exact arithmetic over bounds of each term, and that its minimum is what
 * it states.
 */
public final class ClassMembership {
  private static final int MOST_DIMENSIONS = 64;

  private final FunctionClass required;
  private final MemberFunction f;

  private ClassMembership(FunctionClass required, MemberFunction f) {
    this.required = required;
    this.f = f;
  }

  /**
   * Why {@code f} is not certified to be a member of {@code c} with the minimum and minimiser it
   * states; empty if it is. An objection does not say that f is no member.
   *
   * @error exact
   */
  public static Optional<String> objection(FunctionClass c, MemberFunction f) {
    try {
      new ClassMembership(c, f).certify();
      return Optional.empty();
    } catch (NotCertified reason) {
      return Optional.of(reason.getMessage());
    } catch (UnsupportedOperationException | ArithmeticException | MathRuntimeException failure) {
      return Optional.of("f cannot be examined: " + failure.getMessage());
    } catch (StackOverflowError deep) {
      return Optional.of("f is nested too deeply");
    }
  }

  private void certify() {
    requireDimension();
    List<Expression> components = components(f.dimension());
    Expression scalar = new Expansion(Map.of("x", components)).scalar(f.value());
    Polynomials polynomials = new Polynomials(components);
    Optional<Decomposition> parts = Optional.empty();
    try {
      parts = Optional.of(Decomposition.of(scalar, polynomials));
      requireCurvature(parts.get().bounds());
      new MinimumCertificate(components, f.minimiser()).require(scalar, parts.get(), f.minimum());
    } catch (NotCertified byTerms) {
      certifyByPieces(scalar, polynomials, byTerms, parts.isPresent());
    }
  }

  /** Pieces of the plane, where the bounds of terms do not add up to those of their sum. */
  private void certifyByPieces(
      Expression scalar, Polynomials polynomials, NotCertified byTerms, boolean hasTerms) {
    // On a line the terms are read exactly, and together.
    require(f.dimension() > 1, byTerms.getMessage());
    PolyhedralFunction pieces;
    try {
      pieces = PolyhedralFunction.of(scalar, polynomials);
    } catch (NotCertified noPieces) {
      throw byTerms;
    }
    try {
      pieces.requireSmooth();
      pieces.requireCurvature(leastCurvature(), required.smooth());
      require(leastCurvature().filter(c -> c.signum() >= 0).isPresent(), "f need not be convex");
      new MinimumCertificate(components(f.dimension()), f.minimiser())
          .requireStationary(scalar, f.minimum());
    } catch (NotCertified byPieces) {
      throw hasTerms ? byTerms : byPieces;
    }
  }

  /** Variables that no text can name. */
  private static List<Expression> components(int dimension) {
    return IntStream.rangeClosed(1, dimension)
        .mapToObj(i -> Expression.variable("x[" + i + "]"))
        .toList();
  }

  private void requireDimension() {
    int d = f.dimension();
    require(d >= 1 && d <= MOST_DIMENSIONS, "the dimension " + d);
    require(
        required.dimension().orElse(d) == d,
        "the dimension is " + d + ", not " + required.dimension().orElse(d));
    require(
        f.minimiser().map(List::size).orElse(d) == d, "the minimiser has not " + d + " components");
    require(!f.value().type().isBoolean(), "f is a condition, not a number");
  }

  private void requireCurvature(HessianBounds bounds) {
    Optional<BigFraction> least = leastCurvature();
    if (least.isPresent()) {
      require(
          bounds.isAtLeast(least.get()),
          "the curvature is not certified to be at least " + Expression.constant(least.get()));
    }
    if (required.smooth().isPresent()) {
      require(
          bounds.isAtMost(required.smooth().get()),
          "the curvature is not certified to be at most "
              + Expression.constant(required.smooth().get()));
    }
  }

  /** μ, 0 for a class that is only convex, −β for one that is only smooth. */
  private Optional<BigFraction> leastCurvature() {
    if (required.stronglyConvex().isPresent()) {
      return required.stronglyConvex();
    }
    return required.convex() ? Optional.of(ZERO) : required.smooth().map(BigFraction::negate);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new NotCertified(otherwise);
    }
  }
}
