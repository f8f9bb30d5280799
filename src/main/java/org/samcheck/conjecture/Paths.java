package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.dynamics.PathTree;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.expression.Type;

/**
 * E(…) and forall paths: sums and conjunctions over the sample paths of the runs that an expression
 * speaks of. Runs draw independently of each other.
 *
 * @param <T> the number type
 */
final class Paths<T> {

  private static final int SUSPECTS = 100;

  private final Evaluation<T> evaluation;
  private final Arithmetic<T> arithmetic;

  Paths(Evaluation<T> evaluation) {
    this.evaluation = evaluation;
    this.arithmetic = evaluation.arithmetic();
  }

  /**
   * One way the draws may fall.
   *
   * @param states the state reached, by the label of the run
   * @param samples the sample that samplegrad draws, from 0, by the label of the run
   * @param probability of this way
   */
  record Way<T>(
      Map<String, PathTree.Node<T>> states, Map<String, Integer> samples, T probability) {}

  /** E(e), which is linear: each term is summed over no more paths than it speaks of. */
  T expectation(Expression e) {
    return switch (e.operator()) {
      case NEGATE -> arithmetic.negate(expectation(e.argument(0)));
      case ADD -> arithmetic.add(expectation(e.argument(0)), expectation(e.argument(1)));
      case SUBTRACT -> arithmetic.subtract(expectation(e.argument(0)), expectation(e.argument(1)));
      case MULTIPLY -> product(e);
      case DIVIDE ->
          isSure(e.argument(1))
              ? arithmetic.divide(expectation(e.argument(0)), evaluation.number(e.argument(1)))
              : mean(e);
      case SUM_OVER, MEAN_OVER -> overRange(e);
      default -> mean(e);
    };
  }

  private boolean isSure(Expression e) {
    return PathWords.isSure(e, evaluation);
  }

  private T product(Expression e) {
    for (int sure = 0; sure < 2; sure++) {
      if (isSure(e.argument(sure))) {
        T factor = evaluation.number(e.argument(sure));
        return arithmetic.multiply(factor, expectation(e.argument(1 - sure)));
      }
    }
    return mean(e);
  }

  /** Σ_t E(e), the range being the same on every path. */
  private T overRange(Expression e) {
    if (!isSure(e.argument(0))) {
      return mean(e);
    }
    Expression inside = Expression.of(Operator.EXPECTATION, Type.SCALAR, e.argument(1));
    return evaluation.number(
        Expression.named(e.operator(), Type.SCALAR, e.name(), e.argument(0), inside));
  }

  private T mean(Expression e) {
    return byMoments(e).orElseGet(() -> overPaths(e));
  }

