package org.samcheck.check;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A few coordinates looked at everywhere: a claim about a map with kinks may fail on a set that
 * random points miss, beside a jump.
 */
final class Scan {
  private static final int POINTS = 8192;
  private static final int MOST_COORDINATES = 3;
  private static final int JUMPS = 16;
  private static final int HALVINGS = 40;

  private final int coordinates;
  private final ToDoubleFunction<double[]> height;

  /**
   * A scan of the unit cube.
   *
   * @param height what is looked at; told every point
   */
  Scan(int coordinates, ToDoubleFunction<double[]> height) {
    this.coordinates = coordinates;
    this.height = height;
  }

  /** Whether so few points lie densely in so many coordinates. */
  static boolean covers(int coordinates) {
    return coordinates > 0 && coordinates <= MOST_COORDINATES;
  }

  /** Looks at a grid and, on a line, at both sides of the largest jumps between its points. */
  void run() {
    int side = (int) Math.floor(Math.pow(POINTS, 1.0 / coordinates) + 1e-9);
    int count = (int) Math.round(Math.pow(side, coordinates));
    double[] heights =
        IntStream.range(0, count).mapToDouble(k -> height.applyAsDouble(point(k, side))).toArray();
    if (coordinates == 1) {
      jumps(heights).forEach(k -> approach(point(k, side)[0], point(k + 1, side)[0]));
    }
  }

  private double[] point(int k, int side) {
    double[] unit = new double[coordinates];
    int rest = k;
    for (int i = 0; i < coordinates; i++) {
      unit[i] = (double) (rest % side) / (side - 1);
      rest /= side;
    }
    return unit;
  }

  /** Where neighbours differ most. */
  private static IntStream jumps(double[] heights) {
    return IntStream.range(0, heights.length - 1)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -Math.abs(heights[k + 1] - heights[k])))
        .limit(JUMPS)
        .mapToInt(k -> k);
  }

  /** Halves [low, high] towards the larger of the two changes. */
  private void approach(double low, double high) {
    double below = at(low);
    double above = at(high);
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double middle = (low + high) / 2;
      double value = at(middle);
      if (Math.abs(value - below) > Math.abs(above - value)) {
        high = middle;
        above = value;
      } else {
        low = middle;
        below = value;
      }
    }
  }

  private double at(double u) {
    return height.applyAsDouble(new double[] {u});
  }
}
