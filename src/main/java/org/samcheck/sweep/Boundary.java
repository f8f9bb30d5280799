package org.samcheck.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Axis;
import org.samcheck.conjecture.Conjecture;

/**
 * The places where the value changes along the edges of a grid, which join the centres of
 * neighbouring cells. Each halving looks at one point of every place, so that the cost grows with
 * the length of the boundary.
 *
 * @param crossings the places, by edge
 */
record Boundary(List<Crossing> crossings) {

  /** No places. */
  static final Boundary NONE = new Boundary(List.of());

  /** The edges of {@code grid} whose ends are known and differ. */
  static Boundary of(Grid grid, Conjecture conjecture) {
    List<Crossing> crossings = new ArrayList<>();
    List<Axis> axes = grid.points().axes();
    for (int number = 0; number < grid.size(); number++) {
      int[] indices = grid.points().indices(number);
      for (int k = 0; k < axes.size(); k++) {
        if (indices[k] + 1 < axes.get(k).size()) {
          boolean whole = !grid.diagram().isContinuous(axes.get(k), conjecture);
          edge(grid, number, k, whole).ifPresent(crossings::add);
        }
      }
    }
    return new Boundary(crossings);
  }

  private static Optional<Crossing> edge(Grid grid, int from, int axis, boolean whole) {
    int[] indices = grid.points().indices(from);
    indices[axis]++;
    int to = grid.points().number(indices);
    Cell before = grid.cell(from);
    Cell after = grid.cell(to);
    boolean differ = before.isKnown() && after.isKnown() && !before.shown().equals(after.shown());
    return differ
        ? Optional.of(
            new Crossing(
                from,
                axis,
                whole,
                grid.points().point(from),
                grid.points().point(to),
                before,
                after,
                false))
        : Optional.empty();
  }

  /** The boundary after one more halving of each place that is open. */
  Boundary halved(Function<Set<List<BigFraction>>, Map<List<BigFraction>, Cell>> cells) {
    Map<List<BigFraction>, Cell> middles =
        cells.apply(
            crossings.stream()
                .filter(Crossing::isOpen)
                .map(Crossing::middle)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    return new Boundary(
        crossings.stream()
            .flatMap(c -> c.isOpen() ? c.halved(middles.get(c.middle())).stream() : Stream.of(c))
            .toList());
  }

  /** Whether a place can be halved. */
  boolean isOpen() {
    return crossings.stream().anyMatch(Crossing::isOpen);
  }

  /** How many places are known in which way. */
  Map<String, Long> counts() {
    return crossings.stream()
        .collect(Collectors.groupingBy(Crossing::status, TreeMap::new, Collectors.counting()));
  }

  /**
   * The table: both points of each place, both values, and how it is known.
   *
   * @param decimal how a coordinate is printed
   */
  String csv(List<Axis> axes, Function<BigFraction, String> decimal) {
    StringBuilder text = new StringBuilder();
    for (String end : List.of("low", "high")) {
      axes.forEach(axis -> text.append(axis.name()).append('_').append(end).append(','));
      text.append("value_").append(end).append(',');
    }
    text.append("status\n");
    for (Crossing c : crossings) {
      c.low().forEach(x -> text.append(decimal.apply(x)).append(','));
      text.append(c.before().shown()).append(',');
      c.high().forEach(x -> text.append(decimal.apply(x)).append(','));
      text.append(c.after().shown()).append(',').append(c.status()).append('\n');
    }
    return text.toString();
  }
}
