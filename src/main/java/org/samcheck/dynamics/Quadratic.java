package org.samcheck.dynamics;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The polynomial ½xᵀHx + g·x + c. {@code @error exact}.
 *
 * @param hessian H
 * @param gradient g
 * @param constant c
 */
record Quadratic(SymmetricMatrix hessian, List<BigFraction> gradient, BigFraction constant) {

  static Quadratic constant(int dimension, BigFraction c) {
    return new Quadratic(
        SymmetricMatrix.zero(dimension), Collections.nCopies(dimension, BigFraction.ZERO), c);
  }

  /** x_i, i from 0. */
  static Quadratic component(int dimension, int i) {
    List<BigFraction> unit =
        IntStream.range(0, dimension)
            .mapToObj(j -> i == j ? BigFraction.ONE : BigFraction.ZERO)
            .toList();
    return new Quadratic(SymmetricMatrix.zero(dimension), unit, BigFraction.ZERO);
  }

  boolean isAffine() {
    return hessian.isZero();
  }

  boolean isConstant() {
    return isAffine() && gradient.stream().allMatch(BigFraction::isZero);
  }

  Quadratic plus(Quadratic b) {
    return new Quadratic(
        hessian.plus(b.hessian), sum(gradient, b.gradient), constant.add(b.constant));
  }

  Quadratic scaled(BigFraction c) {
    return new Quadratic(hessian.scaled(c), scaled(c, gradient), c.multiply(constant));
  }

  /** The product; empty if its degree is above 2. */
  Optional<Quadratic> times(Quadratic b) {
    if (isConstant()) {
      return Optional.of(b.scaled(constant));
    }
    if (b.isConstant()) {
      return Optional.of(scaled(b.constant));
    }
    if (!isAffine() || !b.isAffine()) {
      return Optional.empty();
    }
    return Optional.of(
        new Quadratic(
            SymmetricMatrix.product(gradient, b.gradient),
            sum(scaled(b.constant, gradient), scaled(constant, b.gradient)),
            constant.multiply(b.constant)));
  }

  BigFraction at(List<BigFraction> x) {
    BigFraction half = SymmetricMatrix.dot(x, hessian.times(x)).divide(2);
    return half.add(SymmetricMatrix.dot(gradient, x)).add(constant);
  }

  /** The minimum; empty if the polynomial is not bounded below. */
  Optional<BigFraction> minimum() {
    if (!hessian.isPositiveSemidefinite()) {
      return Optional.empty();
    }
    return hessian.solve(scaled(BigFraction.MINUS_ONE, gradient)).map(this::at);
  }

  private static List<BigFraction> sum(List<BigFraction> a, List<BigFraction> b) {
    return IntStream.range(0, a.size()).mapToObj(i -> a.get(i).add(b.get(i))).toList();
  }

  private static List<BigFraction> scaled(BigFraction c, List<BigFraction> a) {
    return a.stream().map(c::multiply).toList();
  }
}
