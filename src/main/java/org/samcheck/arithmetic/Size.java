package org.samcheck.arithmetic;

import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/** Numbers that count what is made in memory: layers, components, steps. */
public enum Size {
  /** The depth L of a network. */
  DEPTH("a network of depth", 1, 1000),
  /** The number of components of a vector. */
  DIMENSION("a vector of length", 1, (1 << 16) - 1),
  /** The number of steps of a run. */
  STEPS("a run whose number of steps is", 0, 1_000_000_000);

  private final String what;
  private final int least;
  private final int most;

  Size(String what, int least, int most) {
    this.what = what;
    this.least = least;
    this.most = most;
  }

  /** The largest that can be run. */
  public int most() {
    return most;
  }

  /** Whether {@code value} is a whole number in the range of this size. */
  public boolean admits(BigFraction value) {
    return value.isInteger()
        && value.compareTo(new BigFraction(least)) >= 0
        && value.compareTo(new BigFraction(most)) <= 0;
  }

  /**
   * {@code value} as an int.
   *
   * @throws UndefinedException if it is not whole, or outside the range, which is named
   */
  public int of(BigFraction value) {
    if (!admits(value)) {
      throw new UndefinedException(refusal(Expression.constant(value).toString()));
    }
    return value.getNumeratorAsInt();
  }

  /** Why {@code value} is refused, with the range, as part of a sentence. */
  public String refusal(String value) {
    return what + " " + value + ", expected a whole number from " + least + " to " + most;
  }
}
