package org.samcheck.dynamics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.UndecidedException;

/**
 * The set m + D Q e: a point m, powers of two D near the sizes of the components, a nearly
 * orthogonal matrix Q and a box |e_i| ≤ ε_i 2^s. It turns with the map that it follows, so that a
 * rotation does not widen it (Lohner's representation), and D keeps a small component from taking
 * on the errors of a large one.
 *
 * <p>Only errors are held in doubles, rounded up. {@code @error} enclosure.
 *
 * @param centre m, exact
 * @param scale the binary logarithms of D
 * @param basis Q
 * @param error ε
 * @param errorScale s
 */
record MeanValueSet(List<Ball> centre, long[] scale, Basis basis, double[] error, long errorScale) {

  /** The box {@code x} itself. */
  static MeanValueSet of(List<Ball> x) {
    long[] scale = withoutGaps(x.stream().mapToLong(Ball::sizeExponent).toArray());
    long s = commonScale(Ball.NO_EXPONENT, x, scale);
    double[] error =
        IntStream.range(0, x.size())
            .mapToDouble(i -> x.get(i).radiusTimesPowerOfTwo(-scale[i] - s))
            .toArray();
    return new MeanValueSet(midpoints(x), scale, Basis.identity(x.size()), error, s);
  }

  private static List<Ball> midpoints(List<Ball> x) {
    Ball[] middle = new Ball[x.size()];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = x.get(i).midpoint();
    }
    return List.of(middle);
  }

  /** The least s ≥ {@code least} with radii of at most 2^s in the units of {@code scale}. */
  private static long commonScale(long least, List<Ball> x, long[] scale) {
    long s = least;
    for (int i = 0; i < scale.length; i++) {
      if (!x.get(i).isExact()) {
        s = Math.max(s, x.get(i).radiusBall().sizeExponent() - scale[i]);
      }
    }
    return s;
  }

  /** The smallest box around the set. */
  List<Ball> box() {
    double[] radii = basis.radii(error);
    Ball[] box = new Ball[radii.length];
    for (int i = 0; i < box.length; i++) {
      box[i] = Ball.of(centre.get(i), Ball.of(radii[i]).scaled(scale[i] + finite(errorScale)));
    }
    return List.of(box);
  }

  /** No error at all has no scale. */
  private static long finite(long exponent) {
    return exponent == Ball.NO_EXPONENT ? 0 : exponent;
  }

  /**
   * The image under F: F(x) = F(m) + J(x − m) for a J in the enclosure of the Jacobian over the
   * set.
   *
   * @param image F(m)
   * @param jacobian ∂F over {@link #box}, row by row
   * @throws UndecidedException if the image is not bounded
   */
  MeanValueSet map(List<Ball> image, List<Ball> jacobian) {
    long[] fitted = fitted(image, jacobian);
    return mapped(image, jacobian, fitted)
        .or(() -> mapped(image, jacobian, uniform(fitted)))
        .orElseThrow(() -> new UndecidedException("an iterate that is not bounded"));
  }

  /** The largest size for all. */
  private static long[] uniform(long[] fitted) {
    long[] uniform = new long[fitted.length];
    Arrays.fill(uniform, Arrays.stream(fitted).max().orElseThrow());
    return uniform;
  }

  /** The sizes of the components of the image, those of their errors where these are larger. */
  private long[] fitted(List<Ball> image, List<Ball> jacobian) {
    int d = image.size();
    double[] radii = basis.radii(error);
    long[] fitted = new long[d];
    for (int i = 0; i < d; i++) {
      fitted[i] = image.get(i).sizeExponent();
      for (int j = 0; j < d; j++) {
        long size = jacobian.get(i * d + j).sizeExponent();
        if (size != Ball.NO_EXPONENT && radii[j] > 0) {
          long width = scale[j] + errorScale + Math.getExponent(radii[j]) + 1;
          fitted[i] = Math.max(fitted[i], size + width);
        }
      }
    }
    return withoutGaps(fitted);
  }

  /** An exact 0 has no size; any will do. */
  private static long[] withoutGaps(long[] sizes) {
    long least = Long.MAX_VALUE;
    for (long size : sizes) {
      least = size == Ball.NO_EXPONENT ? least : Math.min(least, size);
    }
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == Ball.NO_EXPONENT) {
        sizes[i] = least == Long.MAX_VALUE ? 0 : least;
      }
    }
    return sizes;
  }

  /** The image with D = 2^{@code next}; empty if a bound overflows. */
  private Optional<MeanValueSet> mapped(List<Ball> image, List<Ball> jacobian, long[] next) {
    long s = commonScale(errorScale, image, next);
    double[] e = Basis.scaled(error, errorScale - s);
    Derivatives a = Derivatives.of(jacobian, scale, next);
    double[][] turned = a.times(basis);
    Basis q = Basis.along(turned, e);
    double[] rest = a.rest(basis.radii(e));
    for (int i = 0; i < rest.length; i++) {
      rest[i] = Basis.up(rest[i] + image.get(i).radiusTimesPowerOfTwo(-next[i] - s), 1);
    }
    double[] bound = q.coordinates(turned, e, rest);
    double largest = 0;
    for (double length : bound) {
      largest = Math.max(largest, length);
    }
    if (!Double.isFinite(largest)) {
      return Optional.empty();
    }
    int shift = largest == 0 ? 0 : Math.getExponent(largest);
    return Optional.of(
        new MeanValueSet(midpoints(image), next, q, Basis.scaled(bound, -shift), s + shift));
  }
}
