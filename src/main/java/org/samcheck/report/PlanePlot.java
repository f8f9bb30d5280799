package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.conjecture.ObservedRun;
import org.samcheck.report.Chart.Axis;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;
import org.samcheck.report.Chart.Style;

/** Level lines of f of two variables, the field along which the run moves, and its path. */
final class PlanePlot {

  private static final int MOST_STEPS = 200;
  private static final int GRID = 72;
  private static final int LEVELS = 12;
  private static final int ARROWS = 15;
  private static final double MARGIN = 0.3;
  private static final double FAR = 2.5;
  private static final double HEAD = 0.32;

  private final ObservedRun run;
  private final List<Point> path = new ArrayList<>();
  private final Ball radius;
  private double left;
  private double low;
  private double side;

  private PlanePlot(ObservedRun run) {
    this.run = run;
    this.radius = run.radius(BigFraction.ZERO);
    run.times(MOST_STEPS).forEach(t -> path.add(point(run.point(t))));
    frame();
  }

  /** The plot of a run in two dimensions. */
  static Optional<Drawing> of(ObservedRun run) {
    boolean plane = !run.isNetwork() && run.point(BigFraction.ZERO).size() == 2;
    return plane ? Optional.of(new PlanePlot(run).chart()) : Optional.empty();
  }

  private static Point point(List<Ball> x) {
    return new Point(x.get(0).toDouble(), x.get(1).toDouble());
  }

  /** A square around the path and a radius beside it, unless the path would be a dot then. */
  private void frame() {
    double right = path.stream().mapToDouble(Point::x).max().orElseThrow();
    double high = path.stream().mapToDouble(Point::y).max().orElseThrow();
    left = path.stream().mapToDouble(Point::x).min().orElseThrow();
    low = path.stream().mapToDouble(Point::y).min().orElseThrow();
    double width = Math.max(right - left, high - low);
    double wanted = Math.max(MARGIN * width, 1.2 * radius.toDouble());
    double reach = width > 0 ? Math.min(wanted, FAR * width) : wanted;
    side = width + 2 * (reach > 0 ? reach : 1);
    left = (left + right - side) / 2;
    low = (low + high - side) / 2;
  }

  private Drawing chart() {
    List<Series> series = new ArrayList<>();
    series.add(new Series("level lines of f", Style.THIN, 0, levels()));
    series.add(new Series("direction of the step", Style.THIN, Series.MUTED, arrows()));
    series.add(new Series("x(0), x(1), …", Style.PATH, 1, path));
    series.add(new Series("start", Style.DOTS, 2, path.subList(0, 1)));
    String name = run.label().isEmpty() ? "" : ", run " + run.label();
    return new Chart(
        "The path over the level lines of f" + name,
        "Arrows: the direction −∇f(y(x)) of a step from x, all of one length.",
        "Path in the plane from "
            + text(path.get(0))
            + " to "
            + text(path.get(path.size() - 1))
            + " over level lines of f.",
        new Axis("x₁", false),
        new Axis("x₂", false),
        true,
        series,
        List.of());
  }

  private static String text(Point p) {
    return "(" + ChartPainter.number(p.x()) + ", " + ChartPainter.number(p.y()) + ")";
  }

  private double f(double x, double y) {
    try {
      return run.value(List.of(Ball.of(x), Ball.of(y))).toDouble();
    } catch (ArithmeticException noValue) {
      return Double.NaN;
    }
  }

  private List<Point> levels() {
    double[][] values = new double[GRID + 1][GRID + 1];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= GRID; i++) {
      for (int j = 0; j <= GRID; j++) {
        values[i][j] = f(left + side * i / GRID, low + side * j / GRID);
        least = Math.min(least, Double.isNaN(values[i][j]) ? least : values[i][j]);
        most = Math.max(most, Double.isNaN(values[i][j]) ? most : values[i][j]);
      }
    }
    LevelLines lines = new LevelLines(values, left, low, side / GRID);
    List<Point> all = new ArrayList<>();
    for (int k = 1; k <= LEVELS; k++) {
      double part = k / (LEVELS + 1.0);
      all.addAll(lines.at(least + (most - least) * part * part));
    }
    return all;
  }

  private List<Point> arrows() {
    double length = 0.62 * side / ARROWS;
    List<Point> all = new ArrayList<>();
    for (int i = 0; i < ARROWS; i++) {
      for (int j = 0; j < ARROWS; j++) {
        double x = left + side * (i + 0.5) / ARROWS;
        double y = low + side * (j + 0.5) / ARROWS;
        direction(x, y).ifPresent(d -> all.addAll(arrow(x, y, d, length)));
      }
    }
    return all;
  }

  private Optional<Point> direction(double x, double y) {
    try {
      Point d = point(run.field(List.of(Ball.of(x), Ball.of(y)), radius));
      double size = Math.hypot(d.x(), d.y());
      return size > 0 ? Optional.of(new Point(d.x() / size, d.y() / size)) : Optional.empty();
    } catch (ArithmeticException noValue) {
      return Optional.empty();
    }
  }

  private static List<Point> arrow(double x, double y, Point d, double length) {
    double tipX = x + d.x() * length / 2;
    double tipY = y + d.y() * length / 2;
    double back = length * HEAD;
    return List.of(
        new Point(x - d.x() * length / 2, y - d.y() * length / 2),
        new Point(tipX, tipY),
        new Point(tipX - back * (d.x() + d.y() / 2), tipY - back * (d.y() - d.x() / 2)),
        Point.BREAK,
        new Point(tipX, tipY),
        new Point(tipX - back * (d.x() - d.y() / 2), tipY - back * (d.y() + d.x() / 2)),
        Point.BREAK);
  }
}
