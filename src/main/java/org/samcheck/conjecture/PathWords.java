package org.samcheck.conjecture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.samcheck.arithmetic.Size;
import org.samcheck.expression.Expression;

/** Which states of random runs an expression speaks of, and whether it draws a sample itself. */
final class PathWords {

  /**
   * The states of one run.
   *
   * @param from the first time at which paths must not be merged
   * @param to the last time that is needed
   */
  record Span(int from, int to) {
    private Span and(Span other) {
      return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  private final Evaluation<?> evaluation;
  private final Map<String, Span> spans = new HashMap<>();
  private final Set<String> bound = new HashSet<>();
  private final Set<String> sampled = new TreeSet<>();

  private PathWords(Evaluation<?> evaluation) {
    this.evaluation = evaluation;
  }

  /** The words of {@code e}, where the names that are bound outside it have values. */
  static PathWords of(Expression e, Evaluation<?> evaluation) {
    PathWords words = new PathWords(evaluation);
    words.collect(e);
    return words;
  }

  /** Whether {@code e} has the same value on every path. */
  static boolean isSure(Expression e, Evaluation<?> evaluation) {
    PathWords words = of(e, evaluation);
    return words.spans.isEmpty() && words.sampled.isEmpty();
  }

  /** The states by the label of the run. */
  Map<String, Span> spans() {
    return spans;
  }

  /** The runs whose samples the expression draws from by itself. */
  Set<String> sampled() {
    return sampled;
  }

  private void collect(Expression e) {
    switch (e.operator()) {
      // Their value is the same on every path.
      case EXPECTATION, FORALL_PATHS -> {
        return;
      }
      case SAMPLE_GRADIENT -> sampled.add(e.name());
      case ITERATE -> enter(e, 0);
      case PERTURBED -> enter(e, 1);
      default -> {}
    }
    boolean binds = e.operator().isBinder() && bound.add(e.name());
    e.arguments().forEach(this::collect);
    if (binds) {
      bound.remove(e.name());
    }
  }

  private void enter(Expression word, int after) {
    RunningProblem<?> run = evaluation.instance().problem(word.name());
    if (!run.isRandom()) {
      return;
    }
    int last = Size.STEPS.of(run.horizon());
    OptionalInt time = time(word.argument(0));
    Span span =
        time.isPresent()
            ? at(Math.max(0, Math.min(time.getAsInt(), last)), after)
            : new Span(0, last + after);
    if (span.to() > 0) {
      spans.merge(word.name(), span, Span::and);
    }
  }

  /** The states of a word; a time outside the run has none, and its word no value. */
  private static Span at(int time, int after) {
    return new Span(time, time + after);
  }

  /** The time, where it does not depend on names that the expression binds itself. */
  private OptionalInt time(Expression e) {
    return e.variables().stream().anyMatch(v -> bound.contains(v.name()))
        ? OptionalInt.empty()
        : OptionalInt.of(evaluation.whole(e));
  }
}
