package org.samcheck.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.integrate.VectorField;

/**
 * The argument for fields each component of which is c (w_j − r)^p in its own variable, on either
 * side of w_j = 0: every coordinate moves monotonically, the first blow-up ends time, and what
 * grows fastest gives the direction. Covers gradient descent and ℓ∞-SAM at every depth.
 *
 * @source moon2026, Theorem 3.2 and Corollary 3.5
 */
public final class DecoupledPowerLaw implements ClosingArgument {

  @Override
  public Optional<End> close(VectorField balanced, int depth, List<BigFraction> alpha) {
    List<Coordinate> coordinates = new ArrayList<>();
    try {
      for (int j = 0; j < balanced.dimension(); j++) {
        coordinates.add(Coordinate.of(balanced.components().get(j), balanced.variables().get(j)));
      }
    } catch (Unsupported other) {
      return Optional.empty();
    }
    List<Path> paths =
        IntStream.range(0, alpha.size())
            .mapToObj(j -> new Path(coordinates.get(j), alpha.get(j)))
            .toList();
    Escape escape = Escape.of(paths, depth);
    return Optional.of(escape.isEmpty() ? settled(paths, depth) : escape.end());
  }

  private static End settled(List<Path> paths, int depth) {
    List<BigFraction> limit =
        paths.stream().map(path -> path.fate().limit().orElseThrow()).toList();
    List<BigFraction> beta = limit.stream().map(w -> w.pow(depth)).toList();
    boolean collapsed = beta.stream().allMatch(BigFraction::isZero);
    return new End(
        collapsed ? End.Kind.COLLAPSE : End.Kind.CONVERGENT,
        Escape.constants(limit),
        collapsed ? Optional.empty() : Optional.of(Direction.of(beta)),
        paths.stream().map(path -> arrival(path.fate())).reduce(later()).orElseThrow());
  }

  private static Optional<Ball> arrival(Fate fate) {
    return fate instanceof Fate.Stays stays
        ? Optional.of(ClosedForm.ball(stays.time(), ClosedForm.DIGITS))
        : Optional.empty();
  }

  /** The later of two times, of which one may be infinite. */
  private static BinaryOperator<Optional<Ball>> later() {
    BallArithmetic arithmetic = BallArithmetic.ofDigits(ClosedForm.DIGITS);
    return (a, b) -> a.flatMap(x -> b.map(y -> arithmetic.max(x, y)));
  }
}
