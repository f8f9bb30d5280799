package org.samcheck.report;

import java.util.Map;
import java.util.TreeMap;
import org.samcheck.report.HeatMap.Label;
import org.samcheck.report.HeatMap.Line;

/** Draws a heat map as SVG, for a page or for a phone; both share the drawing of the cells. */
final class HeatMapPainter {

  private static final Frame WIDE = new Frame(720, 74, 24, 470, 70);
  private static final Frame NARROW = new Frame(360, 50, 14, 300, 60);

  private static final double BOTTOM = 52;
  private static final double LETTER = 7.6;

  private final HeatMap map;
  private final Frame frame;
  private final HeatMapLegend legend;
  private final double top;

  /**
   * The sizes of a drawing.
   *
   * @param width of all
   * @param left beside the cells
   * @param right beside the cells
   * @param height of the cells over two axes
   * @param strip of the cells over one
   */
  private record Frame(double width, double left, double right, double height, double strip) {

    double across() {
      return width - left - right;
    }
  }

  private HeatMapPainter(HeatMap map, Frame frame) {
    this.map = map;
    this.frame = frame;
    this.legend = new HeatMapLegend(map, frame.left(), frame.across());
    this.top = legend.bottom();
  }

  private static final String PAPER =
      """
      <style>text{font:13px "DejaVu Sans",Verdana,sans-serif;fill:#333}.frame{stroke:#888}
      .over{fill:#111;stroke:#fff;stroke-width:3px;paint-order:stroke}
      .halo{stroke:#fff;stroke-width:4px}.boundary{stroke:#111;stroke-width:1.6px}</style>
      <rect width="100%" height="100%" fill="#fff"/>
      """;

  /** The map as a file of its own, on white. */
  static String file(HeatMap map) {
    HeatMapPainter painter = new HeatMapPainter(map, WIDE);
    return painter.svg(
        "width=\"" + number(WIDE.width()) + "\" height=\"" + number(painter.bottom()) + "\"",
        "<title>" + Svg.escape(map.title()) + "</title>\n" + PAPER + painter.shared("cells"),
        "cells");
  }

  /** The map as a part of a page, which gives the colours and says what it shows. */
  static String part(HeatMap map, String id) {
    String cells = id + "-cells";
    HeatMapPainter wide = new HeatMapPainter(map, WIDE);
    return "<svg width=\"0\" height=\"0\" class=\"hidden\" aria-hidden=\"true\">\n"
        + wide.shared(cells)
        + "</svg>\n"
        + wide.svg("class=\"drawing wide\" aria-hidden=\"true\"", "", cells)
        + new HeatMapPainter(map, NARROW)
            .svg("class=\"drawing narrow\" aria-hidden=\"true\"", "", cells);
  }

  private double height() {
    return map.isStrip() ? frame.strip() : frame.height();
  }

  private double bottom() {
    return top + height() + BOTTOM;
  }

