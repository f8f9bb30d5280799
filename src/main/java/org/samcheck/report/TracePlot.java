package org.samcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.samcheck.conjecture.Trace;
import org.samcheck.report.Chart.Axis;
import org.samcheck.report.Chart.Mark;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;
import org.samcheck.report.Chart.Style;
import org.samcheck.witness.WholeFile;

/** A trace as a picture: its columns over the time. */
public final class TracePlot {

  private static final int MOST_CURVES = 8;
  private static final int FEW = 60;

  private final Trace trace;
  private final boolean sizes;

  private TracePlot(Trace trace) {
    this.trace = trace;
    this.sizes = trace.columns().stream().allMatch(c -> c.contains("beta_"));
  }

  /**
   * Writes the picture of {@code trace}.
   *
   * @param file a name that ends with .svg or .png
   * @param title one line
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, String title, Trace trace) throws IOException {
    Chart chart = new TracePlot(trace).chart(TitleText.of(title));
    if (file.toString().endsWith(".svg")) {
      WholeFile.write(file, Svg.file(chart));
    } else {
      WholeFile.write(file, Raster.png(chart));
    }
  }

  private Chart chart(String title) {
    List<Integer> shown = shown();
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Style style = trace.rows().size() <= FEW ? Style.PATH : Style.LINE;
      series.add(new Series(trace.columns().get(shown.get(i)), style, i, points(shown.get(i))));
    }
    return new Chart(
        title,
        "",
        title,
        new Axis("t", false),
        new Axis(sizes ? "|β|" : "x", sizes),
        false,
        series,
        marks());
  }

  /** The largest columns, in their order. */
  private List<Integer> shown() {
    return IntStream.range(0, trace.columns().size())
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -peak(j)))
        .limit(MOST_CURVES)
        .sorted()
        .toList();
  }

  private double peak(int j) {
    return trace.rows().stream()
        .mapToDouble(row -> Math.abs(row.values().get(j).toDouble()))
        .max()
        .orElse(0);
  }

  private List<Point> points(int j) {
    return trace.rows().stream()
        .map(
            row -> {
              double value = row.values().get(j).toDouble();
              return new Point(row.t().doubleValue(), sizes ? Math.abs(value) : value);
            })
        .toList();
  }

  private List<Mark> marks() {
    return trace.events().size() > MOST_CURVES
        ? List.of()
        : trace.events().stream().map(e -> new Mark(e.time().toDouble(), e.kind())).toList();
  }
}
