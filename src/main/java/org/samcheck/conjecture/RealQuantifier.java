package org.samcheck.conjecture;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Truth;
import org.samcheck.expression.Expression;

/**
 * Quantifiers over real intervals, tried at points: a point where the body fails refutes {@code
 * forall}, one where it holds proves {@code exists}; without one the answer is UNKNOWN.
 */
final class RealQuantifier {

  private static final int PARTS = 16;

  private RealQuantifier() {}

  static Truth forall(Expression e, Evaluation<?> evaluation) {
    boolean fails = points(e, evaluation).stream().anyMatch(p -> body(e, p, evaluation).isFalse());
    return fails ? Truth.FALSE : Truth.UNKNOWN;
  }

  static Truth exists(Expression e, Evaluation<?> evaluation) {
    boolean holds = points(e, evaluation).stream().anyMatch(p -> body(e, p, evaluation).isTrue());
    return holds ? Truth.TRUE : Truth.UNKNOWN;
  }

  private static Truth body(Expression e, BigFraction point, Evaluation<?> evaluation) {
    return evaluation.with(e.name(), point, () -> evaluation.truth(e.argument(1)));
  }

  /** Equally spaced points of the interval of {@code e}, its ends where they belong to it. */
  static List<BigFraction> points(Expression e, Evaluation<?> evaluation) {
    Expression interval = e.argument(0);
    BigFraction low = evaluation.exact(interval.argument(0));
    BigFraction length = evaluation.exact(interval.argument(1)).subtract(low);
    int first = interval.name().charAt(0) == '(' ? 1 : 0;
    int last = interval.name().charAt(1) == ')' ? PARTS - 1 : PARTS;
    return length.signum() < 0
        ? List.of()
        : IntStream.rangeClosed(first, last)
            .mapToObj(i -> low.add(length.multiply(new BigFraction(i, PARTS))))
            .toList();
  }
}
