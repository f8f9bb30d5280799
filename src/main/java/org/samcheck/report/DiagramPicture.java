package org.samcheck.report;

/** A picture of the cells of a grid. */
public sealed interface DiagramPicture permits HeatMap, ValueCurve {

  /** One line. */
  String title();

  /** How to read it. */
  String caption();

  /** What a reader who does not see it should know. */
  String description();

  /** The picture as a file of its own, on white. */
  String file();

  /**
   * The picture as a part of a page.
   *
   * @param id what the ids of its shapes begin with
   */
  String part(String id);

  /** The data of an interactive plot, or empty for none. */
  String plot();
}
