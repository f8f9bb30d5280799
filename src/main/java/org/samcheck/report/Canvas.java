package org.samcheck.report;

import java.util.List;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Style;

/** Where shapes are drawn, in points from the upper left corner. */
interface Canvas {

  /** Where a text stands relative to its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A curve through {@code points}, interrupted at those that are no numbers. */
  void curve(List<Point> points, Style style, int tone);

  /** A dot. */
  void dot(Point centre, double radius, int tone);

  /** A line of the grid, or with {@code strong} of the frame. */
  void rule(Point from, Point to, boolean strong);

  /** A text. */
  void text(Point at, String text, Anchor anchor);

  /** A text along the left side, read from below. */
  void sideways(Point at, String text);

  /**
   * A pixel.
   *
   * @param tone whose colour it has
   * @param strength from 0, nothing, to 1
   */
  void pixel(Point corner, double side, int tone, double strength);
}
