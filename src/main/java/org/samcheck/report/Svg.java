package org.samcheck.report;

import java.util.List;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Style;

/** A drawing as SVG; colours are classes, so that a page may change them. */
final class Svg implements Canvas {

  private static final String PAPER =
      """
      <style>
      text{font:13px "DejaVu Sans",Verdana,sans-serif;fill:#333}
      .rule{stroke:#e4e4e4}.frame{stroke:#888}.muted{stroke:#9aa0a6}
      .t0{stroke:#1f5fbf}.t1{stroke:#c2410c}.t2{stroke:#0f766e}.t3{stroke:#7c3aed}
      .t4{stroke:#a16207}.t5{stroke:#be185d}.t6{stroke:#4d7c0f}.t7{stroke:#475569}
      .dot,.px{stroke:none}.px{shape-rendering:crispEdges}.dot.t0,.px.t0{fill:#1f5fbf}.dot.t1,.px.t1{fill:#c2410c}
      .dot.t2{fill:#0f766e}.dot.t3{fill:#7c3aed}.dot.t4{fill:#a16207}.dot.t5{fill:#be185d}
      .dot.t6{fill:#4d7c0f}.dot.t7{fill:#475569}.dot.muted{fill:#9aa0a6}
      </style>
      """;
  private static final int TONES = 8;

  private final StringBuilder shapes = new StringBuilder();

  private Svg() {}

  /** The drawing as a file of its own, on white. */
  static String file(Drawing drawing) {
    String size = "width=\"" + ChartPainter.WIDTH + "\" height=\"" + height(drawing) + "\"";
    String paper = PAPER + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
    return svg(drawing, size, "<title>" + escape(drawing.title()) + "</title>\n" + paper);
  }

  /** The drawing as a part of a page, which gives the colours and says what it shows. */
  static String part(Drawing drawing) {
    return svg(drawing, "class=\"drawing\" aria-hidden=\"true\"", "");
  }

  private static int height(Drawing drawing) {
    return drawing instanceof Chart chart
        ? ChartPainter.height(chart)
        : PixelPainter.height((PixelBoard) drawing);
  }

  private static String svg(Drawing drawing, String attributes, String before) {
    Svg canvas = new Svg();
    if (drawing instanceof Chart chart) {
      ChartPainter.paint(chart, canvas);
    } else {
      PixelPainter.paint((PixelBoard) drawing, canvas);
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + ChartPainter.WIDTH
        + " "
        + height(drawing)
        + "\" "
        + attributes
        + ">\n"
        + before
        + canvas.shapes
        + "</svg>\n";
  }

  private static String tone(int tone) {
    return tone < 0 ? "muted" : "t" + tone % TONES;
  }

  private static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static String point(Point p) {
    return number(p.x()) + " " + number(p.y());
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public void curve(List<Point> points, Style style, int tone) {
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (Point p : points) {
      boolean gap = Double.isNaN(p.x()) || Double.isNaN(p.y());
      if (!gap) {
        path.append(pen ? "L" : "M").append(point(p));
      }
      pen = !gap;
    }
    if (path.length() > 0) {
      String dashes = style == Style.DASHED ? " stroke-dasharray=\"6 4\"" : "";
      add(
          "<path class=\""
              + tone(tone)
              + "\" d=\""
              + path
              + "\" fill=\"none\" stroke-width=\""
              + width(style)
              + "\""
              + dashes
              + " stroke-linejoin=\"round\"/>");
    }
  }

  private static String width(Style style) {
    return switch (style) {
      case THICK -> "5";
      case LINE, DASHED -> "2";
      default -> "1";
    };
  }

  @Override
  public void dot(Point c, double radius, int tone) {
    add(
        "<circle class=\"dot "
            + tone(tone)
            + "\" cx=\""
            + number(c.x())
            + "\" cy=\""
            + number(c.y())
            + "\" r=\""
            + number(radius)
            + "\"/>");
  }

  @Override
  public void rule(Point from, Point to, boolean strong) {
    add(
        "<path class=\""
            + (strong ? "frame" : "rule")
            + "\" d=\"M"
            + point(from)
            + "L"
            + point(to)
            + "\"/>");
  }

  @Override
  public void text(Point at, String text, Anchor anchor) {
    String name = anchor.name().toLowerCase(java.util.Locale.ROOT);
    add(
        "<text x=\""
            + number(at.x())
            + "\" y=\""
            + number(at.y())
            + "\" text-anchor=\""
            + name
            + "\">"
            + escape(text)
            + "</text>");
  }

  @Override
  public void sideways(Point at, String text) {
    add(
        "<text transform=\"translate("
            + point(at)
            + ") rotate(-90)\" text-anchor=\"middle\">"
            + escape(text)
            + "</text>");
  }

  @Override
  public void pixel(Point corner, double side, int tone, double strength) {
    if (strength > 0) {
      add(
          "<rect class=\"px "
              + tone(tone)
              + "\" x=\""
              + number(corner.x())
              + "\" y=\""
              + number(corner.y())
              + "\" width=\""
              + number(side)
              + "\" height=\""
              + number(side)
              + "\" fill-opacity=\""
              + number(strength)
              + "\"/>");
    }
  }

  private void add(String shape) {
    shapes.append(shape).append('\n');
  }
}
