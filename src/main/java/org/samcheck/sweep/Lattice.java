package org.samcheck.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Axis;

/**
 * The points of a product of axes, numbered with the last axis fastest.
 *
 * @param axes the axes; none is a single point
 */
record Lattice(List<Axis> axes) {

  /** The number of points. */
  int size() {
    return axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
  }

  /** The index along each axis of point {@code number}. */
  int[] indices(int number) {
    int[] indices = new int[axes.size()];
    int rest = number;
    for (int k = axes.size() - 1; k >= 0; k--) {
      indices[k] = rest % axes.get(k).size();
      rest /= axes.get(k).size();
    }
    return indices;
  }

  /** The number of the point with {@code indices}. */
  int number(int... indices) {
    int number = 0;
    for (int k = 0; k < axes.size(); k++) {
      number = number * axes.get(k).size() + indices[k];
    }
    return number;
  }

  /** All points, in order. */
  List<List<BigFraction>> points() {
    return IntStream.range(0, size()).mapToObj(this::point).toList();
  }

  /** The coordinates of point {@code number}. */
  List<BigFraction> point(int number) {
    int[] indices = indices(number);
    List<BigFraction> point = new ArrayList<>();
    for (int k = 0; k < indices.length; k++) {
      point.add(axes.get(k).value(indices[k]));
    }
    return point;
  }
}
