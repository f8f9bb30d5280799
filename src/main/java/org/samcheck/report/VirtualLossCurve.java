package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.samcheck.report.Chart.Point;

/**
 * The virtual loss J of SAM in one dimension as a curve: between two neighbouring zeros of f′ it is
 * f(x + ρs) up to a constant, s the sign of f′ there; it is continuous, and J = f at the zero of f′
 * where f is least.
 */
final class VirtualLossCurve {

  private static final int BISECTIONS = 50;

  private final DoubleUnaryOperator f;
  private final DoubleUnaryOperator slope;
  private final double radius;
  private final List<Point> points = new ArrayList<>();
  private double sign;
  private double constant;
  private double lowest = Double.POSITIVE_INFINITY;
  private double shift;

  /**
   * The virtual loss of f.
   *
   * @param slope f′
   * @param radius ρ
   */
  VirtualLossCurve(DoubleUnaryOperator f, DoubleUnaryOperator slope, double radius) {
    this.f = f;
    this.slope = slope;
    this.radius = radius;
  }

  /** J at the points of {@code grid}, which increase, and at the zeros of f′ between them. */
  List<Point> over(List<Double> grid) {
    sign = signAt(grid.get(0));
    double before = grid.get(0);
    for (double x : grid) {
      if (signAt(x) != sign) {
        turn(zero(before, x), signAt(x));
      }
      points.add(new Point(x, ahead(x) + constant));
      before = x;
    }
    return points.stream().map(p -> new Point(p.x(), p.y() + shift)).toList();
  }

  private double signAt(double x) {
    return Math.signum(slope.applyAsDouble(x));
  }

  /** f at the perturbed point. */
  private double ahead(double x) {
    return f.applyAsDouble(x + radius * sign);
  }

  /** Goes on with another sign behind a zero of f′, at the height reached there. */
  private void turn(double zero, double next) {
    double height = ahead(zero) + constant;
    points.add(new Point(zero, height));
    if (f.applyAsDouble(zero) < lowest) {
      lowest = f.applyAsDouble(zero);
      shift = lowest - height;
    }
    sign = next;
    constant = height - ahead(zero);
  }

  private double zero(double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (signAt(middle) == sign) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
