package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.conjecture.ObservedRun;
import org.samcheck.dynamics.Run;
import org.samcheck.report.Chart.Axis;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;
import org.samcheck.report.Chart.Style;

/** f of one variable with its virtual loss J, on which SAM is gradient descent, and the run. */
final class ObjectivePlot {

  private static final int GRID = 320;
  private static final int MOST_STEPS = 200;
  private static final int BISECTIONS = 50;
  private static final double MARGIN = 0.35;

  private final ObservedRun run;
  private final List<Double> path = new ArrayList<>();
  private final double radius;

  private ObjectivePlot(ObservedRun run) {
    this.run = run;
    this.radius = run.radius(BigFraction.ZERO).toDouble();
    run.times(MOST_STEPS).forEach(t -> path.add(run.point(t).get(0).toDouble()));
  }

  /** The plot of a run in one dimension. */
  static Optional<Drawing> of(ObservedRun run) {
    boolean line = !run.isNetwork() && run.point(BigFraction.ZERO).size() == 1;
    return line ? Optional.of(new ObjectivePlot(run).chart()) : Optional.empty();
  }

  private Drawing chart() {
    List<Double> grid = grid();
    List<Point> f = Scene.curve(grid, this::f);
    List<Point> steps = Scene.curve(path, this::f);
    List<Series> series = new ArrayList<>();
    if (hasVirtualLoss()) {
      series.add(new Series("virtual loss J", Style.DASHED, 1, virtualLoss(grid)));
    }
    series.add(new Series("f", Style.LINE, 0, f));
    series.add(new Series("x(0), x(1), … on f", Style.PATH, 2, steps));
    String name = run.label().isEmpty() ? "" : " of run " + run.label();
    String start = ChartPainter.number(path.get(0));
    String end = ChartPainter.number(path.get(path.size() - 1));
    return new Chart(
        hasVirtualLoss()
            ? "The objective" + name + " and its virtual loss"
            : "The objective" + name,
        caption(),
        "f over x, and the run on it from x = " + start + " to x = " + end + ".",
        new Axis("x", false),
        new Axis("f(x)", false),
        false,
        series,
        List.of());
  }

  private String caption() {
    String run = "Dots: the run on f.";
    return hasVirtualLoss()
        ? run
            + " SAM on f is gradient descent on J, J′(x) = f′(x + ρ sign f′(x)), which has a kink at"
            + " every zero of f′; J is fixed by J = f at the lowest of them."
        : run;
  }

  private boolean hasVirtualLoss() {
    return run.problem().run().method() == Run.Method.SAM && radius > 0;
  }

  /** A grid over the run and its perturbed points, with room beside them. */
  private List<Double> grid() {
    Stream<Double> reach =
        path.stream().flatMap(x -> Stream.of(x - radius, x, x + radius)).filter(Double::isFinite);
    double[] range = {Double.MAX_VALUE, -Double.MAX_VALUE};
    reach.forEach(
        x -> {
          range[0] = Math.min(range[0], x);
          range[1] = Math.max(range[1], x);
        });
    double width = range[1] - range[0];
    double pad = width > 0 ? MARGIN * width : Math.max(1, Math.abs(range[0]));
    List<Double> grid = new ArrayList<>();
    for (int i = 0; i <= GRID; i++) {
      grid.add(range[0] - pad + (width + 2 * pad) * i / GRID);
    }
    return grid;
  }

  private double f(double x) {
    return run.value(List.of(Ball.of(x))).toDouble();
  }

  private double slope(double x) {
    return run.gradient(List.of(Ball.of(x))).get(0).toDouble();
  }

  // The virtual loss

  /**
   * J on a grid: between two zeros of f′ it is f(x + ρs) up to a constant, s the sign of f′ there,
   * and it is continuous at the zeros.
   */
  private List<Point> virtualLoss(List<Double> grid) {
    List<Point> points = new ArrayList<>();
    double sign = Math.signum(slope(grid.get(0)));
    double constant = 0;
    double lowest = Double.POSITIVE_INFINITY;
    double shift = 0;
    for (int i = 0; i < grid.size(); i++) {
      double x = grid.get(i);
      double now = Math.signum(slope(x));
      if (now != sign) {
        double zero = i == 0 ? x : zero(grid.get(i - 1), x, sign);
        double level = f(zero + radius * sign) + constant;
        points.add(new Point(zero, level));
        if (f(zero) < lowest) {
          lowest = f(zero);
          shift = lowest - level;
        }
        constant = level - f(zero + radius * now);
        sign = now;
      }
      points.add(new Point(x, f(x + radius * sign) + constant));
    }
    double by = shift;
    return points.stream().map(p -> new Point(p.x(), p.y() + by)).toList();
  }

  private double zero(double from, double to, double sign) {
    double low = from;
    double high = to;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (Math.signum(slope(middle)) == sign) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
