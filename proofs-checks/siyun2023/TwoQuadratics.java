package siyun2023;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The pair behind the lower rate, in doubles: SAM on μ/2·x² from x₀ and on β/2·x² from its cycle,
 * with one step for both.
 *
 * @param mu μ
 * @param beta β
 * @param rho ρ
 * @param x0 x₀
 */
record TwoQuadratics(double mu, double beta, double rho, double x0) {

  /** How far a slope in doubles is from that of the exact errors, whose digits are all right. */
  static final double ROUNDING = 1e-9;

  /** Δ₀ of the flat one. */
  double startingError() {
    return mu / 2 * x0 * x0;
  }

  private double error(double a, double eta, double start, int steps) {
    double x = start;
    for (int t = 0; t < steps; t++) {
      x -= eta * a * (x + rho * Math.signum(x));
    }
    return a / 2 * x * x;
  }

  /** f(x(N)) of the flat one. */
  double flat(double eta, int steps) {
    return error(mu, eta, x0, steps);
  }

  /** f(x(N)) of the steep one. */
  double steep(double eta, int steps) {
    return error(beta, eta, eta * beta * rho / (2 - eta * beta), steps);
  }

  /** The larger of both. */
  double worst(double eta, int steps) {
    return Math.max(flat(eta, steps), steep(eta, steps));
  }

  /** L = max(1, ln(μ²Δ₀N²/(β³ρ²))) of the step rule. */
  double logarithm(int steps) {
    double ratio = mu * mu * startingError() * steps * steps / (Math.pow(beta, 3) * rho * rho);
    return Math.max(1, Math.log(ratio));
  }

  /** min{L/(μN), 1/(2β)}. */
  double step(double logarithm, int steps) {
    return Math.min(logarithm / (mu * steps), 1 / (2 * beta));
  }

  /** The step at which both errors after N steps meet, the flat one being over ρ still. */
  double bestStep(int steps) {
    double low = 1.0 / (8 * steps);
    double high = 4.0 / steps;
    for (int k = 0; k < 60; k++) {
      double eta = (low + high) / 2;
      double left = Math.pow(1 - eta * mu, steps) * (x0 + rho) - rho;
      double cycle = eta * beta * rho / (2 - eta * beta);
      boolean isLong = beta / 2 * cycle * cycle > mu / 2 * Math.pow(Math.max(left, 0), 2);
      low = isLong ? low : eta;
      high = isLong ? eta : high;
    }
    return high;
  }

  /**
   * The least-squares slope of log e(N) in log N for N = first, 2·first, …, {@code points} points.
   */
  static double slope(int first, int points, DoubleUnaryOperator e) {
    double[] u = IntStream.range(0, points).mapToDouble(k -> Math.log(first << k)).toArray();
    double[] v =
        IntStream.range(0, points)
            .mapToDouble(k -> Math.log(e.applyAsDouble(first << k)))
            .toArray();
    double meanU = IntStream.range(0, points).mapToDouble(k -> u[k]).average().orElseThrow();
    double meanV = IntStream.range(0, points).mapToDouble(k -> v[k]).average().orElseThrow();
    double product = 0;
    double square = 0;
    for (int k = 0; k < points; k++) {
      product += (u[k] - meanU) * (v[k] - meanV);
      square += (u[k] - meanU) * (u[k] - meanU);
    }
    return product / square;
  }
}
