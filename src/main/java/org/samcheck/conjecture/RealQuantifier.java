package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/**
 * Quantifiers over real intervals: a point where the body fails refutes {@code forall}, one where
 * it holds proves {@code exists}. In balls the rest is decided by cells, or, where the body knows
 * its name only through the dominant coordinate of a flow, by the pieces on which that is constant.
 */
final class RealQuantifier {

  private static final int PARTS = 16;
  private static final int MOST_CELLS = 2048;
  private static final BigFraction BEFORE_BLOW_UP = new BigFraction(1023, 1024);
  private static final BigFraction HALF = new BigFraction(1, 2);

  private final Expression quantifier;
  private final Expression body;
  private final Evaluation<?> evaluation;
  private final Truth decisive;
  private final BigFraction low;
  private final BigFraction high;
  private boolean open;

  private RealQuantifier(Expression quantifier, Evaluation<?> evaluation, Truth decisive) {
    this.quantifier = quantifier;
    this.body = quantifier.argument(1);
    this.evaluation = evaluation;
    this.decisive = decisive;
    Expression interval = quantifier.argument(0);
    this.low = evaluation.exact(interval.argument(0));
    this.high = cut(evaluation.exact(interval.argument(1)));
  }

  static Truth forall(Expression e, Evaluation<?> evaluation) {
    return new RealQuantifier(e, evaluation, Truth.FALSE).decide();
  }

  static Truth exists(Expression e, Evaluation<?> evaluation) {
    return new RealQuantifier(e, evaluation, Truth.TRUE).decide();
  }

  /** The decisive truth if the body takes it somewhere, its opposite if that is excluded. */
  private Truth decide() {
    if (low.compareTo(high) > 0) {
      return decisive.not();
    }
    Truth result = atPoints();
    if (open && result != decisive) {
      return Truth.UNKNOWN;
    }
    return result == decisive || isByPieces() ? result : isEnclosing() ? byCells() : Truth.UNKNOWN;
  }

  private boolean isEnclosing() {
    return evaluation.arithmetic() instanceof BallArithmetic;
  }

  private boolean isByPieces() {
    return isEnclosing() && onlyDominant(body);
  }

  private Truth atPoints() {
    Truth result = decisive.not();
    for (BigFraction point : points()) {
      Truth truth = at(point);
      if (truth == decisive) {
        return decisive;
      }
      result = truth == Truth.UNKNOWN ? truth : result;
    }
    return result;
  }

  private boolean isDecisive(BigFraction point) {
    return at(point) == decisive;
  }

  private Truth at(BigFraction point) {
    return evaluation.with(quantifier.name(), point, () -> evaluation.truth(body));
  }

  /** The points of the interval of {@code e} at which its body is tried. */
  static List<BigFraction> points(Expression e, Evaluation<?> evaluation) {
    return new RealQuantifier(e, evaluation, Truth.TRUE).points();
  }

  /** One of every piece; else equally spaced ones, the ends where they belong to the interval. */
  private List<BigFraction> points() {
    if (low.compareTo(high) > 0) {
      return List.of();
    }
    if (isByPieces()) {
      return new DominantPieces(flows(body), low, high).points();
    }
    String brackets = quantifier.argument(0).name();
    BigFraction length = high.subtract(low);
    int first = brackets.charAt(0) == '(' ? 1 : 0;
    int last = brackets.charAt(1) == ')' ? PARTS - 1 : PARTS;
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> low.add(length.multiply(new BigFraction(i, PARTS))))
        .toList();
  }

  /** A range of times ends before a flow of the body blows up, and its last part stays open. */
  private BigFraction cut(BigFraction end) {
    BigFraction result = end;
    for (RunningProblem<?> run : isEnclosing() ? flows(body) : List.<RunningProblem<?>>of()) {
      Optional<BigFraction> last = run.blowUp().map(Ball::lowerBound);
      if (last.isPresent() && last.get().compareTo(result) <= 0) {
        open = true;
        result = last.get().multiply(BEFORE_BLOW_UP);
      }
    }
    return result;
  }

  private List<RunningProblem<?>> flows(Expression e) {
    Set<String> labels = new TreeSet<>();
    collect(e, labels);
    List<RunningProblem<?>> flows = new ArrayList<>();
    for (String label : labels) {
      RunningProblem<?> run = evaluation.instance().problem(label);
      if (run.isContinuous()) {
        flows.add(run);
      }
    }
    return flows;
  }

  /** The labels of the words that read the quantified time. */
  private void collect(Expression e, Set<String> labels) {
    if (e.operator().isRunWord() && e.arity() > 0 && isName(e.argument(e.arity() - 1))) {
      labels.add(e.name());
    }
    e.arguments().forEach(argument -> collect(argument, labels));
  }

  private boolean isName(Expression e) {
    return e.is(Operator.VARIABLE) && e.name().equals(quantifier.name());
  }

  // Cells

  private Truth byCells() {
    List<BigFraction[]> open = new ArrayList<>();
    open.add(new BigFraction[] {low, high});
    for (int count = 0; !open.isEmpty(); count++) {
      if (count == MOST_CELLS) {
        return Truth.UNKNOWN;
      }
      BigFraction[] cell = open.remove(open.size() - 1);
      if (cellTruth(cell) != decisive.not()) {
        BigFraction middle = cell[0].add(cell[1]).multiply(HALF);
        if (isDecisive(middle)) {
          return decisive;
        }
        open.add(new BigFraction[] {middle, cell[1]});
        open.add(new BigFraction[] {cell[0], middle});
      }
    }
    return decisive.not();
  }

  private Truth cellTruth(BigFraction[] cell) {
    BallArithmetic balls = (BallArithmetic) evaluation.arithmetic();
    Ball span = balls.hull(balls.of(cell[0]), balls.of(cell[1]));
    try {
      return evaluation.within(quantifier.name(), span, () -> evaluation.truth(body));
    } catch (UndecidedException wide) {
      return Truth.UNKNOWN;
    }
  }

  // Pieces

  /**
   * Whether the body knows its name only as dominant(name), norm(beta(name)) &gt; 0, or a bound.
   */
  private boolean onlyDominant(Expression e) {
    return usesDominant(e) && isOnlyDominant(e);
  }

  private boolean usesDominant(Expression e) {
    return e.is(Operator.DOMINANT) && isName(e.argument(0))
        || e.arguments().stream().anyMatch(this::usesDominant);
  }

  /** norm(beta(t)) &gt; 0 changes only at a collapse, which is an event of the flow. */
  private static boolean isCollapseTest(Expression e) {
    return e.is(Operator.GREATER)
        && e.argument(1).isZero()
        && e.argument(0).is(Operator.NORM)
        && e.argument(0).argument(0).is(Operator.PREDICTOR);
  }

  private boolean isOnlyDominant(Expression e) {
    if (isName(e)) {
      return false;
    }
    boolean range = e.is(Operator.INTERVAL);
    return e.is(Operator.DOMINANT)
        || isCollapseTest(e)
        || e.arguments().stream().allMatch(a -> range && isName(a) || isOnlyDominant(a));
  }
}
