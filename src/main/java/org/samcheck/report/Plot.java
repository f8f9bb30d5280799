package org.samcheck.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.samcheck.report.Chart.Axis;
import org.samcheck.report.Chart.Mark;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;
import org.samcheck.report.Chart.Style;
import org.samcheck.witness.JsonText;

/** A chart as the data of an interactive plot, without colours, which are the page's. */
final class Plot {

  private static final MathContext SCREEN = new MathContext(9);

  private Plot() {}

  /** JSON that may stand inside a script element. */
  static String of(Chart chart) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("x", axis(chart.x()));
    data.put("y", axis(chart.y()));
    data.put("square", chart.square());
    data.put("series", chart.series().stream().map(s -> series(s, chart)).toList());
    data.put("marks", chart.marks().stream().map(Plot::mark).toList());
    return JsonText.line(data).replace("<", "\\u003c");
  }

  private static Map<String, Object> axis(Axis axis) {
    return PageModel.pair("label", axis.label(), "log", axis.logarithmic());
  }

  private static Map<String, Object> mark(Mark mark) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("x", mark.x());
    data.put("label", mark.label());
    return data;
  }

  private static Map<String, Object> series(Series series, Chart chart) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", series.name());
    data.put("tone", series.tone());
    data.put("style", series.style().name().toLowerCase(java.util.Locale.ROOT));
    boolean line = series.style() != Style.DOTS;
    boolean dots = series.style() == Style.DOTS || series.style() == Style.PATH;
    data.put("mode", line && dots ? "lines+markers" : line ? "lines" : "markers");
    data.put("x", numbers(series.points(), Point::x, chart.x()));
    data.put("y", numbers(series.points(), Point::y, chart.y()));
    return data;
  }

  /** What the axis has no place for, such as 0 on a logarithmic one, interrupts the curve. */
  private static List<Object> numbers(
      List<Point> points, ToDoubleFunction<Point> coordinate, Axis axis) {
    List<Object> numbers = new ArrayList<>();
    for (Point p : points) {
      double value = coordinate.applyAsDouble(p);
      numbers.add(axis.shows(value) ? new BigDecimal(value).round(SCREEN).doubleValue() : null);
    }
    return numbers;
  }
}
