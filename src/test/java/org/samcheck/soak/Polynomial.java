package org.samcheck.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Σ_k c_k s^k; the last coefficient is not 0. */
record Polynomial(List<Rational> coefficients) {

  static final Polynomial ONE = constant(Rational.ONE);
  static final Polynomial VARIABLE = new Polynomial(List.of(Rational.ZERO, Rational.ONE));
  private static final int MOST = 14;

  Polynomial {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).sign() == 0) {
      size--;
    }
    if (size > MOST) {
      throw new Unsure("a large polynomial");
    }
    coefficients = List.copyOf(coefficients.subList(0, size));
  }

  static Polynomial constant(Rational value) {
    return new Polynomial(List.of(value));
  }

  int degree() {
    return coefficients.size() - 1;
  }

  private Rational at(int k) {
    return k < coefficients.size() ? coefficients.get(k) : Rational.ZERO;
  }

  Polynomial plus(Polynomial other) {
    List<Rational> sum = new ArrayList<>();
    for (int k = 0; k <= Math.max(degree(), other.degree()); k++) {
      sum.add(at(k).plus(other.at(k)));
    }
    return new Polynomial(sum);
  }

  Polynomial times(Polynomial other) {
    List<Rational> product = new ArrayList<>();
    for (int k = 0; k <= degree() + other.degree(); k++) {
      Rational sum = Rational.ZERO;
      for (int i = Math.max(0, k - other.degree()); i <= Math.min(k, degree()); i++) {
        sum = sum.plus(at(i).times(other.at(k - i)));
      }
      product.add(sum);
    }
    return new Polynomial(product);
  }

  Rational value(Rational s) {
    Rational value = Rational.ZERO;
    for (int k = degree(); k >= 0; k--) {
      value = value.times(s).plus(at(k));
    }
    return value;
  }

  /**
   * The sign on all of the open interval (low, high).
   *
   * @throws Split where it may change
   */
  int sign(Rational low, Rational high) {
    if (degree() <= 0) {
      return degree() < 0 ? 0 : at(0).sign();
    }
    if (hasNoRoot(low, high)) {
      return value(low.middle(high)).sign();
    }
    throw new Split(cut(low, high));
  }

  /** By the signs of the Bernstein coefficients: all of one sign leave no root inside. */
  private boolean hasNoRoot(Rational low, Rational high) {
    boolean positive = false;
    boolean negative = false;
    for (Rational c : bernstein(low, high)) {
      positive |= c.sign() > 0;
      negative |= c.sign() < 0;
    }
    return !(positive && negative);
  }

  private List<Rational> bernstein(Rational low, Rational high) {
    Polynomial shifted = Polynomial.constant(Rational.ZERO);
    Polynomial argument = new Polynomial(List.of(low, high.minus(low)));
    for (int k = degree(); k >= 0; k--) {
      shifted = shifted.times(argument).plus(constant(at(k)));
    }
    List<Rational> result = new ArrayList<>();
    for (int i = 0; i <= degree(); i++) {
      Rational sum = Rational.ZERO;
      for (int k = 0; k <= i; k++) {
        sum = sum.plus(shifted.at(k).times(Rational.of(choose(i, k), choose(degree(), k))));
      }
      result.add(sum);
    }
    return result;
  }

  private static long choose(int n, int k) {
    long value = 1;
    for (int i = 1; i <= k; i++) {
      value = value * (n - k + i) / i;
    }
    return value;
  }

  /** A rational root where there is one inside, else the middle. */
  private Rational cut(Rational low, Rational high) {
    return rationalRoots().stream()
        .filter(r -> r.compareTo(low) > 0 && r.compareTo(high) < 0)
        .findFirst()
        .orElseGet(() -> low.middle(high));
  }

  private List<Rational> rationalRoots() {
    if (degree() == 1) {
      return List.of(at(0).negative().over(at(1)));
    }
    if (degree() == 2) {
      Rational discriminant = at(1).times(at(1)).minus(Rational.of(4).times(at(0)).times(at(2)));
      return root(discriminant)
          .map(
              root ->
                  List.of(
                      root.minus(at(1)).over(at(2).times(Rational.of(2))),
                      root.plus(at(1)).negative().over(at(2).times(Rational.of(2)))))
          .orElse(List.of());
    }
    return List.of();
  }

  private static Optional<Rational> root(Rational square) {
    try {
      return Optional.of(ExactNumbers.EXACT.root(square));
    } catch (NoValue | Unsure none) {
      return Optional.empty();
    }
  }
}
