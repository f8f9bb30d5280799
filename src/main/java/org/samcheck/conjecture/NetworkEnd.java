package org.samcheck.conjecture;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.dynamics.Start;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;
import org.samcheck.limit.BalancedFlow;
import org.samcheck.limit.End;
import org.samcheck.limit.FlowEnd;

/**
 * The certified end of a network's flow, and what expressions of t tend to there.
 *
 * @param end of the rescaled flow, whose path is that of the original clock
 * @param depth L
 * @param isNonnegative whether no component of β is ever negative: L is even, or the start is ≥ 0,
 *     which no field of a closing argument leads below 0
 * @param lasts whether the solution certainly exists for all times of its clock
 */
record NetworkEnd(End end, int depth, boolean isNonnegative, boolean lasts) {

  private static final BallArithmetic BALLS = BallArithmetic.ofDigits(60);

  /**
   * The end of the flow of {@code problem}.
   *
   * @throws UndecidedException if no closing argument decides it
   */
  static NetworkEnd of(Problem problem, ConcreteProblem concrete) {
    Run run = problem.run();
    List<List<BigFraction>> rows = concrete.margins();
    boolean closes =
        run.isContinuous()
            && problem.objective() instanceof Objective.Network
            && rows.size() == 1
            && run.start() instanceof Start.Balanced
            && !RunningProblem.mentionsTime(run.radius());
    if (!closes) {
      throw new UndecidedException("no closing argument for the end of this run");
    }
    int width = rows.get(0).size();
    BigFraction radius = concrete.rational(run.radius()).get(0);
    Bounds start = concrete.bounds(((Start.Balanced) run.start()).layer()).repeated(width);
    try {
      BalancedFlow least =
          new BalancedFlow(
              concrete.depth(), run.method(), run.norm(), rows.get(0), start.low(), radius);
      End end = FlowEnd.of(least, start.high());
      boolean positive = start.low().stream().allMatch(w -> w.signum() >= 0);
      boolean even = concrete.depth() % 2 == 0;
      // A finite time of escape is a blow-up; the original clock slows down before one.
      boolean slow = run.clock() != Run.Clock.RESCALED || concrete.depth() <= 2;
      return new NetworkEnd(
          end, concrete.depth(), even || positive, slow || end.kind() != End.Kind.ESCAPE);
    } catch (IllegalArgumentException | UnsupportedOperationException outside) {
      throw new UndecidedException("the end of " + outside.getMessage());
    }
  }

  boolean collapses() {
    return end.kind() == End.Kind.COLLAPSE;
  }

  boolean escapes() {
    return end.kind() == End.Kind.ESCAPE;
  }

  /** What a word of the run at time t tends to. */
  Expression limit(Expression word) {
    return switch (word.operator()) {
      case DIRECTION -> vector(direction(word));
      case PREDICTOR -> vector(predictor(word));
      case LAYER -> vector(layer(word));
      case DOMINANT -> dominant(word);
      default -> throw new UndecidedException("the limit of " + word);
    };
  }

  private static Expression vector(List<Expression> parts) {
    Type type = Type.vector(parts.size());
    return Expression.of(Operator.VECTOR, type, parts.toArray(Expression[]::new));
  }

  private List<Expression> direction(Expression word) {
    return end.direction()
        .orElseThrow(
            () ->
                new UndecidedException(
                    "the limit of " + word + ": beta -> 0, or it depends on the start"));
  }

  private List<Expression> layer(Expression word) {
    return end.layer().stream()
        .map(
            part ->
                part.orElseThrow(() -> new UndecidedException(word + " has no known finite limit")))
        .toList();
  }

  private List<Expression> predictor(Expression word) {
    Expression depth = Expression.constant(this.depth);
    return layer(word).stream().map(w -> Algebra.power(w, depth)).toList();
  }

  /** 0 where β vanishes in finite time; else the largest component of the limit, if alone. */
  private Expression dominant(Expression word) {
    if (collapses() && end.time().isPresent()) {
      return Expression.ZERO;
    }
    List<Expression> sizes =
        direction(word).stream().map(c -> Algebra.apply(Operator.ABS, c)).toList();
    List<Ball> values = new Tape(List.of(), sizes).on(BALLS).run(List.of());
    for (int i = 0; i < values.size(); i++) {
      if (isLargest(values, i)) {
        return Expression.constant(i + 1);
      }
    }
    throw new UndecidedException("the limit of " + word + " where several coordinates tie");
  }

  private static boolean isLargest(List<Ball> values, int i) {
    return IntStream.range(0, values.size())
        .allMatch(j -> j == i || BALLS.less(values.get(j), values.get(i)).isTrue());
  }
}
