package org.samcheck.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samcheck.conjecture.Axis;
import org.samcheck.report.HeatMap.Line;

/**
 * A boundary as lines over the cells: in each square of four centres two places on its edges that
 * part the same values are joined by a line; the others meet in their mean.
 */
final class BoundaryLines {

  private final Grid grid;
  private final Map<List<Integer>, List<Crossing>> edges;

  /** The places of {@code boundary} in {@code grid}. */
  BoundaryLines(Grid grid, Boundary boundary) {
    this.grid = grid;
    this.edges =
        boundary.crossings().stream()
            .collect(Collectors.groupingBy(c -> List.of(c.edge(), c.axis())));
  }

  /** A place on the plane, in cells from the lower left corner of the map. */
  private record Place(double x, double y) {

    Line to(Place other) {
      return new Line(x, y, other.x, other.y);
    }
  }

  /** The lines of a strip, from below to above. */
  List<Line> ofStrip() {
    return edges.values().stream()
        .flatMap(List::stream)
        .map(c -> inCells(c, 0))
        .sorted()
        .map(x -> new Line(x, 0, x, 1))
        .toList();
  }

  /** The lines of the map at value {@code slice} of a third axis. */
  List<Line> ofSlice(int slice) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i + 1 < axis(0).size(); i++) {
      for (int j = 0; j + 1 < axis(1).size(); j++) {
        lines.addAll(square(i, j, slice));
      }
    }
    return lines;
  }

  private Axis axis(int k) {
    return grid.points().axes().get(k);
  }

  private List<Line> square(int i, int j, int slice) {
    Map<Set<String>, List<Place>> places = new LinkedHashMap<>();
    for (int side = 0; side < 2; side++) {
      for (Crossing c : on(0, i, j + side, slice)) {
        of(c, places).add(new Place(inCells(c, 0), j + side + 0.5));
      }
      for (Crossing c : on(1, i + side, j, slice)) {
        of(c, places).add(new Place(i + side + 0.5, inCells(c, 1)));
      }
    }
    List<Line> lines = new ArrayList<>();
    List<Place> rest = new ArrayList<>();
    for (List<Place> same : places.values()) {
      if (same.size() == 2) {
        lines.add(same.get(0).to(same.get(1)));
      } else {
        rest.addAll(same);
      }
    }
    lines.addAll(star(rest));
    return lines;
  }

  private static List<Place> of(Crossing c, Map<Set<String>, List<Place>> places) {
    return places.computeIfAbsent(
        Set.of(c.before().shown(), c.after().shown()), pair -> new ArrayList<>());
  }

  private static List<Line> star(List<Place> places) {
    Place mean =
        new Place(
            places.stream().mapToDouble(Place::x).average().orElse(0),
            places.stream().mapToDouble(Place::y).average().orElse(0));
    return places.size() < 2 ? List.of() : places.stream().map(p -> p.to(mean)).toList();
  }

  private List<Crossing> on(int axis, int... indices) {
    int[] all = Arrays.copyOf(indices, grid.points().axes().size());
    return edges.getOrDefault(List.of(grid.points().number(all), axis), List.of());
  }

  /** The centre of cell 0 is at 1/2. */
  private double inCells(Crossing c, int k) {
    Axis axis = axis(k);
    return (c.place() - axis.low().doubleValue()) / axis.by().doubleValue() + 0.5;
  }
}
