package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;
import org.samcheck.report.Chart.Point;

/** One side of a relation over a time or a length. */
final class SideCurve {

  private final Expression side;
  private final List<Point> points = new ArrayList<>();

  SideCurve(Expression side) {
    this.side = side;
  }

  Expression side() {
    return side;
  }

  List<Point> points() {
    return points;
  }

  void add(BigFraction x, double y) {
    points.add(new Point(x.doubleValue(), y));
  }

  /** Whether no value is negative, and some value is positive. */
  boolean isPositive() {
    return points.stream().mapToDouble(Point::y).allMatch(y -> y >= 0 || Double.isNaN(y))
        && points.stream().anyMatch(p -> p.y() > 0);
  }

  /** Whether nothing changes. */
  boolean isConstant() {
    return points.stream().mapToDouble(Point::y).distinct().count() <= 1;
  }
}
