package org.samcheck.report;

import java.util.List;
import java.util.Optional;

/**
 * A rectangle of coloured cells over two axes, or a strip over one, perhaps with a boundary.
 *
 * @param title one line
 * @param caption how to read it
 * @param x the horizontal axis
 * @param y the vertical axis; a strip has one without label
 * @param fills the colour of each cell, by row from below and by column
 * @param keys the legend
 * @param ramp the colours of numbers, where numbers are shown
 * @param boundary lines over the cells
 * @param labels texts over the cells of a strip
 */
public record HeatMap(
    String title,
    String caption,
    Extent x,
    Extent y,
    String[][] fills,
    List<Key> keys,
    Optional<Ramp> ramp,
    List<Line> boundary,
    List<Label> labels)
    implements DiagramPicture {

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

  /** A line between two points, in cells from the lower left corner. */
  public record Line(double fromX, double fromY, double toX, double toY) {}

  /** A text over the cells of a strip from one to before another. */
  public record Label(int from, int to, String text) {}

  /** The fill of a cell without a value, because it is unknown, undefined or outside. */
  public static String fillWithout(String status) {
    return "url(#" + status + ")";
  }

  /** Whether there is one row of cells, without an axis upwards. */
  boolean isStrip() {
    return y.label().isEmpty();
  }

  @Override
  public String description() {
    String over = isStrip() ? x.label() : x.label() + " and " + y.label();
    return "Heat map of " + title + (title.endsWith(over) ? "" : " over " + over) + legendText();
  }

  private String legendText() {
    List<String> names = keys.stream().map(Key::name).toList();
    return names.isEmpty() ? "" : "; it shows " + String.join(", ", names);
  }

  @Override
  public String file() {
    return HeatMapPainter.file(this);
  }

  @Override
  public String part(String id) {
    return HeatMapPainter.part(this, id);
  }

  @Override
  public String plot() {
    return "";
  }
}
