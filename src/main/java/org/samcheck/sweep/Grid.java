package org.samcheck.sweep;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.samcheck.conjecture.Axis;
import org.samcheck.conjecture.Diagram;

/** The cells of a diagram. */
public final class Grid {

  private final Diagram diagram;
  private final Lattice whole;
  private final Lattice runs;
  private final Lattice free;
  private final Map<Integer, List<Cell>> rows;
  private final int computed;

  Grid(Diagram diagram, Lattice runs, Lattice free, Map<Integer, List<Cell>> rows, int computed) {
    this.diagram = diagram;
    this.whole = new Lattice(diagram.axes());
    this.runs = runs;
    this.free = free;
    this.rows = rows;
    this.computed = computed;
  }

  Diagram diagram() {
    return diagram;
  }

  /** All points, the last axis of the file fastest. */
  Lattice points() {
    return whole;
  }

  /** The cell at point {@code number}. */
  Cell cell(int number) {
    int[] indices = whole.indices(number);
    return rows.get(runs.number(along(runs, indices))).get(free.number(along(free, indices)));
  }

  private int[] along(Lattice part, int[] indices) {
    List<Axis> axes = whole.axes();
    return part.axes().stream().mapToInt(axis -> indices[axes.indexOf(axis)]).toArray();
  }

  /** The number of cells. */
  public int size() {
    return whole.size();
  }

  /** How many runs were computed, and of how many where some were not: 412 of 40000. */
  public String runs() {
    return computed == runs.size() ? Integer.toString(computed) : computed + " of " + runs.size();
  }

  /** The number of cells that were taken over from the corners of their blocks. */
  public long filled() {
    return rows.values().stream().flatMap(List::stream).filter(Cell::filled).count();
  }

  /** How many cells have each status, as the table words it; one without cells is left out. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    rows.values().stream()
        .flatMap(List::stream)
        .forEach(cell -> counts.merge(cell.statusText(), 1L, Long::sum));
    return counts;
  }
}
