package org.samcheck.integrate;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/**
 * One step of a flow: a polynomial a component in s = (t − start)/unit for s ∈ [0, used], and how
 * far the solution may be from it.
 *
 * @param start the time since the start of the arc
 * @param unit h, the unit of s
 * @param used the end of the step in s, at most 1
 * @param components the polynomials
 * @param top the units of the map are 2^top
 * @param errors the errors of the start, null where nothing is enclosed
 * @param map how they move, null where nothing is enclosed
 */
record Step(
    BigFraction start,
    BigFraction unit,
    BigFraction used,
    List<Polynomial> components,
    long[] top,
    Parallelepiped errors,
    ErrorMap map) {

  BigFraction end() {
    return start.add(unit.multiply(used));
  }

  int dimension() {
    return components.size();
  }

  /** The state at the times {@code offset} since the start of the arc. {@code @error} enclosure. */
  List<Ball> at(Ball offset, BallArithmetic arithmetic) {
    Ball since = arithmetic.subtract(offset, arithmetic.of(start));
    return atUnit(arithmetic.divide(since, arithmetic.of(unit)), arithmetic);
  }

  /** The state at s ⊂ [0, used]. */
  List<Ball> atUnit(Ball s, BallArithmetic arithmetic) {
    Ball[] spread = map == null ? null : spread(s);
    return IntStream.range(0, dimension())
        .mapToObj(
            j -> {
              Ball value = components.get(j).at(s, arithmetic);
              return spread == null
                  ? value.midpoint()
                  : arithmetic.add(value, Balls.symmetric(spread[j].scaled(errors.unit()[j])));
            })
        .toList();
  }

  private Ball[] spread(Ball s) {
    Ball part = Balls.NARROW.divide(s, Balls.NARROW.of(used));
    return errors.spread(map.flow().at(part), map.extra(), top);
  }

  /** A bound for the error of component j over the whole step. */
  Ball radius(int j) {
    return map == null ? Ball.ZERO : map.radius().scaled(top[j]);
  }
}
