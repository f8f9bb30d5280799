package org.samcheck.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Expression;

/**
 * The end of a flow from every start of a box, from its ends at corners of the box.
 *
 * <p>Where all components are ≥ 0, the flows of both closing arguments keep the order of their
 * starts: a coordinate's field depends on the others not at all, or on a norm that grows with them
 * and lets it grow. So every solution lies between those from the least and from the greatest
 * corner; and if coordinate j outgrows all others from the corner that is least in j and greatest
 * in the others, it does from every start.
 *
 * @source Kamke 1932; moon2026
 */
final class Comparison {

  private final List<BigFraction> low;
  private final List<BigFraction> high;
  private final Function<List<BigFraction>, End> ends;

  /**
   * @param low the least start, d components
   * @param high the greatest
   * @param ends the end from one start, by a closing argument
   */
  Comparison(List<BigFraction> low, List<BigFraction> high, Function<List<BigFraction>, End> ends) {
    this.low = low;
    this.high = high;
    this.ends = ends;
  }

  /**
   * The end from all starts.
   *
   * @throws UndecidedException if it is not one for all, or the corners do not tell
   */
  End end() {
    if (low.stream().anyMatch(w -> w.signum() < 0)) {
      throw new UndecidedException("the end of a flow from a box with negative starts");
    }
    End least = ends.apply(low);
    End greatest = ends.apply(high);
    if (least.kind() != greatest.kind()) {
      throw new UndecidedException("the end of a flow from a box: it is not one for all starts");
    }
    List<Optional<Expression>> layer = common(least.layer(), greatest.layer());
    return new End(least.kind(), layer, direction(least, greatest, layer), time(least, greatest));
  }

  /** The limits that both have, which is then that of all that lie between. */
  private static List<Optional<Expression>> common(
      List<Optional<Expression>> a, List<Optional<Expression>> b) {
    return IntStream.range(0, a.size())
        .mapToObj(j -> a.get(j).equals(b.get(j)) ? a.get(j) : Optional.<Expression>empty())
        .toList();
  }

  private Optional<List<Expression>> direction(
      End least, End greatest, List<Optional<Expression>> layer) {
    return switch (least.kind()) {
      case COLLAPSE -> Optional.empty();
      case CONVERGENT ->
          layer.stream().allMatch(Optional::isPresent) ? least.direction() : Optional.empty();
      case ESCAPE -> isWinner(least, greatest) ? least.direction() : Optional.empty();
    };
  }

  /** Whether one coordinate outgrows the others from every start. */
  private boolean isWinner(End least, End greatest) {
    OptionalInt j = single(least);
    return j.isPresent()
        && single(greatest).equals(j)
        && single(ends.apply(worst(j.getAsInt()))).equals(j);
  }

  /** Least in j, greatest in the others. */
  private List<BigFraction> worst(int j) {
    List<BigFraction> corner = new ArrayList<>(high);
    corner.set(j, low.get(j));
    return corner;
  }

  /** The only coordinate of the direction that is not 0. */
  private static OptionalInt single(End end) {
    List<Expression> direction = end.direction().orElse(List.of());
    int[] nonzero =
        IntStream.range(0, direction.size()).filter(j -> !direction.get(j).isZero()).toArray();
    return nonzero.length == 1 ? OptionalInt.of(nonzero[0]) : OptionalInt.empty();
  }

  /** Where both take a finite time, so do all between. */
  private static Optional<Ball> time(End least, End greatest) {
    return least.time().flatMap(a -> greatest.time().map(a::hull));
  }
}
