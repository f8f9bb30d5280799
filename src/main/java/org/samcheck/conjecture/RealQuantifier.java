package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
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
  private static final int SHOWN_DIGITS = 10;
  private static final BigFraction NEARLY_ALL = new BigFraction(1023, 1024);
  private static final BigFraction HALF = new BigFraction(1, 2);

  private final Expression quantifier;
  private final Expression body;
  private final Evaluation<?> evaluation;
  private final Truth decisive;
  private final BigFraction low;
  private final BigFraction high;
  private final Optional<Ball> blowUp;

  private RealQuantifier(Expression quantifier, Evaluation<?> evaluation, Truth decisive) {
    this.quantifier = quantifier;
    this.body = quantifier.argument(1);
    this.evaluation = evaluation;
    this.decisive = decisive;
    Expression interval = quantifier.argument(0);
    this.low = evaluation.exact(interval.argument(0));
    BigFraction stated = evaluation.exact(interval.argument(1));
    this.blowUp = isEmpty(stated) ? Optional.empty() : blowUp(stated);
    this.high = blowUp.map(this::before).orElse(stated);
  }

  static Truth forall(Expression e, Evaluation<?> evaluation) {
    return new RealQuantifier(e, evaluation, Truth.FALSE).decide();
  }

  static Truth exists(Expression e, Evaluation<?> evaluation) {
    return new RealQuantifier(e, evaluation, Truth.TRUE).decide();
  }

  /**
   * The decisive truth if the body takes it somewhere, its opposite if that is excluded: not before
   * a blow-up, up to which no enclosure reaches.
   */
  private Truth decide() {
    if (isEmpty(high)) {
      return decisive.not();
    }
    Truth result = atPoints();
    if (result == decisive) {
      return result;
    }
    if (blowUp.isPresent()) {
      return evaluation.open("the last part of a range that ends at " + text(blowUp.get()));
    }
    return isByPieces() ? result : isEnclosing() ? byCells() : Truth.UNKNOWN;
  }

  private boolean isEmpty(BigFraction high) {
    int order = low.compareTo(high);
    return order > 0 || order == 0 && (lowOpen() || highOpen());
  }

  private boolean lowOpen() {
    return quantifier.argument(0).name().charAt(0) == '(';
  }

  private boolean highOpen() {
    return quantifier.argument(0).name().charAt(1) == ')';
  }

  private boolean isEnclosing() {
    return evaluation.arithmetic() instanceof BallArithmetic;
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
    if (isEmpty(high)) {
      return List.of();
    }
    if (isByPieces()) {
      return piecePoints();
    }
    BigFraction length = high.subtract(low);
    int first = lowOpen() ? 1 : 0;
    int last = highOpen() && blowUp.isEmpty() ? PARTS - 1 : PARTS;
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> low.add(length.multiply(new BigFraction(i, PARTS))))
        .toList();
  }

  /**
   * The first blow-up of a flow that the body reads at these times, if the range reaches it.
   *
   * @throws UndefinedException if the whole range lies after a blow-up
   * @throws UndecidedException if that cannot be told
   */
  private Optional<Ball> blowUp(BigFraction stated) {
    Set<String> labels = new TreeSet<>();
    collect(body, labels);
    List<RunningProblem<?>> flows = flows(labels);
    if (!flows.isEmpty() && evaluation.arithmetic() instanceof ExactArithmetic) {
      throw new UndecidedException("where a flow ends, in exact arithmetic");
    }
    List<Ball> ends = new ArrayList<>();
    if (isEnclosing()) {
      flows.forEach(run -> run.blowUp().filter(end -> reaches(stated, end)).ifPresent(ends::add));
    }
    return ends.stream().min(Comparator.comparing(Ball::lowerBound));
  }

  private boolean reaches(BigFraction stated, Ball end) {
    if (low.compareTo(end.upperBound()) >= 0) {
      throw new UndefinedException("a range after " + text(end));
    }
    if (low.compareTo(end.lowerBound()) >= 0) {
      throw new UndecidedException("whether a range begins before " + text(end));
    }
    int order = stated.compareTo(end.lowerBound());
    if (order > 0 || order == 0 && !highOpen()) {
      evaluation.instance().remark("a range is cut at " + text(end));
    }
    return order >= 0;
  }

  private static String text(Ball end) {
    return "the blow-up at t = " + end.toDecimal(SHOWN_DIGITS);
  }

  /** A time between the beginning of the range and a blow-up. */
  private BigFraction before(Ball end) {
    return low.add(end.lowerBound().subtract(low).multiply(NEARLY_ALL));
  }

  private List<RunningProblem<?>> flows(Set<String> labels) {
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
    Stretch span = new Stretch(cell[0], cell[1]);
    try {
      return evaluation.within(quantifier.name(), span, () -> evaluation.everywhere(body));
    } catch (UndecidedException wide) {
      return Truth.UNKNOWN;
    }
  }

  // Pieces

  private boolean isByPieces() {
    return isEnclosing() && PieceWords.decide(quantifier);
  }

  private List<BigFraction> piecePoints() {
    Set<String> labels = new TreeSet<>();
    PieceWords.labels(body, labels);
    List<BigFraction> points = new DominantPieces(flows(labels), low, high).points();
    return points.stream()
        .filter(t -> !(lowOpen() && t.equals(low)) && !(highOpen() && t.equals(high)))
        .toList();
  }
}