  private Optional<T> byMoments(Expression e) {
    PathWords words = PathWords.of(e, evaluation);
    if (words.spans().size() != 1 || !words.sampled().isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<String, PathWords.Span> only = words.spans().entrySet().iterator().next();
    PathWords.Span span = only.getValue();
    return span.from() < span.to()
        ? Optional.empty()
        : evaluation
            .instance()
            .problem(only.getKey())
            .moments()
            .flatMap(run -> mean(e, only.getKey(), span.to(), run));
  }

  /** Moments visit no point where a false minimum would show: the paths do, where it may be one. */
  private Optional<T> mean(Expression e, String label, int t, QuadraticRun<T> run) {
    RunningProblem<T> problem = evaluation.instance().problem(label);
    return !mentionsObjective(e) || problem.hasCertainMinimum(run.infimum())
        ? run.mean(e, t, evaluation.bound())
        : Optional.empty();
  }

  private static boolean mentionsObjective(Expression e) {
    return e.is(Operator.OBJECTIVE) || e.arguments().stream().anyMatch(Paths::mentionsObjective);
  }

  private T overPaths(Expression e) {
    try {
      return overAllPaths(e);
    } catch (PathTree.TooManyPaths many) {
      return overSomePaths(e, many);
    }
  }

  private T overSomePaths(Expression e, UndecidedException many) {
    PathWords words = PathWords.of(e, evaluation);
    boolean exact = arithmetic instanceof ExactArithmetic;
    if (exact || words.spans().size() != 1 || !words.sampled().isEmpty()) {
      throw many;
    }
    Map.Entry<String, PathWords.Span> only = words.spans().entrySet().iterator().next();
    return new SampleMean<>(evaluation, e, only.getKey(), only.getValue().to()).enclose();
  }

  private T overAllPaths(Expression e) {
    T sum = arithmetic.of(BigFraction.ZERO);
    for (Way<T> way : ways(e)) {
      T value = evaluation.on(way).number(e);
      sum = arithmetic.add(sum, arithmetic.multiply(way.probability(), value));
    }
    return sum;
  }

  /**
   * Whether {@code body} holds on every path. One path that breaks it decides; where there are too
   * many to look at each, nothing else does.
   *
   * @throws UndecidedException if there are too many, and none of the {@link #suspects} breaks it
   */
  Truth forall(Expression body) {
    try {
      return onAll(ways(body), body);
    } catch (PathTree.TooManyPaths many) {
      if (onAll(some(body), body).isFalse()) {
        return Truth.FALSE;
      }
      throw many;
    }
  }

  private Truth onAll(List<Way<T>> ways, Expression body) {
    Truth result = Truth.TRUE;
    for (Way<T> way : ways) {
      result = result.and(evaluation.on(way).truth(body));
      if (result.isFalse()) {
        return result;
      }
    }
    return result;
  }

  /** Every way, or some hundred where there are too many. */
  List<Way<T>> suspects(Expression body) {
    try {
      return ways(body);
    } catch (PathTree.TooManyPaths many) {
      return some(body);
    }
  }

  private List<Way<T>> some(Expression body) {
    PathWords words = PathWords.of(body, evaluation);
    return IntStream.range(0, SUSPECTS).boxed().flatMap(k -> suspect(words, k).stream()).toList();
  }

  private List<Way<T>> suspect(PathWords words, int k) {
    List<Way<T>> ways = List.of(new Way<>(Map.of(), Map.of(), arithmetic.of(BigFraction.ONE)));
    for (Map.Entry<String, PathWords.Span> span : words.spans().entrySet()) {
      PathTree<T> tree = evaluation.instance().problem(span.getKey()).paths();
      ways = together(ways, span.getKey(), List.of(tree.suspect(span.getValue().to(), k)));
    }
    for (String label : words.sampled()) {
      ways = sampled(ways, label);
    }
    return ways;
  }

  /** Every way in which the states that {@code e} speaks of may come out. */
  List<Way<T>> ways(Expression e) {
    PathWords words = PathWords.of(e, evaluation);
    List<Way<T>> ways = List.of(new Way<>(Map.of(), Map.of(), arithmetic.of(BigFraction.ONE)));
    for (Map.Entry<String, PathWords.Span> span : words.spans().entrySet()) {
      ways = together(ways, span.getKey(), states(span.getKey(), span.getValue()));
    }
    for (String label : words.sampled()) {
      ways = sampled(ways, label);
    }
    return ways;
  }

  private List<PathTree.Node<T>> states(String label, PathWords.Span span) {
    PathTree<T> tree = evaluation.instance().problem(label).paths();
    List<PathTree.Node<T>> states = new ArrayList<>();
    for (PathTree.Node<T> state : tree.states(span.from())) {
      states.addAll(tree.paths(state, span.to()));
      requireFew(states.size());
    }
    return states;
  }

  private static void requireFew(long ways) {
    if (ways > PathTree.MOST_STATES) {
      throw new PathTree.TooManyPaths();
    }
  }

  private List<Way<T>> together(List<Way<T>> ways, String label, List<PathTree.Node<T>> states) {
    requireFew((long) ways.size() * states.size());
    List<Way<T>> result = new ArrayList<>();
    for (Way<T> way : ways) {
      for (PathTree.Node<T> state : states) {
        Map<String, PathTree.Node<T>> more = new HashMap<>(way.states());
        more.put(label, state);
        T probability = arithmetic.multiply(way.probability(), state.probability());
        result.add(new Way<>(more, way.samples(), probability));
      }
    }
    return result;
  }

  private List<Way<T>> sampled(List<Way<T>> ways, String label) {
    List<T> weights = evaluation.instance().problem(label).weights();
    List<Way<T>> result = new ArrayList<>();
    for (Way<T> way : ways) {
      for (int i = 0; i < weights.size(); i++) {
        T probability = arithmetic.multiply(way.probability(), weights.get(i));
        Map<String, Integer> more = new HashMap<>(way.samples());
        more.put(label, i);
        result.add(new Way<>(way.states(), more, probability));
      }
    }
    return result;
  }
}