  private String svg(String attributes, String before, String cells) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + number(frame.width())
        + " "
        + number(bottom())
        + "\" "
        + attributes
        + ">\n"
        + before
        + "<use href=\"#"
        + cells
        + "\" transform=\"translate("
        + number(frame.left())
        + " "
        + number(top + height())
        + ") scale("
        + exact(frame.across() / columns())
        + " "
        + exact(-height() / rows())
        + ")\"/>\n"
        + labels()
        + axes()
        + legend.svg()
        + "</svg>\n";
  }

  private int rows() {
    return map.fills().length;
  }

  private int columns() {
    return map.fills()[0].length;
  }

  // Cells

  /** The cells and the boundary, in cells from the lower left corner, and the hatches. */
  private String shared(String id) {
    return "<defs>\n"
        + hatch("unknown", "#fff", "<path d=\"M0 6L6 0\" stroke=\"#b00020\" stroke-width=\"1.5\"/>")
        + hatch("undefined", "#e6e6e6", "<path d=\"M0 0L6 6\" stroke=\"#9a9a9a\"/>")
        + hatch("outside", "#fff", "<circle cx=\"3\" cy=\"3\" r=\"1\" fill=\"#9a9a9a\"/>")
        + "<g id=\""
        + id
        + "\">\n"
        + cells()
        + boundary()
        + "</g>\n</defs>\n";
  }

  /** A pattern for a legend, and the same for cells, whose units are cells. */
  private String hatch(String name, String paper, String ink) {
    String pattern =
        "<pattern id=\"%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"%s>"
            + "<rect width=\"6\" height=\"6\" fill=\""
            + paper
            + "\"/>"
            + ink
            + "</pattern>\n";
    String scale =
        " patternTransform=\"scale("
            + exact(columns() / frame.across())
            + " "
            + exact(-rows() / height())
            + ")\"";
    return pattern.formatted(name, "") + pattern.formatted(name + "-cells", scale);
  }

  /** One path a colour; equal neighbours of a row are one rectangle. */
  private String cells() {
    Map<String, StringBuilder> paths = new TreeMap<>();
    for (int j = 0; j < rows(); j++) {
      String[] fills = map.fills()[j];
      for (int i = 0, to = 0; i < fills.length; i = to) {
        while (to < fills.length && fills[to].equals(fills[i])) {
          to++;
        }
        paths
            .computeIfAbsent(fills[i], fill -> new StringBuilder())
            .append("M" + i + " " + j + "H" + to + "v1H" + i + "z");
      }
    }
    StringBuilder text = new StringBuilder("<g shape-rendering=\"crispEdges\">\n");
    paths.forEach(
        (fill, path) ->
            text.append(
                "<path fill=\"" + fill.replace(")", "-cells)") + "\" d=\"" + path + "\"/>\n"));
    return text.append("</g>\n").toString();
  }

  /** A dark line on a light one, to be seen on every colour. */
  private String boundary() {
    StringBuilder path = new StringBuilder();
    for (Line line : map.boundary()) {
      path.append("M" + exact(line.fromX()) + " " + exact(line.fromY()));
      path.append("L" + exact(line.toX()) + " " + exact(line.toY()));
    }
    if (path.length() == 0) {
      return "";
    }
    String rest =
        "\" fill=\"none\" stroke-linecap=\"round\" vector-effect=\"non-scaling-stroke\" d=\""
            + path
            + "\"/>\n";
    return "<path class=\"halo" + rest + "<path class=\"boundary" + rest;
  }

  /** What stands over the cells of a strip, where there is room. */
  private String labels() {
    StringBuilder text = new StringBuilder();
    double cell = frame.across() / columns();
    for (Label label : map.labels()) {
      if ((label.to() - label.from()) * cell > LETTER * label.text().length() + 12) {
        double middle = frame.left() + (label.from() + label.to()) / 2.0 * cell;
        text.append(words("over", middle, top + height() / 2 + 5, "middle", label.text()));
      }
    }
    return text.toString();
  }

  // Axes

  private String axes() {
    StringBuilder text = new StringBuilder();
    double base = top + height();
    double right = frame.width() - frame.right();
    Scale across = new Scale(false, map.x().low(), map.x().high());
    for (double tick : across.ticks()) {
      double at = frame.left() + frame.across() * across.at(tick);
      text.append(line(at, base, at, base + 5));
      text.append(words("", at, base + 19, "middle", ChartPainter.number(tick)));
    }
    text.append(
        words("", (frame.left() + right) / 2, base + 42, "middle", TitleText.of(map.x().label())));
    if (!map.isStrip()) {
      Scale up = new Scale(false, map.y().low(), map.y().high());
      for (double tick : up.ticks()) {
        double at = base - height() * up.at(tick);
        text.append(line(frame.left() - 5, at, frame.left(), at));
        text.append(words("", frame.left() - 9, at + 4, "end", ChartPainter.number(tick)));
      }
      text.append(
          "<text transform=\"translate(14 "
              + number(top + height() / 2)
              + ") rotate(-90)\" text-anchor=\"middle\">"
              + Svg.escape(TitleText.of(map.y().label()))
              + "</text>\n");
    }
    return text
        + line(frame.left(), top, frame.left(), base)
        + line(frame.left(), base, right, base)
        + line(right, top, right, base)
        + line(frame.left(), top, right, top);
  }

  private static String line(double fromX, double fromY, double toX, double toY) {
    return "<path class=\"frame\" d=\"M"
        + number(fromX)
        + " "
        + number(fromY)
        + "L"
        + number(toX)
        + " "
        + number(toY)
        + "\"/>\n";
  }

  static String words(String kind, double x, double y, String anchor, String text) {
    return "<text"
        + (kind.isEmpty() ? "" : " class=\"" + kind + "\"")
        + " x=\""
        + number(x)
        + "\" y=\""
        + number(y)
        + "\" text-anchor=\""
        + anchor
        + "\">"
        + Svg.escape(text)
        + "</text>\n";
  }

  static String number(double value) {
    return decimal(value, 100);
  }

  /** Where a rounding would be stretched. */
  private static String exact(double value) {
    return decimal(value, 1e6);
  }

  private static String decimal(double value, double parts) {
    double rounded = Math.rint(value * parts) / parts;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : java.math.BigDecimal.valueOf(rounded).toPlainString();
  }
}
