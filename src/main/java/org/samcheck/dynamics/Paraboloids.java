package org.samcheck.dynamics;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Quadratics ½ Σ λ_i x_i² of one or two variables; parameter i is where λ_i lies between the ends.
 */
record Paraboloids(int dimension) implements WorstCaseFamily {

  @Override
  public int parameters() {
    return dimension;
  }

  @Override
  public double[] at(double[] unit, double length) {
    double[] fractions = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      fractions[i] = UnitScale.fraction(unit[i]);
    }
    return fractions;
  }

  @Override
  public NumericFunction in(int d, double low, double high, double[] parameters) {
    double least = Math.max(low, 0);
    double[] curvatures = new double[d];
    for (int i = 0; i < d; i++) {
      curvatures[i] = i < dimension ? least + (high - least) * parameters[i] : least;
    }
    return new DiagonalQuadratic(curvatures);
  }

  @Override
  public MemberFunction member(Spread spread, List<BigFraction> parameters) {
    Terms terms = new Terms();
    for (int i = 0; i < dimension; i++) {
      BigFraction w = parameters.get(i);
      if (w.signum() < 0 || w.compareTo(BigFraction.ONE) > 0) {
        throw new IllegalArgumentException("the curvature " + w + " of the way");
      }
      BigFraction curvature = UnitPoint.between(w, spread.leastConvex(), spread.high());
      terms.plus(curvature.divide(2), Terms.square(spread.x(i + 1)));
    }
    return spread.minimalAtZero(terms, dimension);
  }

  /** ½ Σ λ_i x_i² in doubles. */
  private record DiagonalQuadratic(double[] curvatures) implements NumericFunction {

    @Override
    public int dimension() {
      return curvatures.length;
    }

    @Override
    public double value(double[] x) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += curvatures[i] * x[i] * x[i] / 2;
      }
      return sum;
    }

    @Override
    public double[] gradient(double[] x) {
      double[] gradient = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        gradient[i] = curvatures[i] * x[i];
      }
      return gradient;
    }

    @Override
    public double minimum() {
      return 0;
    }

    @Override
    public double[] minimiser() {
      return new double[curvatures.length];
    }
  }
}
