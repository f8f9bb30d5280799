package org.samcheck.arithmetic;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The real operations over a number type {@code T}: an object with the operations, so T needs no
 * wrapper.
 *
 * <p>An operation outside its domain throws {@link UndefinedException}; one whose result cannot be
 * told at this precision (division by a ball that straddles zero, a square root that leaves the
 * represented field) throws {@link UndecidedException}, and the caller tries again with more digits
 * or another arithmetic.
 *
 * @param <T> an immutable number
 */
public interface Arithmetic<T> {

  /** The number {@code value}, correctly enclosed or rounded. */
  T of(BigFraction value);

  /**
   * A number that is only known as a ball: itself in balls, its midpoint in doubles.
   *
   * @throws UndecidedException if this arithmetic has no such number
   */
  default T of(Ball enclosure) {
    throw new UndecidedException("a number that is known only as an enclosure");
  }

  /** The decimal digits of a number. */
  default int digits() {
    return 17;
  }

  /** The constant π. */
  T pi();

  /** a + b. */
  T add(T a, T b);

  /** a − b. */
  T subtract(T a, T b);

  /** a · b. */
  T multiply(T a, T b);

  /** a / b; b = 0 is undefined. */
  T divide(T a, T b);

  /** Whether a · (1/b) is as good as a / b for every a: neither can be exact. */
  default boolean mayInvert(T b) {
    return false;
  }

  /** −a. */
  T negate(T a);

  /** |a|. */
  T abs(T a);

  /** √a; a &lt; 0 is undefined. */
  T sqrt(T a);

  /** e^a. */
  T exp(T a);

  /** The natural logarithm; a ≤ 0 is undefined. */
  T log(T a);

  /** sin a, a in radians. */
  T sin(T a);

  /** cos a, a in radians. */
  T cos(T a);

  /** min{a, b}. */
  T min(T a, T b);

  /** max{a, b}. */
  T max(T a, T b);

  /** Whether a &lt; b. */
  Truth less(T a, T b);

  /** Whether a ≤ b. */
  Truth lessOrEqual(T a, T b);

  /** Whether a = b. */
  Truth equal(T a, T b);

  /** The nearest double, for screening and pictures only: a double is never evidence. */
  double toDouble(T a);

  /**
   * Whether an enclosure is narrow: at least half of the working precision is right; true for
   * points.
   */
  default boolean isSharp(T a) {
    return true;
  }

  /** The enclosure [−|a|, |a|]; only arithmetics of enclosures have it. */
  default T symmetric(T a) {
    throw new UnsupportedOperationException("points have no radius");
  }

  /**
   * An enclosure of both numbers, for a branch that cannot be told.
   *
   * @throws UndecidedException in an arithmetic of points
   */
  default T hull(T a, T b) {
    throw new UndecidedException("a condition too close to call");
  }

  /** Whether a is certainly 0. */
  default boolean isExactZero(T a) {
    return equal(a, of(BigFraction.ZERO)).isTrue();
  }

  /** A point inside an enclosure; a itself where numbers are points. */
  default T midpoint(T a) {
    return a;
  }

  /** √(a₁² + … + a_d²), |a₁| for d = 1; never negative inside, whatever the rounding. */
  default T norm(List<T> v) {
    if (v.size() == 1) {
      return abs(v.get(0));
    }
    return sqrt(v.stream().map(this::square).reduce(this::add).orElseThrow());
  }

  /** a², which an enclosure may bound more tightly than a · a. */
  default T square(T a) {
    return multiply(a, a);
  }

  /** a^n by repeated squaring, 0^0 = 1; a negative n divides. */
  default T pow(T a, int n) {
    T one = of(BigFraction.ONE);
    if (n < 0) {
      return divide(one, pow(a, Math.negateExact(n)));
    }
    T result = one;
    for (int bit = 31 - Integer.numberOfLeadingZeros(n); bit >= 0; bit--) {
      result = square(result);
      if ((n >> bit & 1) == 1) {
        result = multiply(result, a);
      }
    }
    return result;
  }

  /** a^b = exp(b · log a) for a &gt; 0; a ≤ 0 is undefined. */
  default T power(T a, T b) {
    return exp(multiply(b, log(a)));
  }

  /** The sign of a, as −1, 0 or 1. */
  default int sign(T a) {
    T zero = of(BigFraction.ZERO);
    if (less(zero, a).isTrue()) {
      return 1;
    }
    if (less(a, zero).isTrue()) {
      return -1;
    }
    if (equal(a, zero).isTrue()) {
      return 0;
    }
    throw new UndecidedException("the sign of a number too close to 0");
  }
}
