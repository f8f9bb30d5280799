package org.samcheck.conjecture;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * The limit of an expression of t at the end of flows: its words become their limits, which is the
 * limit of the whole where its operations are continuous and it has a value up to the end: an
 * operation with an open domain has one near a point at which it has one; a square root of what
 * tends to 0 only where that is certain to be nonnegative.
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
  private final Evaluation<?> evaluation;

  /**
   * Limits of words.
   *
   * @param ends gives the end of the run of each label
   * @param evaluation decides what does not depend on t
   */
  Limit(Function<String, NetworkEnd> ends, Evaluation<?> evaluation) {
    this.ends = ends;
    this.evaluation = evaluation;
  }

  /**
   * The graph of the limit of {@code e}; throws as {@link #of}, and where several flows of {@code
   * e} may end at different times, so that not all of them tend to their ends together.
   */
  Expression together(Expression e) {
    Set<String> labels = new TreeSet<>();
    labels(e, labels);
    if (labels.size() > 1 && !labels.stream().map(ends).allMatch(NetworkEnd::lasts)) {
      throw new UndecidedException("the common end of flows of which one blows up");
    }
    return of(e);
  }

  private static void labels(Expression e, Set<String> labels) {
    if (isWordAtTime(e)) {
      labels.add(e.name());
    }
    e.arguments().forEach(argument -> labels(argument, labels));
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
    if (isWordAtTime(e)) {
      return word(e);
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
    return switch (e.operator()) {
      case SQRT -> root(e);
      case SUM_OVER, MEAN_OVER, MIN_OVER, MAX_OVER -> aggregate(e);
      default -> e.mapArguments(this::of);
    };
  }

  private Expression word(Expression e) {
    NetworkEnd end = ends.apply(e.name());
    if (e.is(Operator.LAYER)) {
      int layer = mentionsTime(e.argument(0)) ? 0 : evaluation.whole(e.argument(0));
      if (layer < 1 || layer > end.depth()) {
        throw new UndefinedException("layer " + e.argument(0) + " of depth " + end.depth());
      }
    }
    return end.limit(e);
  }

  private Expression root(Expression e) {
    Expression limit = of(e.argument(0));
    if (!isNonnegative(e.argument(0)) && !holds(Operator.GREATER, limit)) {
      throw new UndecidedException("whether " + e + " has a value up to the end");
    }
    return Expression.of(e.operator(), e.type(), limit);
  }

  /** The body has its limit for each value of the bound name, or an exception says why not. */
  private Expression aggregate(Expression e) {
    Expression body = e.argument(1);
    for (BigFraction value : Range.integers(e.argument(0), evaluation::exact)) {
      body = evaluation.with(e.name(), value, () -> of(e.argument(1)));
    }
    Expression limit = body;
    return e.mapArguments(argument -> argument == e.argument(1) ? limit : argument);
  }

  private boolean holds(Operator relation, Expression e) {
    return e.type().isScalar()
        && evaluation.truth(Expression.of(relation, Type.BOOLEAN, e, Expression.ZERO)).isTrue();
  }

  /** Whether {@code e} is ≥ 0 at all times, as far as its form tells. */
  private boolean isNonnegative(Expression e) {
    if (!mentionsTime(e)) {
      return holds(Operator.GREATER_OR_EQUAL, e);
    }
    return switch (e.operator()) {
      case ABS, NORM, NORM1, NORMINF, EXP, SQRT, DOMINANT -> true;
      case PREDICTOR, DIRECTION -> isWordAtTime(e) && ends.apply(e.name()).isNonnegative();
      case INDEX, ADD, DIVIDE, MIN -> nonnegativeParts(e).allMatch(part -> part);
      case MULTIPLY -> e.argument(0) == e.argument(1) || nonnegativeParts(e).allMatch(p -> p);
      case MAX -> nonnegativeParts(e).anyMatch(part -> part);
      case POWER -> isEven(e.argument(1)) || isNonnegative(e.argument(0));
      default -> false;
    };
  }

  private Stream<Boolean> nonnegativeParts(Expression e) {
    return e.arguments().stream()
        .limit(e.is(Operator.INDEX) ? 1 : e.arity())
        .map(this::isNonnegative);
  }

  private static boolean isEven(Expression exponent) {
    return exponent.isConstant()
        && exponent.value().isInteger()
        && !exponent.value().getNumerator().testBit(0);
  }

  private static boolean isWordAtTime(Expression e) {
    return e.operator().isRunWord() && e.arity() > 0 && isTime(e.argument(e.arity() - 1));
  }

  private static boolean mentionsTime(Expression e) {
    return isTime(e) || e.arguments().stream().anyMatch(Limit::mentionsTime);
  }

  private static boolean isTime(Expression e) {
    return e.is(Operator.VARIABLE) && e.name().equals(TIME);
  }
}
