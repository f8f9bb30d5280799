package org.samcheck.conjecture;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The values low, low + by, … of a name, the last at most {@code high}.
 *
 * @param name a given, T, or a new name of the cell's expression
 * @param low the first value
 * @param high the largest value that may occur
 * @param by the step, positive
 */
public record Axis(String name, BigFraction low, BigFraction high, BigFraction by) {

  /** The number of values. {@code @error} exact. */
  public int size() {
    return high.subtract(low).divide(by).intValue() + 1;
  }

  /** Value i, from 0. {@code @error} exact. */
  public BigFraction value(int i) {
    return low.add(by.multiply(i));
  }

  /** All values, in order. {@code @error} exact. */
  public List<BigFraction> values() {
    return IntStream.range(0, size()).mapToObj(this::value).toList();
  }
}
