package org.samcheck.sweep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.sweep.Cell.Status;

/**
 * A change of the value between two points that differ in one coordinate.
 *
 * @param edge where in the grid it is: the number of the point before it
 * @param axis the index of the coordinate
 * @param whole whether that coordinate is a whole number
 * @param low the point before the change
 * @param high the point behind it
 * @param before what is known at {@code low}
 * @param after what is known at {@code high}, another value
 * @param undecided whether a point between them was not decided
 */
record Crossing(
    int edge,
    int axis,
    boolean whole,
    List<BigFraction> low,
    List<BigFraction> high,
    Cell before,
    Cell after,
    boolean undecided) {

  /** Whether there is a point to look at between the two. */
  boolean isOpen() {
    return !undecided && !(whole && low.get(axis).add(1).compareTo(high.get(axis)) >= 0);
  }

  /** The point in the middle, to the next whole number where only these have a meaning. */
  List<BigFraction> middle() {
    BigFraction half = low.get(axis).add(high.get(axis)).divide(2);
    List<BigFraction> middle = new ArrayList<>(low);
    middle.set(axis, whole ? new BigFraction(floor(half)) : half);
    return List.copyOf(middle);
  }

  private static BigInteger floor(BigFraction value) {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The changes in the halves: one, or two where the middle has a third value. */
  List<Crossing> halved(Cell middle) {
    if (!middle.isKnown()) {
      return List.of(new Crossing(edge, axis, whole, low, high, before, after, true));
    }
    List<Crossing> parts = new ArrayList<>();
    if (!middle.shown().equals(before.shown())) {
      parts.add(new Crossing(edge, axis, whole, low, middle(), before, middle, false));
    }
    if (!middle.shown().equals(after.shown())) {
      parts.add(new Crossing(edge, axis, whole, middle(), high, middle, after, false));
    }
    return parts;
  }

  /** How the change is known, in one word. */
  String status() {
    if (undecided) {
      return "undecided";
    }
    boolean sampled = before.status() == Status.STATISTICAL || after.status() == Status.STATISTICAL;
    return sampled ? Status.STATISTICAL.word() : "located";
  }

  /** Where it is drawn along its axis. */
  double place() {
    return low.get(axis).add(high.get(axis)).divide(2).doubleValue();
  }
}
