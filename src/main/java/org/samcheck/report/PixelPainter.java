package org.samcheck.report;

import org.samcheck.report.Canvas.Anchor;
import org.samcheck.report.Chart.Point;

/** Draws pictures of few pixels. */
final class PixelPainter {

  private static final double GAP = 10;
  private static final double LABEL = 24;
  private static final int WIDTH = ChartPainter.WIDTH;

  private PixelPainter() {}

  /** The height that {@code board} needs. */
  static int height(PixelBoard board) {
    return (int) Math.ceil(board.rows().size() * (picture(board) + 2 * LABEL) + GAP);
  }

  private static double picture(PixelBoard board) {
    int most = board.rows().stream().mapToInt(row -> row.pictures().size()).max().orElse(1);
    return (WIDTH - GAP) / (double) most - GAP;
  }

  /** Draws {@code board}. */
  static void paint(PixelBoard board, Canvas canvas) {
    double size = picture(board);
    double top = 0;
    for (PixelBoard.Row row : board.rows()) {
      canvas.text(new Point(GAP, top + 17), row.name(), Anchor.START);
      for (int i = 0; i < row.pictures().size(); i++) {
        paint(board, row.pictures().get(i), canvas, GAP + i * (size + GAP), top + LABEL, size);
      }
      top += size + 2 * LABEL;
    }
  }

  private static void paint(
      PixelBoard board,
      PixelBoard.Picture picture,
      Canvas canvas,
      double left,
      double top,
      double size) {
    double pixel = size / board.side();
    for (int i = 0; i < picture.values().size(); i++) {
      double value = picture.values().get(i);
      Point corner = new Point(left + i % board.side() * pixel, top + i / board.side() * pixel);
      double strength = Double.isNaN(value) ? 0 : Math.abs(value);
      canvas.pixel(corner, pixel, value < 0 ? 0 : 1, strength);
    }
    frame(canvas, left, top, size);
    canvas.text(new Point(left + size / 2, top + size + 16), picture.label(), Anchor.MIDDLE);
  }

  private static void frame(Canvas canvas, double left, double top, double size) {
    double right = left + size;
    double bottom = top + size;
    canvas.rule(new Point(left, top), new Point(right, top), true);
    canvas.rule(new Point(left, bottom), new Point(right, bottom), true);
    canvas.rule(new Point(left, top), new Point(left, bottom), true);
    canvas.rule(new Point(right, top), new Point(right, bottom), true);
  }
}
