package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * Convex functions of one variable with corners: ½μx² + Σ_k j_k max(x − b_k, 0) and the same on the
 * left, 0 ≤ b₁ ≤ b₂.
 *
 * <p>Parameters: gap, jump, gap, jump on the right, then on the left.
 */
record Corners() implements WorstCaseFamily {

  private static final int EACH = 2;
  private static final double LARGEST_JUMP = 10;

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public int parameters() {
    return 4 * EACH;
  }

  @Override
  public double[] at(double[] unit, double length) {
    double[] result = new double[unit.length];
    for (int i = 0; i < unit.length; i++) {
      result[i] = UnitScale.size(unit[i], i % 2 == 0 ? length : LARGEST_JUMP);
    }
    return result;
  }

  @Override
  public NumericFunction in(int d, double low, double high, double[] parameters) {
    List<double[]> pieces = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      double corner = 0;
      for (int k = 0; k < EACH; k++) {
        int at = 2 * (side * EACH + k);
        corner += parameters[at];
        pieces.add(new double[] {side == 0 ? 1 : -1, corner, parameters[at + 1]});
      }
    }
    return Padded.to(d, new Kinked(pieces.toArray(double[][]::new), low), low);
  }

  @Override
  public MemberFunction member(Spread spread, List<BigFraction> parameters) {
    Expression x = spread.x(1);
    Terms terms = new Terms().plus(spread.low().divide(2), Terms.square(x));
    for (int side = 0; side < 2; side++) {
      BigFraction corner = BigFraction.ZERO;
      for (int k = 0; k < EACH; k++) {
        int at = 2 * (side * EACH + k);
        BigFraction jump = parameters.get(at + 1);
        corner = corner.add(parameters.get(at));
        if (jump.signum() < 0 || parameters.get(at).signum() < 0) {
          throw new IllegalArgumentException("no convex function");
        }
        terms.plus(jump, side == 0 ? Terms.above(x, corner) : Terms.below(x, corner));
      }
    }
    return spread.minimalAtZero(terms, 1);
  }

  /** Σ j max(±x − b, 0) + ½μx² in doubles; where both agree the first is active, as in max. */
  private record Kinked(double[][] pieces, double mu) implements NumericFunction {

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double value(double[] x) {
      double sum = mu * x[0] * x[0] / 2;
      for (double[] piece : pieces) {
        sum += piece[2] * Math.max(piece[0] * x[0] - piece[1], 0);
      }
      return sum;
    }

    @Override
    public double[] gradient(double[] x) {
      double slope = mu * x[0];
      for (double[] piece : pieces) {
        slope += piece[0] * x[0] - piece[1] >= 0 ? piece[2] * piece[0] : 0;
      }
      return new double[] {slope};
    }

    @Override
    public double minimum() {
      return 0;
    }

    @Override
    public double[] minimiser() {
      return new double[1];
    }
  }
}
