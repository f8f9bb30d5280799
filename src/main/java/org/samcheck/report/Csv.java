package org.samcheck.report;

import java.util.List;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;

/** The data of a drawing as CSV: a row for each point of each curve, or for each pixel. */
final class Csv {

  private Csv() {}

  /** The rows, behind a header. */
  static String of(Drawing drawing) {
    return drawing instanceof Chart chart ? chart(chart) : pixels((PixelBoard) drawing);
  }

  private static String chart(Chart chart) {
    StringBuilder rows = new StringBuilder("series," + quoted(chart.x().label()) + ",");
    rows.append(quoted(chart.y().label())).append('\n');
    for (int i = 0; i < chart.series().size(); i++) {
      Series series = chart.series().get(i);
      String name = series.name().isEmpty() ? "series " + (i + 1) : series.name();
      for (Point p : series.points()) {
        boolean gap = Double.isNaN(p.x());
        rows.append(quoted(name))
            .append(gap ? ",," : "," + p.x() + "," + (Double.isNaN(p.y()) ? "" : p.y()))
            .append('\n');
      }
    }
    return rows.toString();
  }

  private static String pixels(PixelBoard board) {
    StringBuilder rows = new StringBuilder("run,time,row,column,value\n");
    for (PixelBoard.Row row : board.rows()) {
      for (PixelBoard.Picture picture : row.pictures()) {
        List<Double> values = picture.values();
        for (int i = 0; i < values.size(); i++) {
          boolean missing = Double.isNaN(values.get(i));
          rows.append(quoted(row.name()) + "," + quoted(picture.label()) + ",")
              .append(i / board.side() + "," + i % board.side() + ",")
              .append(missing ? "" : values.get(i))
              .append('\n');
        }
      }
    }
    return rows.toString();
  }

  private static String quoted(String text) {
    return text.matches("[\\w .+()-]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
