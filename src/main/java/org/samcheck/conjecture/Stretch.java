package org.samcheck.conjecture;

import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.expression.Expression;

/**
 * A closed interval that contains all values of an expression, while a bound name runs over one.
 * The ends are exact, so that no rounding moves a time out of the domain of a flow. {@code @error}
 * enclosure.
 *
 * @param low the lower end
 * @param high the upper end
 */
record Stretch(BigFraction low, BigFraction high) {

  /** The numbers of the interval as one number of an arithmetic. */
  <T> T in(Arithmetic<T> arithmetic) {
    return arithmetic.hull(arithmetic.of(low), arithmetic.of(high));
  }

  /** What sums, products and exact quotients of exact numbers and stretches run over. */
  static Optional<Stretch> of(Expression e, Evaluation<?> evaluation) {
    BigFraction exact = evaluation.exactOrNull(e);
    if (exact != null) {
      return Optional.of(new Stretch(exact, exact));
    }
    return switch (e.operator()) {
      case VARIABLE -> evaluation.stretch(e.name());
      case NEGATE -> of(e.argument(0), evaluation).map(Stretch::negated);
      case ADD -> both(e, evaluation).map(s -> s[0].plus(s[1]));
      case SUBTRACT -> both(e, evaluation).map(s -> s[0].plus(s[1].negated()));
      case MULTIPLY -> both(e, evaluation).map(s -> s[0].times(s[1]));
      case DIVIDE ->
          both(e, evaluation).filter(s -> s[1].isNonzeroPoint()).map(s -> s[0].over(s[1]));
      default -> Optional.empty();
    };
  }

  private static Optional<Stretch[]> both(Expression e, Evaluation<?> evaluation) {
    return of(e.argument(0), evaluation)
        .flatMap(a -> of(e.argument(1), evaluation).map(b -> new Stretch[] {a, b}));
  }

  private Stretch negated() {
    return new Stretch(high.negate(), low.negate());
  }

  private Stretch plus(Stretch other) {
    return new Stretch(low.add(other.low), high.add(other.high));
  }

  private Stretch times(Stretch other) {
    return new Stretch(
        products(other).min(BigFraction::compareTo).orElseThrow(),
        products(other).max(BigFraction::compareTo).orElseThrow());
  }

  private Stream<BigFraction> products(Stretch other) {
    return Stream.of(low, high)
        .flatMap(a -> Stream.of(a.multiply(other.low), a.multiply(other.high)));
  }

  private boolean isNonzeroPoint() {
    return low.equals(high) && !low.isZero();
  }

  private Stretch over(Stretch point) {
    BigFraction inverse = point.low.reciprocal();
    return times(new Stretch(inverse, inverse));
  }
}
