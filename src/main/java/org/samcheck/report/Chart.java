package org.samcheck.report;

import java.util.List;

/**
 * Curves over two axes, for every way to draw them.
 *
 * @param title one line
 * @param caption how to read it
 * @param description what a reader who does not see it should know
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param square whether a unit has the same length on both axes
 * @param series the curves, those behind first
 * @param marks vertical lines
 */
record Chart(
    String title,
    String caption,
    String description,
    Axis x,
    Axis y,
    boolean square,
    List<Series> series,
    List<Mark> marks)
    implements Drawing {

  /**
   * An axis.
   *
   * @param label what it shows
   * @param logarithmic whether equal ratios have equal lengths
   */
  record Axis(String label, boolean logarithmic) {

    /** Whether the axis has a place for {@code value}. */
    boolean shows(double value) {
      return Double.isFinite(value) && (!logarithmic || value > 0);
    }
  }

  /** How a curve is drawn. */
  enum Style {
    LINE,
    DASHED,
    THICK,
    THIN,
    DOTS,
    PATH
  }

  /**
   * A curve; a point that is not a number interrupts it.
   *
   * @param name for the legend, empty for none
   * @param style how it is drawn
   * @param tone the index of its colour, or {@link #MUTED}
   * @param points in order
   */
  record Series(String name, Style style, int tone, List<Point> points) {

    /** The tone of what stays in the background. */
    static final int MUTED = -1;
  }

  /** A point, in the units of the axes. */
  record Point(double x, double y) {

    /** Interrupts a curve. */
    static final Point BREAK = new Point(Double.NaN, Double.NaN);
  }

  /** A vertical line with a label at its top. */
  record Mark(double x, String label) {}
}
