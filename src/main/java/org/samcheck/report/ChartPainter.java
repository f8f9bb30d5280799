package org.samcheck.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.samcheck.report.Canvas.Anchor;
import org.samcheck.report.Chart.Mark;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;
import org.samcheck.report.Chart.Style;

/** Draws a chart with its axes, ticks and legend. */
final class ChartPainter {

  static final int WIDTH = 720;
  static final int HEIGHT = 440;
  static final int SQUARE_HEIGHT = 620;

  private static final double LEFT = 74;
  private static final double RIGHT = 18;
  private static final double BOTTOM = 52;
  private static final double LEGEND_ROW = 20;
  private static final double LETTER = 7.2;
  private static final double DOT = 3;
  private static final int MOST_PLAIN = 10000;

  private final Chart chart;
  private final Canvas canvas;
  private final double top;
  private final double width;
  private final double height;
  private Scale x;
  private Scale y;

  private ChartPainter(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    this.top = 18 + LEGEND_ROW * legendRows() + (chart.marks().isEmpty() ? 0 : 14);
    this.width = WIDTH - LEFT - RIGHT;
    this.height = height(chart) - top - BOTTOM;
    this.x = Scale.of(chart, true);
    this.y = Scale.of(chart, false);
    if (chart.square()) {
      double ratio = (x.high() - x.low()) / width / ((y.high() - y.low()) / height);
      x = ratio < 1 ? x.widened(1 / ratio) : x;
      y = ratio > 1 ? y.widened(ratio) : y;
    }
  }

  /** The height that {@code chart} needs. */
  static int height(Chart chart) {
    return chart.square() ? SQUARE_HEIGHT : HEIGHT;
  }

  /** Draws {@code chart}. */
  static void paint(Chart chart, Canvas canvas) {
    ChartPainter painter = new ChartPainter(chart, canvas);
    painter.axes();
    chart.marks().forEach(painter::mark);
    chart.series().forEach(painter::series);
    painter.legend();
  }

  private double px(double value) {
    return LEFT + width * x.at(value);
  }

  private double py(double value) {
    return top + height * (1 - y.at(value));
  }

  // Axes

  private void axes() {
    for (double tick : x.ticks()) {
      canvas.rule(new Point(px(tick), top), new Point(px(tick), top + height), false);
      canvas.text(new Point(px(tick), top + height + 18), number(tick), Anchor.MIDDLE);
    }
    for (double tick : y.ticks()) {
      canvas.rule(new Point(LEFT, py(tick)), new Point(LEFT + width, py(tick)), false);
      canvas.text(new Point(LEFT - 8, py(tick) + 4), number(tick), Anchor.END);
    }
    canvas.rule(new Point(LEFT, top + height), new Point(LEFT + width, top + height), true);
    canvas.rule(new Point(LEFT, top), new Point(LEFT, top + height), true);
    canvas.text(new Point(LEFT + width / 2, top + height + 42), chart.x().label(), Anchor.MIDDLE);
    canvas.sideways(new Point(16, top + height / 2), chart.y().label());
  }

  /** A tick's text: 0.25, 1200, 10⁻⁵, 2·10⁶. */
  static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
    double size = Math.abs(value);
    if (rounded.signum() == 0 || size >= 1e-3 && size < MOST_PLAIN) {
      return rounded.toPlainString().replace("-", "−");
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros();
    String power = "10" + superscript(exponent);
    String factor = mantissa.toPlainString().replace("-", "−");
    return factor.equals("1") ? power : factor + "·" + power;
  }

  private static String superscript(int n) {
    StringBuilder text = new StringBuilder(n < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(n)).toCharArray()) {
      text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return text.toString();
  }

  // Curves

  private void mark(Mark mark) {
    if (chart.x().shows(mark.x()) && x.at(mark.x()) >= 0 && x.at(mark.x()) <= 1) {
      List<Point> line =
          List.of(new Point(px(mark.x()), top - 4), new Point(px(mark.x()), top + height));
      canvas.curve(line, Style.DASHED, Series.MUTED);
      canvas.text(new Point(px(mark.x()), top - 8), mark.label(), Anchor.MIDDLE);
    }
  }

  private void series(Series series) {
    List<Point> placed = series.points().stream().map(this::placed).toList();
    boolean dotted = series.style() == Style.DOTS || series.style() == Style.PATH;
    if (series.style() != Style.DOTS) {
      canvas.curve(placed, series.style(), series.tone());
    }
    if (dotted) {
      placed.stream()
          .filter(p -> !Double.isNaN(p.x()))
          .forEach(p -> canvas.dot(p, DOT, series.tone()));
    }
  }

  private Point placed(Point p) {
    boolean shown = chart.x().shows(p.x()) && chart.y().shows(p.y());
    return shown ? new Point(px(p.x()), py(p.y())) : Point.BREAK;
  }

  // Legend

  private List<Series> named() {
    return chart.series().stream().filter(s -> !s.name().isEmpty()).toList();
  }

  private static double entryWidth(Series series) {
    return 40 + LETTER * series.name().length();
  }

  private int legendRows() {
    double at = 0;
    int rows = named().isEmpty() ? 0 : 1;
    for (Series series : named()) {
      if (at > 0 && at + entryWidth(series) > WIDTH - LEFT - RIGHT) {
        rows++;
        at = 0;
      }
      at += entryWidth(series);
    }
    return rows;
  }

  private void legend() {
    double at = 0;
    double row = 16;
    for (Series series : named()) {
      if (at > 0 && at + entryWidth(series) > width) {
        row += LEGEND_ROW;
        at = 0;
      }
      key(series, LEFT + at, row);
      at += entryWidth(series);
    }
  }

  private void key(Series series, double left, double middle) {
    if (series.style() != Style.DOTS) {
      canvas.curve(
          List.of(new Point(left, middle - 4), new Point(left + 22, middle - 4)),
          series.style(),
          series.tone());
    }
    if (series.style() == Style.DOTS || series.style() == Style.PATH) {
      canvas.dot(new Point(left + 11, middle - 4), DOT, series.tone());
    }
    canvas.text(new Point(left + 28, middle), series.name(), Anchor.START);
  }
}
