package org.samcheck.conjecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.Truth;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * The relation that decides a claim on one instance, with both sides as numbers.
 *
 * @param at the bound names at which it is taken, such as t = 3
 * @param left the left side, or true or false for a condition that is no relation
 * @param relation how the sides should be related
 * @param right the right side
 */
public record Explanation(Map<String, BigFraction> at, String left, String relation, String right) {

  /**
   * The relation inside {@code claim} that makes it false on the instance of {@code evaluation}.
   */
  static <T> Explanation of(Expression claim, Evaluation<T> evaluation, int digits) {
    return new Search<>(evaluation, digits, new LinkedHashMap<>()).explain(claim);
  }

  private record Search<T>(Evaluation<T> evaluation, int digits, Map<String, BigFraction> at) {

    Explanation explain(Expression e) {
      return switch (e.operator()) {
        case AND -> explain(e.argument(evaluation.truth(e.argument(0)).isFalse() ? 0 : 1));
        case OR, IMPLIES -> explain(e.argument(1));
        case FORALL -> firstFailure(e);
        default -> e.operator().isRelation() ? relation(e) : condition();
      };
    }

    private Explanation firstFailure(Expression e) {
      List<BigFraction> values =
          e.argument(0).is(Operator.RANGE)
              ? Range.integers(e.argument(0), evaluation::exact)
              : RealQuantifier.points(e, evaluation);
      for (BigFraction value : values) {
        Explanation found =
            evaluation.with(
                e.name(),
                value,
                () -> {
                  if (evaluation.truth(e.argument(1)) != Truth.FALSE) {
                    return null;
                  }
                  at.put(e.name(), value);
                  return explain(e.argument(1));
                });
        if (found != null) {
          return found;
        }
      }
      return condition();
    }

    private Explanation condition() {
      return new Explanation(new LinkedHashMap<>(at), "false", "=", "true");
    }

    private Explanation relation(Expression e) {
      return new Explanation(
          new LinkedHashMap<>(at),
          text(evaluation.vector(e.argument(0))),
          e.operator().symbol(),
          text(evaluation.vector(e.argument(1))));
    }

    private String text(List<T> v) {
      return Explanation.text(v, digits);
    }
  }

  /** The components as exact numbers, or as decimals of which every digit is right. */
  static String text(List<?> v, int digits) {
    String parts =
        v.stream()
            .map(a -> a instanceof Ball ball ? ball.toDecimal(digits) : a.toString())
            .collect(Collectors.joining(", "));
    return v.size() == 1 ? parts : "[" + parts + "]";
  }
}
