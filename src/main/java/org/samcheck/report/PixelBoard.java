package org.samcheck.report;

import java.util.List;

/**
 * Pictures of few pixels, in rows: the coordinates of a network over time.
 *
 * @param title one line
 * @param caption how to read it
 * @param description what a reader who does not see it should know
 * @param side the pixels of a side
 * @param rows one for each run
 */
record PixelBoard(String title, String caption, String description, int side, List<Row> rows)
    implements Drawing {

  /** The pictures of one run. */
  record Row(String name, List<Picture> pictures) {}

  /**
   * One picture.
   *
   * @param label the time
   * @param values the pixels row by row, in [−1, 1]; NaN for a pixel that the network does not have
   */
  record Picture(String label, List<Double> values) {}
}
