package org.samcheck.conjecture;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * The limit of an expression of t at the end of flows: its words become their limits, which is the
 * limit of the whole only for operations that are continuous.
 */
final class Limit {

  private static final String TIME = "t";
  private static final Set<Operator> CONTINUOUS =
      EnumSet.of(
          Operator.NEGATE,
          Operator.ADD,
          Operator.SUBTRACT,
          Operator.MULTIPLY,
          Operator.DIVIDE,
          Operator.POWER,
          Operator.VECTOR,
          Operator.INDEX,
          Operator.SQRT,
          Operator.EXP,
          Operator.LOG,
          Operator.SIN,
          Operator.COS,
          Operator.ABS,
          Operator.MIN,
          Operator.MAX,
          Operator.SUM,
          Operator.DOT,
          Operator.NORM,
          Operator.NORM1,
          Operator.NORMINF,
          Operator.SUM_OVER,
          Operator.MEAN_OVER,
          Operator.MIN_OVER,
          Operator.MAX_OVER);

  private final Function<String, NetworkEnd> ends;

  /** Limits of words; {@code ends} gives the end of the run of each label. */
  Limit(Function<String, NetworkEnd> ends) {
    this.ends = ends;
  }

  /**
   * The graph of the limit of {@code e}.
   *
   * @throws UndecidedException if a word has no known limit, or an operation may not be continuous
   */
  Expression of(Expression e) {
    if (!mentionsTime(e)) {
      return e;
    }
    if (e.operator().isRunWord() && isTime(e.argument(e.arity() - 1))) {
      return ends.apply(e.name()).limit(e);
    }
    boolean fixedPart =
        switch (e.operator()) {
          case POWER, INDEX -> !mentionsTime(e.argument(1));
          case SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> !mentionsTime(e.argument(0));
          default -> true;
        };
    if (!CONTINUOUS.contains(e.operator()) || !fixedPart) {
      throw new UndecidedException("the limit of " + e);
    }
    return e.mapArguments(this::of);
  }

  private static boolean mentionsTime(Expression e) {
    return isTime(e) || e.arguments().stream().anyMatch(Limit::mentionsTime);
  }

  private static boolean isTime(Expression e) {
    return e.is(Operator.VARIABLE) && e.name().equals(TIME);
  }
}
