package org.samcheck.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samcheck.report.Chart.Point;

/**
 * The least-squares line log y = a + b·log x through points; for pictures, not enclosed.
 *
 * @param a the logarithm of y at x = 1
 * @param b the slope
 * @param line its ends above the first and the last point
 */
record SlopeFit(double a, double b, List<Point> line) {

  /** What {@link #ofEnd} fits. */
  static final String CAPTION =
      " The slope is fitted by least squares in the logarithms to the second half of the left side.";

  private static final int FEWEST = 4;

  /** The line through the second half of the points, where a rate shows. */
  static Optional<SlopeFit> ofEnd(List<Point> all) {
    List<Point> points = all.stream().filter(p -> p.x() > 0 && p.y() > 0).toList();
    return of(
        points.subList(
            Math.min(points.size() / 2, Math.max(0, points.size() - FEWEST)), points.size()));
  }

  /** The line through the points with positive coordinates; empty when there are few. */
  static Optional<SlopeFit> of(List<Point> all) {
    List<Point> points = all.stream().filter(p -> p.x() > 0 && p.y() > 0).toList();
    if (points.size() < FEWEST) {
      return Optional.empty();
    }
    double x = points.stream().mapToDouble(p -> Math.log(p.x())).average().orElseThrow();
    double y = points.stream().mapToDouble(p -> Math.log(p.y())).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (Point p : points) {
      double deviation = Math.log(p.x()) - x;
      above += deviation * (Math.log(p.y()) - y);
      below += deviation * deviation;
    }
    double b = above / below;
    double a = y - b * x;
    List<Point> ends =
        Stream.of(points.get(0), points.get(points.size() - 1))
            .map(p -> new Point(p.x(), Math.exp(a + b * Math.log(p.x()))))
            .toList();
    return Optional.of(new SlopeFit(a, b, ends));
  }

  /** The slope in words. */
  String name() {
    return "fitted slope " + ChartPainter.number(Math.rint(b * 100) / 100 + 0.0);
  }
}
