package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.samcheck.report.Chart.Point;

/**
 * The level lines of a function that is known on a square grid; for pictures, not enclosed.
 *
 * @param values f at (left + i·step, low + j·step)
 * @param left the first x
 * @param low the first y
 * @param step between neighbours
 */
record LevelLines(double[][] values, double left, double low, double step) {

  /** The segments where f is {@code level}, with a break after each. */
  List<Point> at(double level) {
    List<Point> segments = new ArrayList<>();
    for (int i = 0; i + 1 < values.length; i++) {
      for (int j = 0; j + 1 < values[i].length; j++) {
        triangle(level, segments, i, j, i + 1, j, i + 1, j + 1);
        triangle(level, segments, i, j, i, j + 1, i + 1, j + 1);
      }
    }
    return segments;
  }

  /** f is taken to be linear on each half of a cell, so that no case is ambiguous. */
  private void triangle(double level, List<Point> segments, int... corners) {
    List<Point> ends = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      int next = (k + 1) % 3;
      crossing(
          level,
          ends,
          corners[2 * k],
          corners[2 * k + 1],
          corners[2 * next],
          corners[2 * next + 1]);
    }
    if (ends.size() == 2) {
      segments.addAll(ends);
      segments.add(Point.BREAK);
    }
  }

  private void crossing(double level, List<Point> ends, int i, int j, int k, int l) {
    double a = values[i][j] - level;
    double b = values[k][l] - level;
    if (a < 0 && b >= 0 || a >= 0 && b < 0) {
      double part = a / (a - b);
      ends.add(new Point(left + step * (i + part * (k - i)), low + step * (j + part * (l - j))));
    }
  }
}
