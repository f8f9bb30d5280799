package org.samcheck.report;

import java.util.List;
import org.samcheck.report.Chart.Axis;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;
import org.samcheck.report.Chart.Style;

/**
 * Numbers over one axis.
 *
 * @param x the name of the axis
 * @param y what the numbers are
 * @param values in order
 */
public record ValueCurve(String x, String y, List<Value> values) implements DiagramPicture {

  /** From this ratio of the largest number to the smallest on, the axis is logarithmic. */
  private static final double WIDE = 1000;

  private static final int MOST_DOTS = 60;

  /** The number {@code y} at {@code x}, not a number where there is none. */
  public record Value(double x, double y) {}

  @Override
  public String title() {
    return y + " over " + x;
  }

  @Override
  public String caption() {
    return values.stream().anyMatch(v -> Double.isNaN(v.y()))
        ? "Interrupted where there is no value."
        : "";
  }

  @Override
  public String description() {
    Value first = values.get(0);
    Value last = values.get(values.size() - 1);
    return "Curve of " + title() + ", from " + at(first) + " to " + at(last) + ".";
  }

  private String at(Value value) {
    String what = Double.isNaN(value.y()) ? "no value" : ChartPainter.number(value.y());
    return what + " at " + x + " = " + ChartPainter.number(value.x());
  }

  private Chart chart() {
    List<Point> points = values.stream().map(v -> new Point(v.x(), v.y())).toList();
    Style style = values.size() <= MOST_DOTS ? Style.PATH : Style.LINE;
    return new Chart(
        title(),
        caption(),
        description(),
        new Axis(TitleText.of(x), false),
        new Axis(TitleText.of(y), isWide()),
        false,
        List.of(new Series("", style, 0, points)),
        List.of());
  }

  private boolean isWide() {
    double[] numbers =
        values.stream().mapToDouble(Value::y).filter(Double::isFinite).sorted().toArray();
    return numbers.length > 0 && numbers[0] > 0 && numbers[numbers.length - 1] > WIDE * numbers[0];
  }

  @Override
  public String file() {
    return Svg.file(chart());
  }

  @Override
  public String part(String id) {
    return Svg.part(chart());
  }

  @Override
  public String plot() {
    return Plot.of(chart());
  }
}
