package org.samcheck.conjecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param paths the samples drawn on the path of each random run, numbered from 1: one a step, or
 *     two where ascent and descent draw independently
 * @param left the left side, or true or false for a condition that is no relation
 * @param relation how the sides should be related
 * @param right the right side
 */
public record Explanation(
    Map<String, BigFraction> at,
    List<List<Integer>> paths,
    String left,
    String relation,
    String right) {

  /** A relation that is taken on no path in particular. */
  public Explanation(Map<String, BigFraction> at, String left, String relation, String right) {
    this(at, List.of(), left, relation, right);
  }

  /**
   * The relation inside {@code claim} that makes it false on the instance of {@code evaluation}.
   */
  static <T> Explanation of(Expression claim, Evaluation<T> evaluation, int digits) {
    return new Search<>(evaluation, digits, new LinkedHashMap<>(), List.of()).explain(claim);
  }

  private record Search<T>(
      Evaluation<T> evaluation,
      int digits,
      Map<String, BigFraction> at,
      List<List<Integer>> paths) {

    Explanation explain(Expression e) {
      return switch (e.operator()) {
        case AND -> explain(e.argument(evaluation.truth(e.argument(0)).isFalse() ? 0 : 1));
        case OR, IMPLIES -> explain(e.argument(1));
        case FORALL -> firstFailure(e);
        case FORALL_PATHS -> failingPath(e.argument(0));
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

    private Explanation failingPath(Expression body) {
      for (Paths.Way<T> way : new Paths<>(evaluation).suspects(body)) {
        Evaluation<T> on = evaluation.on(way);
        if (on.truth(body).isFalse()) {
          return new Search<>(on, digits, at, numbers(way)).explain(body);
        }
      }
      return condition();
    }

    private List<List<Integer>> numbers(Paths.Way<T> way) {
      return new TreeMap<>(way.states())
          .entrySet().stream()
              .map(s -> evaluation.instance().problem(s.getKey()).numbers(s.getValue().path()))
              .toList();
    }

    private Explanation condition() {
      return new Explanation(new LinkedHashMap<>(at), paths, "false", "=", "true");
    }

    private Explanation relation(Expression e) {
      return new Explanation(
          new LinkedHashMap<>(at),
          paths,
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
