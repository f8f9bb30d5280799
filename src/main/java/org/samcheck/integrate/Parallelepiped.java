package org.samcheck.integrate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/**
 * The errors {A r : |r_j| ≤ radius_j} of a state about its centre, in units 2^unit_i of component
 * i, with an exact, nearly orthogonal A. The units change rarely: turning coordinates fights
 * wrapping only where the units stay the same.
 *
 * @param axes A
 * @param radius exact radii ≥ 0
 * @param unit the binary logarithms of the units
 */
record Parallelepiped(BallMatrix axes, Ball[] radius, long[] unit) {
  private static final BallArithmetic A = Balls.NARROW;
  private static final int PATIENCE = 30;

  /** The box of radii radius_i · 2^unit_i. */
  static Parallelepiped box(Ball[] radius, long[] unit) {
    return new Parallelepiped(BallMatrix.identity(unit.length), radius, unit);
  }

  /** The same set in the units 2^top, if its own are far from them. */
  Parallelepiped near(long[] top) {
    boolean far =
        IntStream.range(0, unit.length).anyMatch(i -> Math.abs(unit[i] - top[i]) > PATIENCE);
    return far ? new Parallelepiped(axes.scaledRows(from(top)), radius, top.clone()) : this;
  }

  /** What takes a component from these units to units 2^top, as binary logarithms. */
  private long[] from(long[] top) {
    long[] shift = new long[unit.length];
    Arrays.setAll(shift, i -> unit[i] - top[i]);
    return shift;
  }

  /** An upper bound of the largest error in units 2^top. */
  Ball size(long[] top) {
    Ball[] reach = axes.reach(radius);
    return IntStream.range(0, unit.length)
        .mapToObj(i -> reach[i].scaled(unit[i] - top[i]))
        .reduce(Ball.ZERO, Balls::max);
  }

  /** The image under {@code map}, and an added box of half width {@code extra}, in units 2^top. */
  Parallelepiped image(BallMatrix map, Ball extra, long[] top) {
    BallMatrix moved = moved(map, top);
    BallMatrix q = moved.orthogonal(radius);
    BallMatrix inverse = q.inverseOfOrthogonal();
    Ball[] turned = inverse.times(moved).reach(radius);
    Ball[] more = inverse.reach(box(extra, top));
    return new Parallelepiped(q, sum(turned, more), unit);
  }

  /** The half widths of the box around the image, in these units. */
  Ball[] spread(BallMatrix map, Ball extra, long[] top) {
    return sum(moved(map, top).reach(radius), box(extra, top));
  }

  private BallMatrix moved(BallMatrix map, long[] top) {
    long[] shift = from(top);
    Arrays.setAll(shift, i -> -shift[i]);
    return map.inUnits(shift).times(axes);
  }

  private Ball[] box(Ball extra, long[] top) {
    return IntStream.range(0, unit.length)
        .mapToObj(i -> extra.scaled(top[i] - unit[i]))
        .toArray(Ball[]::new);
  }

  private static Ball[] sum(Ball[] a, Ball[] b) {
    return IntStream.range(0, a.length)
        .mapToObj(i -> A.add(a[i], b[i]).upper())
        .toArray(Ball[]::new);
  }
}
