package siyun2023;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A function of one variable with f(0) = 0 and the slope s + c₀x + Σ dᵢ max(x − kᵢ, 0). {@code
 * @error exact}.
 *
 * @param s the slope at 0, if no knot lies left of it
 * @param curvatures c₀ and the curvature right of each knot
 * @param knots k₁ &lt; k₂ &lt; …
 */
record Curve(BigFraction s, List<BigFraction> curvatures, List<BigFraction> knots) {

  /** a/2·x². */
  static Curve parabola(BigFraction a) {
    return new Curve(BigFraction.ZERO, List.of(a), List.of());
  }

  /** A curve with curvatures in [low, high] at two knots in [−2, 2]. */
  static Curve drawn(Coordinates at, BigFraction low, BigFraction high) {
    BigFraction first = at.in(-2, 1);
    BigFraction second = first.add(at.above(0, 1));
    // The outer curvatures are positive, so that a minimum is attained.
    BigFraction least = low.signum() > 0 ? low : high.divide(8);
    List<BigFraction> curvatures =
        List.of(at.in(least, high), at.in(low, high), at.in(least, high));
    return new Curve(at.in(-2, 2), curvatures, List.of(first, second));
  }

  /** f′(x). */
  BigFraction slope(BigFraction x) {
    BigFraction slope = s.add(curvatures.get(0).multiply(x));
    for (int i = 0; i < knots.size(); i++) {
      slope = slope.add(jump(i).multiply(beyond(i, x)));
    }
    return slope;
  }

  /** f(x). */
  BigFraction value(BigFraction x) {
    BigFraction value = s.multiply(x).add(curvatures.get(0).multiply(x).multiply(x).divide(2));
    for (int i = 0; i < knots.size(); i++) {
      BigFraction beyond = beyond(i, x);
      value = value.add(jump(i).multiply(beyond).multiply(beyond).divide(2));
    }
    return value;
  }

  private BigFraction jump(int i) {
    return curvatures.get(i + 1).subtract(curvatures.get(i));
  }

  private BigFraction beyond(int i, BigFraction x) {
    BigFraction distance = x.subtract(knots.get(i));
    return distance.signum() > 0 ? distance : BigFraction.ZERO;
  }

  /** inf f, where the outer curvatures are positive: it is attained where the slope is 0. */
  BigFraction minimum() {
    return stationary().stream().map(this::value).min(BigFraction::compareTo).orElseThrow();
  }

  /** On each piece the zero of the line that the slope follows there, if it lies on the piece. */
  private List<BigFraction> stationary() {
    List<BigFraction> zeros = new ArrayList<>();
    for (int i = 0; i < curvatures.size(); i++) {
      BigFraction from = knots.isEmpty() ? BigFraction.ZERO : knots.get(Math.max(0, i - 1));
      BigFraction c = curvatures.get(i);
      BigFraction zero = c.signum() == 0 ? from : from.subtract(slope(from).divide(c));
      if (slope(zero).signum() == 0) {
        zeros.add(zero);
      }
    }
    return zeros;
  }

  /** The error f(x) − inf f. */
  BigFraction error(BigFraction x) {
    return value(x).subtract(minimum());
  }

  /** f′(x)². */
  BigFraction squaredSlope(BigFraction x) {
    return slope(x).multiply(slope(x));
  }
}
