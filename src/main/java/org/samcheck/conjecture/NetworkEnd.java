package org.samcheck.conjecture;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
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
 */
record NetworkEnd(End end, int depth) {

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
            && run.start() instanceof Start.Balanced;
    if (!closes) {
      throw new UndecidedException("no closing argument for the end of this run");
    }
    int width = rows.get(0).size();
    BigFraction radius = concrete.rational(run.radius()).get(0);
    List<BigFraction> alpha = concrete.rational(((Start.Balanced) run.start()).layer());
    List<BigFraction> full =
        alpha.size() == 1 ? java.util.Collections.nCopies(width, alpha.get(0)) : alpha;
    try {
      BalancedFlow flow =
          new BalancedFlow(concrete.depth(), run.method(), run.norm(), rows.get(0), full, radius);
      return new NetworkEnd(FlowEnd.of(flow), concrete.depth());
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

  /**
   * {@code e} with the words of the run at time t as their limits.
   *
   * @throws UndecidedException if a word has no finite limit
   */
  Expression limit(Expression e) {
    boolean atEnd = e.arity() > 0 && isTime(e.argument(e.arity() - 1));
    return switch (e.operator()) {
      case DIRECTION -> atEnd ? vector(e, direction(e)) : e;
      case PREDICTOR -> atEnd ? vector(e, predictor(e)) : e;
      case LAYER -> atEnd ? vector(e, layer(e)) : e;
      case DOMINANT -> atEnd ? dominant(e) : e;
      default -> {
        if (e.operator().isRunWord() && atEnd) {
          throw new UndecidedException("the limit of " + e);
        }
        yield e.arity() == 0 ? e : e.mapArguments(this::limit);
      }
    };
  }

  private static boolean isTime(Expression e) {
    return e.is(Operator.VARIABLE) && e.name().equals("t");
  }

  private static Expression vector(Expression word, List<Expression> parts) {
    Type type = Type.vector(parts.size());
    return Expression.of(Operator.VECTOR, type, parts.toArray(Expression[]::new));
  }

  private List<Expression> direction(Expression word) {
    return end.direction()
        .orElseThrow(() -> new UndecidedException("the limit of " + word + " where beta -> 0"));
  }

  private List<Expression> layer(Expression word) {
    return end.layer().stream()
        .map(part -> part.orElseThrow(() -> new UndecidedException(word + " has no finite limit")))
        .toList();
  }

  private List<Expression> predictor(Expression word) {
    Expression depth = Expression.constant(this.depth);
    return layer(word).stream().map(w -> Algebra.power(w, depth)).toList();
  }

  /** 0 at the end of a collapse; else the largest component of the limit, if it is alone. */
  private Expression dominant(Expression word) {
    Optional<List<Expression>> direction = end.direction();
    if (direction.isEmpty()) {
      return Expression.ZERO;
    }
    List<Expression> parts = direction.get();
    Expression v = vector(word, parts);
    Type type = Type.vector(parts.size());
    return Expression.of(Operator.ARGMAX, Type.SCALAR, Expression.of(Operator.ABS, type, v));
  }
}
