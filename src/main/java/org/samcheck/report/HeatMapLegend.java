package org.samcheck.report;

import org.samcheck.report.HeatMap.Key;
import org.samcheck.report.HeatMap.Ramp;

/**
 * The legend above a heat map.
 *
 * @param left where it begins
 * @param across how wide a row of it may be
 */
record HeatMapLegend(HeatMap map, double left, double across) {

  private static final double RAMP_WIDTH = 240;
  private static final double ROW = 26;
  private static final double LETTER = 7.6;

  /** Where the cells begin. */
  double bottom() {
    return 30 + (map.ramp().isPresent() ? 22 : 0) + ROW * legendRows();
  }

  private static double width(Key key) {
    return 48 + LETTER * key.name().length();
  }

  private int legendRows() {
    double at = 0;
    int rows = map.keys().isEmpty() ? 0 : 1;
    for (Key key : map.keys()) {
      if (at > 0 && at + width(key) > across) {
        rows++;
        at = 0;
      }
      at += width(key);
    }
    return rows;
  }

  /** The legend as SVG. */
  String svg() {
    StringBuilder text = new StringBuilder();
    map.ramp().ifPresent(ramp -> text.append(ramp(ramp)));
    double at = 0;
    double row = map.ramp().isPresent() ? 52 : 14;
    for (Key key : map.keys()) {
      if (at > 0 && at + width(key) > across) {
        row += ROW;
        at = 0;
      }
      text.append(key(key, left + at, row));
      at += width(key);
    }
    return text.toString();
  }

  private static String key(Key key, double left, double row) {
    return box(left, row, 18, key.fill())
        + "<path class=\"frame\" fill=\"none\" d=\"M"
        + HeatMapPainter.number(left)
        + " "
        + HeatMapPainter.number(row)
        + "h18v14h-18z\"/>\n"
        + HeatMapPainter.words("", left + 25, row + 12, "start", key.name().replace("-", "−"));
  }

  private String ramp(Ramp ramp) {
    StringBuilder text = new StringBuilder();
    double width = RAMP_WIDTH / ramp.shades().size();
    for (int k = 0; k < ramp.shades().size(); k++) {
      text.append(box(left + k * width, 28, width + 0.3, ramp.shades().get(k)));
    }
    return text
        + HeatMapPainter.words("", left, 20, "start", ChartPainter.number(ramp.low()))
        + HeatMapPainter.words("", left + RAMP_WIDTH, 20, "end", ChartPainter.number(ramp.high()));
  }

  private static String box(double x, double y, double width, String fill) {
    return "<rect x=\""
        + HeatMapPainter.number(x)
        + "\" y=\""
        + HeatMapPainter.number(y)
        + "\" width=\""
        + HeatMapPainter.number(width)
        + "\" height=\"14\" fill=\""
        + fill
        + "\"/>\n";
  }
}
