package org.samcheck.dynamics;

import java.util.Collections;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * A point of the unit cube read for one class: the dimension and the range [μ, β] of the
 * curvatures.
 *
 * @param unit the point
 * @param dimension the number of components of x
 * @param low μ, or 0 for a class that is not strongly convex
 * @param high β; μ + 1 for a class that is not smooth
 */
record Curvatures(UnitPoint unit, int dimension, BigFraction low, BigFraction high) {

  static Curvatures of(FunctionClass c, UnitPoint unit) {
    BigFraction low = c.stronglyConvex().orElse(BigFraction.ZERO);
    BigFraction high = c.smooth().orElseGet(() -> low.add(BigFraction.ONE));
    if (low.signum() < 0 || high.signum() <= 0 || low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "no function has curvatures in [" + low + ", " + high + "]");
    }
    return new Curvatures(unit, c.dimension().orElseGet(unit::dimension), low, high);
  }

  /** The curvature λ_i along x_i, i from 1. */
  BigFraction along(int i) {
    return unit.curvature(i, low, high);
  }

  /** The curvature in [μ, β] that shape coordinate {@code index} chooses. */
  BigFraction shaped(int index) {
    return UnitPoint.curvature(unit.shape(index), low, high);
  }

  /** max λ_i. */
  BigFraction steepest() {
    BigFraction most = low;
    for (int i = 1; i <= dimension; i++) {
      most = most.compareTo(along(i)) < 0 ? along(i) : most;
    }
    return most;
  }

  /** The same point read for curvatures in [μ, (μ + β)/2]. */
  Curvatures belowMiddle() {
    return new Curvatures(unit, dimension, low, low.add(high).divide(2));
  }

  /** x. */
  Expression x() {
    return Terms.x(dimension);
  }

  /** x[i]. */
  Expression x(int i) {
    return Terms.component(i, dimension);
  }

  /** Adds Σ_{i ≥ from} λ_i x_i²/2. */
  Terms quadratic(Terms terms, int from) {
    for (int i = from; i <= dimension; i++) {
      terms.plus(along(i).divide(2), Terms.square(x(i)));
    }
    return terms;
  }

  /** The function {@code terms}, whose minimum 0 is attained at 0. */
  MemberFunction minimalAtZero(Terms terms) {
    return new MemberFunction(
        dimension,
        terms.sum(),
        BigFraction.ZERO,
        Optional.of(Collections.nCopies(dimension, BigFraction.ZERO)));
  }
}
