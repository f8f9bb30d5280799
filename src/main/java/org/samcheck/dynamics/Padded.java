package org.samcheck.dynamics;

import java.util.Arrays;

/**
 * f(x₁, …, x_k) + ½λ Σ_{i &gt; k} x_i² in doubles.
 *
 * @param inner f
 * @param dimension the number of components of x
 * @param curvature λ
 */
record Padded(NumericFunction inner, int dimension, double curvature) implements NumericFunction {

  static NumericFunction to(int dimension, NumericFunction f, double curvature) {
    return f.dimension() == dimension ? f : new Padded(f, dimension, curvature);
  }

  private double[] first(double[] x) {
    return Arrays.copyOf(x, inner.dimension());
  }

  @Override
  public double value(double[] x) {
    double sum = inner.value(first(x));
    for (int i = inner.dimension(); i < dimension; i++) {
      sum += curvature * x[i] * x[i] / 2;
    }
    return sum;
  }

  @Override
  public double[] gradient(double[] x) {
    double[] gradient = Arrays.copyOf(inner.gradient(first(x)), dimension);
    for (int i = inner.dimension(); i < dimension; i++) {
      gradient[i] = curvature * x[i];
    }
    return gradient;
  }

  @Override
  public double minimum() {
    return inner.minimum();
  }

  @Override
  public double[] minimiser() {
    return Arrays.copyOf(inner.minimiser(), dimension);
  }
}
