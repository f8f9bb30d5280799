package org.samcheck.dynamics;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * ½·low·‖x‖² + ½(high − low)·dist(x, K)² on the plane, K the intersection of two half-planes a_i·x
 * ≤ b_i that hold 0: curvature low inside, high away from it.
 *
 * <p>Parameters: s₁, s₂ with a_i = (1 − s_i², 2s_i)/(1 + s_i²), and b₁, b₂ ≥ 0.
 */
record Wedges() implements WorstCaseFamily {

  private static final double ALMOST_STRAIGHT = 0.98;

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public int parameters() {
    return 4;
  }

  @Override
  public double[] at(double[] unit, double length) {
    return new double[] {
      Math.tan(Math.PI * ALMOST_STRAIGHT * (unit[0] - 0.5)),
      Math.tan(Math.PI * ALMOST_STRAIGHT * (unit[1] - 0.5)),
      UnitScale.size(unit[2], length),
      UnitScale.size(unit[3], length)
    };
  }

  @Override
  public NumericFunction in(int d, double low, double high, double[] p) {
    double[] first = {(1 - p[0] * p[0]) / (1 + p[0] * p[0]), 2 * p[0] / (1 + p[0] * p[0])};
    double[] second = {(1 - p[1] * p[1]) / (1 + p[1] * p[1]), 2 * p[1] / (1 + p[1] * p[1])};
    double least = Math.max(low, 0);
    NumericFunction wedge = new NumericWedge(first, second, p[2], p[3], least, high - least);
    return Padded.to(d, wedge, least);
  }

  @Override
  public MemberFunction member(Spread spread, List<BigFraction> parameters) {
    return new WedgeText(spread, parameters).member();
  }
}
