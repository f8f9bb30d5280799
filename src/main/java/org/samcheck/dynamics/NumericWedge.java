package org.samcheck.dynamics;

/** ½μ‖x‖² + ½λ dist(x, {a·x ≤ p, b·x ≤ q})² in doubles, for unit vectors a, b and p, q ≥ 0. */
record NumericWedge(double[] a, double[] b, double p, double q, double mu, double lambda)
    implements NumericFunction {

  @Override
  public int dimension() {
    return 2;
  }

  /** x less its projection. */
  private double[] excess(double[] x) {
    double e = a[0] * x[0] + a[1] * x[1] - p;
    double f = b[0] * x[0] + b[1] * x[1] - q;
    double cosine = a[0] * b[0] + a[1] * b[1];
    if (e <= 0 && f <= 0) {
      return new double[2];
    }
    if (e >= 0 && f - e * cosine <= 0) {
      return new double[] {e * a[0], e * a[1]};
    }
    if (f >= 0 && e - f * cosine <= 0) {
      return new double[] {f * b[0], f * b[1]};
    }
    double determinant = a[0] * b[1] - a[1] * b[0];
    return new double[] {
      x[0] - (p * b[1] - q * a[1]) / determinant, x[1] - (q * a[0] - p * b[0]) / determinant
    };
  }

  @Override
  public double value(double[] x) {
    double[] excess = excess(x);
    return mu / 2 * (x[0] * x[0] + x[1] * x[1])
        + lambda / 2 * (excess[0] * excess[0] + excess[1] * excess[1]);
  }

  @Override
  public double[] gradient(double[] x) {
    double[] excess = excess(x);
    return new double[] {mu * x[0] + lambda * excess[0], mu * x[1] + lambda * excess[1]};
  }

  @Override
  public double minimum() {
    return 0;
  }

  @Override
  public double[] minimiser() {
    return new double[2];
  }
}
