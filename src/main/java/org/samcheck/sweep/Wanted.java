package org.samcheck.sweep;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A run, and the points of it at which cells are wanted.
 *
 * @param name its name in the journal
 * @param run a value of each axis that changes the run
 * @param points for each cell a value of each other axis
 */
record Wanted(String name, List<BigFraction> run, List<List<BigFraction>> points) {

  /** A run that is not of the grid, named after its points. */
  static Wanted between(List<BigFraction> run, List<List<BigFraction>> points) {
    return new Wanted(run + " " + points, run, points);
  }
}
