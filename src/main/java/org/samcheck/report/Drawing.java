package org.samcheck.report;

/** What a figure shows, however it is drawn. */
sealed interface Drawing permits Chart, PixelBoard {

  /** One line. */
  String title();

  /** How to read it. */
  String caption();

  /** What a reader who does not see it should know. */
  String description();
}
