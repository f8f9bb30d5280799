package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * ½μ‖x‖² + max{0, s_1·x − c_1, s_2·x − c_2, s_3·x − c_3} on the plane, every c_i ≥ 0.
 *
 * <p>Parameters: the components of s_i and c_i, one after the other.
 */
record Facets() implements WorstCaseFamily {

  private static final int COUNT = 3;
  private static final int EACH = 3;
  private static final double STEEPEST = 10;

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public int parameters() {
    return COUNT * EACH;
  }

  @Override
  public double[] at(double[] unit, double length) {
    double[] result = new double[unit.length];
    for (int i = 0; i < unit.length; i++) {
      double signed = 2 * unit[i] - 1;
      result[i] =
          i % EACH == 2
              ? UnitScale.size(unit[i], length)
              : Math.signum(signed) * UnitScale.size(Math.abs(signed), STEEPEST);
    }
    return result;
  }

  @Override
  public NumericFunction in(int d, double low, double high, double[] parameters) {
    return Padded.to(d, new NumericFacets(parameters.clone(), low), low);
  }

  @Override
  public MemberFunction member(Spread spread, List<BigFraction> parameters) {
    List<Expression> facets = new ArrayList<>(List.of(Expression.ZERO));
    for (int i = 0; i < COUNT; i++) {
      BigFraction offset = parameters.get(EACH * i + 2);
      if (offset.signum() < 0) {
        throw new IllegalArgumentException("the minimum is not at 0");
      }
      Terms facet = new Terms();
      facet.plus(parameters.get(EACH * i), spread.x(1));
      facet.plus(parameters.get(EACH * i + 1), spread.x(2));
      facets.add(facet.plus(offset.negate(), Expression.ONE).sum());
    }
    List<Expression> distinct = facets.stream().distinct().toList();
    Terms terms = new Terms();
    for (int i = 1; i <= 2; i++) {
      terms.plus(spread.low().divide(2), Terms.square(spread.x(i)));
    }
    if (distinct.size() > 1) {
      terms.plus(BigFraction.ONE, Terms.apply(Operator.MAX, distinct.toArray(Expression[]::new)));
    }
    return spread.minimalAtZero(terms, 2);
  }

  /** The function in doubles; the first facet that attains the maximum is active. */
  private record NumericFacets(double[] facets, double mu) implements NumericFunction {

    @Override
    public int dimension() {
      return 2;
    }

    private double height(int i, double[] x) {
      return facets[EACH * i] * x[0] + facets[EACH * i + 1] * x[1] - facets[EACH * i + 2];
    }

    private int active(double[] x) {
      int best = -1;
      double most = 0;
      for (int i = 0; i < COUNT; i++) {
        double height = height(i, x);
        best = height > most ? i : best;
        most = Math.max(most, height);
      }
      return best;
    }

    @Override
    public double value(double[] x) {
      int i = active(x);
      return mu / 2 * (x[0] * x[0] + x[1] * x[1]) + (i < 0 ? 0 : height(i, x));
    }

    @Override
    public double[] gradient(double[] x) {
      int i = active(x);
      double first = i < 0 ? 0 : facets[EACH * i];
      double second = i < 0 ? 0 : facets[EACH * i + 1];
      return new double[] {mu * x[0] + first, mu * x[1] + second};
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
}
