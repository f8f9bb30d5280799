package siyun2023;

import org.hipparchus.fraction.BigFraction;

/**
 * SAM on ½ Σ λᵢxᵢ² with λ = (μ, λ, β) and ηβ ≤ 1/2, in doubles: one square root a step leaves the
 * rationals.
 *
 * @param curvatures λ
 * @param eta the step
 * @param rho the radius
 * @param start x(0)
 * @param steps N
 */
record QuadraticInSpace(double[] curvatures, double eta, double rho, double[] start, int steps) {

  /** Relative: at most 20 steps, each a contraction with a dozen operations of at most 2⁻⁵³. */
  static final double ROUNDING = 1e-12;

  static QuadraticInSpace drawn(Coordinates at, int steps) {
    BigFraction beta = at.above(0, 4);
    BigFraction mu = at.above(BigFraction.ZERO, beta);
    double[] curvatures = {mu.doubleValue(), at.in(mu, beta).doubleValue(), beta.doubleValue()};
    double eta = at.above(BigFraction.ZERO, beta.multiply(2).reciprocal()).doubleValue();
    double[] x = new double[3];
    for (int i = 0; i < 3; i++) {
      x[i] = at.in(-5, 5).doubleValue();
    }
    return new QuadraticInSpace(curvatures, eta, at.above(0, 2).doubleValue(), x, steps);
  }

  private double error(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += curvatures[i] * x[i] * x[i] / 2;
    }
    return sum;
  }

  /** x(N). */
  double[] end() {
    double[] x = start.clone();
    for (int t = 0; t < steps; t++) {
      double squares = 0;
      for (int i = 0; i < x.length; i++) {
        squares += Math.pow(curvatures[i] * x[i], 2);
      }
      double scale = squares == 0 ? 0 : rho / Math.sqrt(squares);
      for (int i = 0; i < x.length; i++) {
        double y = x[i] + scale * curvatures[i] * x[i];
        x[i] -= eta * curvatures[i] * y;
      }
    }
    return x;
  }

  /** Whether f(x(N)) ≤ 2(1 − ημ)²ᴺΔ₀ + C·η²β³ρ². */
  boolean isBounded(double c) {
    double beta = curvatures[2];
    double first = 2 * Math.pow(1 - eta * curvatures[0], 2 * steps) * error(start);
    double bound = first + c * eta * eta * Math.pow(beta, 3) * rho * rho;
    return error(end()) <= bound * (1 + ROUNDING);
  }

  /** Whether |x_i(N)| ≤ max{(1 − ηλ_i)ᴺ|x_i(0)|, ηρλ_i} for every i. */
  boolean isBoundedByCoordinate() {
    double[] end = end();
    for (int i = 0; i < end.length; i++) {
      double first = Math.pow(1 - eta * curvatures[i], steps) * Math.abs(start[i]);
      double bound = Math.max(first, eta * rho * curvatures[i]);
      if (Math.abs(end[i]) > bound * (1 + ROUNDING)) {
        return false;
      }
    }
    return true;
  }
}
