package org.samcheck.conjecture;

import java.util.HashSet;
import java.util.Set;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Whether the body of a quantifier over times depends on them only through words that are constant
 * between the crossings of coordinates: dominant(t) and norm(beta(t)) &gt; 0. An inner quantifier
 * whose range ends at such a time must know its own time in no other way either.
 */
final class PieceWords {

  private PieceWords() {}

  /** Whether pieces decide {@code quantifier}. */
  static boolean decide(Expression quantifier) {
    Set<String> labels = new HashSet<>();
    labels(quantifier.argument(1), labels);
    return !labels.isEmpty() && knows(quantifier.argument(1), Set.of(quantifier.name()));
  }

  /** The labels of the runs of which {@code e} has such words. */
  static void labels(Expression e, Set<String> labels) {
    if (e.is(Operator.DOMINANT)) {
      labels.add(e.name());
    } else if (isCollapseTest(e)) {
      labels.add(e.argument(0).argument(0).name());
    }
    e.arguments().forEach(argument -> labels(argument, labels));
  }

  /** Whether {@code e} knows the names {@code times} through such words alone. */
  private static boolean knows(Expression e, Set<String> times) {
    if (isTime(e, times)) {
      return false;
    }
    if (e.is(Operator.DOMINANT) && isTime(e.argument(0), times)) {
      return true;
    }
    if (isCollapseTest(e) && isTime(e.argument(0).argument(0).argument(0), times)) {
      return true;
    }
    boolean overTimes =
        (e.is(Operator.FORALL) || e.is(Operator.EXISTS))
            && e.argument(0).is(Operator.INTERVAL)
            && e.argument(0).arguments().stream().anyMatch(end -> isTime(end, times));
    return overTimes
        ? inner(e, times)
        : e.arguments().stream().allMatch(argument -> knows(argument, times));
  }

  private static boolean inner(Expression quantifier, Set<String> times) {
    Set<String> all = new HashSet<>(times);
    all.add(quantifier.name());
    return quantifier.argument(0).arguments().stream()
            .allMatch(end -> isTime(end, times) || knows(end, times))
        && knows(quantifier.argument(1), all);
  }

  private static boolean isTime(Expression e, Set<String> times) {
    return e.is(Operator.VARIABLE) && times.contains(e.name());
  }

  /** norm(beta(t)) &gt; 0 changes only at a collapse, which is an event of the flow. */
  private static boolean isCollapseTest(Expression e) {
    return e.is(Operator.GREATER)
        && e.argument(1).isZero()
        && e.argument(0).is(Operator.NORM)
        && e.argument(0).argument(0).is(Operator.PREDICTOR);
  }
}
