package org.samcheck.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A rectangle of coloured cells over two axes, or a strip over one, as SVG.
 *
 * @param title one line
 * @param x the horizontal axis
 * @param y the vertical axis; a strip has one without label
 * @param fills the colour of each cell, by row from below and by column
 * @param keys the legend
 * @param ramp the colours of numbers, where numbers are shown
 */
public record HeatMap(
    String title, Extent x, Extent y, String[][] fills, List<Key> keys, Optional<Ramp> ramp) {

  private static final double LEFT = 74;
  private static final double RIGHT = 24;
  private static final double TOP = 56;
  private static final double WIDTH = 720;
  private static final double HEIGHT = 470;
  private static final double STRIP = 70;
  private static final double BOTTOM = 52;
  private static final double RAMP_WIDTH = 240;
  private static final double LETTER = 7.6;

  /**
   * An axis.
   *
   * @param label its name
   * @param low the outer edge of the first cell
   * @param high the outer edge of the last cell
   */
  public record Extent(String label, double low, double high) {}

  /** A colour and what it says. */
  public record Key(String name, String fill) {}

  /** The colours of the numbers from low to high. */
  public record Ramp(double low, double high, List<String> shades) {}

  /** The fill of a cell without a value, because it is unknown, undefined or outside. */
  public static String fillWithout(String status) {
    return "url(#" + status + ")";
  }

  private static final String PATTERNS =
      """
      <defs>
      <pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><path d="M0 6L6 0" stroke="#b00020" stroke-width="1.5"/></pattern>
      <pattern id="undefined" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#e6e6e6"/><path d="M0 0L6 6" stroke="#9a9a9a"/></pattern>
      <pattern id="outside" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1" fill="#9a9a9a"/></pattern>
      </defs>
      """;

  private static final String PAPER =
      """
      <style>text{font:13px "DejaVu Sans",Verdana,sans-serif;fill:#333}.frame{stroke:#888}</style>
      <rect width="100%" height="100%" fill="#fff"/>
      """;

  /** The map as a file of its own, on white. */
  String file() {
    return svg(
        "width=\"" + (int) WIDTH + "\" height=\"" + (int) bottom() + "\"",
        "<title>" + Svg.escape(title) + "</title>\n" + PAPER);
  }

  /** The map as a part of a page, which says what it shows. */
  String part() {
    return svg("class=\"drawing\" aria-hidden=\"true\"", "");
  }

  /** What a reader who does not see it should know. */
  String description() {
    String over = y.label().isEmpty() ? x.label() : x.label() + " and " + y.label();
    return "Heat map of " + title + " over " + over + legendText();
  }

  private String legendText() {
    List<String> names = keys.stream().map(Key::name).toList();
    return names.isEmpty() ? "" : "; it shows " + String.join(", ", names);
  }

  private double height() {
    return y.label().isEmpty() ? STRIP : HEIGHT;
  }

  private double bottom() {
    return TOP + height() + BOTTOM;
  }

  private String svg(String attributes, String before) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + number(WIDTH)
        + " "
        + number(bottom())
        + "\" "
        + attributes
        + ">\n"
        + before
        + PATTERNS
        + cells()
        + axes()
        + legend()
        + "</svg>\n";
  }

  // Cells

  /** One path a colour; equal neighbours of a row are one rectangle. */
  private String cells() {
    Map<String, StringBuilder> paths = new TreeMap<>();
    for (int j = 0; j < fills.length; j++) {
      for (int i = 0, to = 0; i < fills[j].length; i = to) {
        while (to < fills[j].length && fills[j][to].equals(fills[j][i])) {
          to++;
        }
        paths.computeIfAbsent(fills[j][i], fill -> new StringBuilder()).append(rectangle(i, to, j));
      }
    }
    StringBuilder text = new StringBuilder("<g shape-rendering=\"crispEdges\">\n");
    paths.forEach(
        (fill, path) -> text.append("<path fill=\"" + fill + "\" d=\"" + path + "\"/>\n"));
    return text.append("</g>\n").toString();
  }

  private String rectangle(int from, int to, int row) {
    double cell = (WIDTH - LEFT - RIGHT) / fills[0].length;
    double tall = height() / fills.length;
    double top = TOP + height() - (row + 1) * tall;
    return "M"
        + number(LEFT + from * cell)
        + " "
        + number(top)
        + "H"
        + number(LEFT + to * cell)
        + "V"
        + number(top + tall)
        + "H"
        + number(LEFT + from * cell)
        + "Z";
  }

  // Axes

  private String axes() {
    StringBuilder text = new StringBuilder();
    double base = TOP + height();
    Scale across = new Scale(false, x.low(), x.high());
    for (double tick : across.ticks()) {
      double at = LEFT + (WIDTH - LEFT - RIGHT) * across.at(tick);
      text.append(line(at, base, at, base + 5));
      text.append(words(at, base + 19, "middle", ChartPainter.number(tick)));
    }
    text.append(words((LEFT + WIDTH - RIGHT) / 2, base + 42, "middle", x.label()));
    if (!y.label().isEmpty()) {
      Scale up = new Scale(false, y.low(), y.high());
      for (double tick : up.ticks()) {
        double at = base - height() * up.at(tick);
        text.append(line(LEFT - 5, at, LEFT, at));
        text.append(words(LEFT - 9, at + 4, "end", ChartPainter.number(tick)));
      }
      text.append(
          "<text transform=\"translate(18 "
              + number(TOP + height() / 2)
              + ") rotate(-90)\" text-anchor=\"middle\">"
              + Svg.escape(y.label())
              + "</text>\n");
    }
    return text
        + line(LEFT, TOP, LEFT, base)
        + line(LEFT, base, WIDTH - RIGHT, base)
        + line(WIDTH - RIGHT, TOP, WIDTH - RIGHT, base)
        + line(LEFT, TOP, WIDTH - RIGHT, TOP);
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

  private static String words(double x, double y, String anchor, String text) {
    return "<text x=\""
        + number(x)
        + "\" y=\""
        + number(y)
        + "\" text-anchor=\""
        + anchor
        + "\">"
        + Svg.escape(text)
        + "</text>\n";
  }

  // Legend

  private String legend() {
    StringBuilder text = new StringBuilder();
    double at = LEFT;
    if (ramp.isPresent()) {
      text.append(ramp(at, ramp.get()));
      at += RAMP_WIDTH + 40;
    }
    for (Key key : keys) {
      text.append(box(at, 24, 18, key.fill()));
      text.append(
          "<path class=\"frame\" fill=\"none\" d=\"M" + number(at) + " 24h18v14h-18z\"/>\n");
      text.append(words(at + 25, 36, "start", key.name()));
      at += 48 + LETTER * key.name().length();
    }
    return text.toString();
  }

  private static String ramp(double left, Ramp ramp) {
    StringBuilder text = new StringBuilder();
    double width = RAMP_WIDTH / ramp.shades().size();
    for (int k = 0; k < ramp.shades().size(); k++) {
      text.append(box(left + k * width, 30, width + 0.3, ramp.shades().get(k)));
    }
    return text
        + words(left, 22, "start", ChartPainter.number(ramp.low()))
        + words(left + RAMP_WIDTH, 22, "end", ChartPainter.number(ramp.high()));
  }

  private static String box(double x, double y, double width, String fill) {
    return "<rect x=\""
        + number(x)
        + "\" y=\""
        + number(y)
        + "\" width=\""
        + number(width)
        + "\" height=\"14\" fill=\""
        + fill
        + "\"/>\n";
  }

  private static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
