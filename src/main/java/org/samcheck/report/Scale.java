package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.samcheck.report.Chart.Axis;
import org.samcheck.report.Chart.Series;

/**
 * The range of an axis and its ticks.
 *
 * @param low the value at the lower end, as a logarithm on a logarithmic axis
 * @param high the value at the upper end, likewise
 */
record Scale(boolean logarithmic, double low, double high) {

  private static final double MARGIN = 0.04;
  private static final int DECADES = 7;
  private static final int TICKS = 6;

  /** The scale that shows all of {@code chart} along one axis. */
  static Scale of(Chart chart, boolean horizontal) {
    Axis axis = horizontal ? chart.x() : chart.y();
    double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    values(chart, horizontal).filter(axis::shows).forEach(v -> include(range, place(axis, v)));
    if (range[0] > range[1]) {
      range[0] = 0;
      range[1] = 1;
    }
    double size = Math.max(Math.abs(range[0]), Math.abs(range[1]));
    double width = range[1] - range[0];
    double pad = width > 1e-9 * size ? MARGIN * width : size == 0 ? 1 : size / 2;
    return new Scale(axis.logarithmic(), range[0] - pad, range[1] + pad);
  }

  private static Stream<Double> values(Chart chart, boolean horizontal) {
    return chart.series().stream()
        .map(Series::points)
        .flatMap(List::stream)
        .map(p -> horizontal ? p.x() : p.y());
  }

  private static void include(double[] range, double v) {
    range[0] = Math.min(range[0], v);
    range[1] = Math.max(range[1], v);
  }

  private static double place(Axis axis, double value) {
    return axis.logarithmic() ? Math.log10(value) : value;
  }

  /** Where {@code value} is, 0 at the lower end and 1 at the upper. */
  double at(double value) {
    return ((logarithmic ? Math.log10(value) : value) - low) / (high - low);
  }

  /** The same scale, wider around its middle. */
  Scale widened(double factor) {
    double middle = (low + high) / 2;
    double half = (high - low) / 2 * factor;
    return new Scale(logarithmic, middle - half, middle + half);
  }

  /** The ticks. */
  List<Double> ticks() {
    return logarithmic && high - low > 1 ? decades() : linear();
  }

  private List<Double> decades() {
    int by = Math.max(1, (int) Math.ceil((high - low) / DECADES));
    List<Double> ticks = new ArrayList<>();
    for (int k = (int) Math.ceil(low / by) * by; k <= high; k += by) {
      ticks.add(Math.pow(10, k));
    }
    return ticks;
  }

  private List<Double> linear() {
    double from = logarithmic ? Math.pow(10, low) : low;
    double to = logarithmic ? Math.pow(10, high) : high;
    double by = nice((to - from) / TICKS);
    List<Double> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(from / by); k * by <= to; k++) {
      if (!logarithmic || k > 0) {
        ticks.add(k * by);
      }
    }
    return ticks;
  }

  /** The smallest 1, 2 or 5 times a power of ten that is not below {@code width}. */
  private static double nice(double width) {
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= width) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
