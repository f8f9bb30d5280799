package org.samcheck.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Evaluation;
import org.samcheck.conjecture.Instance;
import org.samcheck.expression.Expression;
import org.samcheck.sweep.Cell.Status;

/**
 * The cells of one run: what the axes that do not change the run are given to it afterwards. {@code
 * @error} enclosure.
 */
final class Row {

  private static final Assignment NOTHING =
      new Assignment(Map.of(), Optional.empty(), Optional.empty());
  private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

  /** Enough to tell whole numbers and truths apart, but near a boundary. */
  private static final int FIRST_DISCRETE_DIGITS = 8;

  private static final int DISCRETE_DOUBLINGS = 5;
  private static final int GUARD = 15;
  private static final int DOUBLINGS = 3;

  private final Conjecture conjecture;
  private final Expression cell;
  private final boolean discrete;
  private final List<String> names;
  private final List<List<BigFraction>> points;
  private final int digits;

  /**
   * The row of a run.
   *
   * @param conjecture with every given fixed, and a diagram
   * @param names the axes within the row
   * @param points a value of each of them, for each cell
   * @param digits the digits printed
   */
  Row(Conjecture conjecture, List<String> names, List<List<BigFraction>> points, int digits) {
    this.conjecture = conjecture;
    this.cell = conjecture.diagram().orElseThrow().cell();
    this.discrete = conjecture.diagram().orElseThrow().isDiscrete();
    this.names = names;
    this.points = points;
    this.digits = digits;
  }

  /**
   * The cells, in the order of the points. The digits double while a cell is undecided; that it is
   * undefined is believed when two precisions agree.
   */
  List<Cell> cells() {
    Trial[] trials = new Trial[points.size()];
    Arrays.fill(trials, new Trial(Cell.of(Status.UNKNOWN), false));
    int doublings = discrete ? DISCRETE_DOUBLINGS : DOUBLINGS;
    int d = discrete ? FIRST_DISCRETE_DIGITS : digits + GUARD;
    for (int i = 0; i <= doublings && !Stream.of(trials).allMatch(Trial::settled); i++, d *= 2) {
      Evaluation<Ball> evaluation =
          Evaluation.enclosing(new Instance<>(conjecture, NOTHING, BallArithmetic.ofDigits(d)));
      Optional<Trial> whole = outside(evaluation);
      for (int k = 0; k < trials.length; k++) {
        if (!trials[k].settled()) {
          Trial next = whole.isPresent() ? whole.get() : at(k, evaluation);
          trials[k] = next.after(trials[k]);
        }
      }
    }
    return Stream.of(trials).map(Trial::cell).toList();
  }

  /**
   * A cell at one precision.
   *
   * @param settled whether more digits would change nothing
   */
  private record Trial(Cell cell, boolean settled) {

    static Trial without(Status status) {
      return new Trial(Cell.of(status), status == Status.OUTSIDE);
    }

    /** Near a blow-up a wide enclosure cannot tell: what is undefined must be so twice. */
    Trial after(Trial before) {
      boolean twice = cell.status() == Status.UNDEFINED && cell.equals(before.cell);
      return twice ? new Trial(cell, true) : this;
    }
  }

  /** The cell of the whole row where the conditions do not hold, or may not. */
  private Optional<Trial> outside(Evaluation<Ball> evaluation) {
    try {
      Truth truth = Truth.TRUE;
      for (Expression condition : conjecture.suchThat()) {
        truth = truth.isFalse() ? truth : truth.and(evaluation.truth(condition));
      }
      return switch (truth) {
        case TRUE -> Optional.empty();
        case FALSE -> Optional.of(Trial.without(Status.OUTSIDE));
        case UNKNOWN -> Optional.of(Trial.without(Status.UNKNOWN));
      };
    } catch (UndefinedException undefined) {
      return Optional.of(Trial.without(Status.OUTSIDE));
    } catch (UndecidedException undecided) {
      return Optional.of(Trial.without(Status.UNKNOWN));
    }
  }

  private Trial at(int k, Evaluation<Ball> evaluation) {
    try {
      return bound(points.get(k), 0, evaluation, () -> value(evaluation));
    } catch (UndefinedException undefined) {
      return Trial.without(Status.UNDEFINED);
    } catch (UndecidedException undecided) {
      return Trial.without(Status.UNKNOWN);
    }
  }

  private Trial bound(
      List<BigFraction> point, int k, Evaluation<Ball> evaluation, Supplier<Trial> body) {
    return k == point.size()
        ? body.get()
        : evaluation.with(names.get(k), point.get(k), () -> bound(point, k + 1, evaluation, body));
  }

  private Trial value(Evaluation<Ball> evaluation) {
    if (cell.type().isBoolean()) {
      Truth truth = evaluation.truth(cell);
      return truth == Truth.UNKNOWN
          ? Trial.without(Status.UNKNOWN)
          : new Trial(Cell.of(status(evaluation), truth.isTrue() ? "true" : "false"), true);
    }
    if (discrete) {
      String whole = Expression.constant(evaluation.exact(cell)).toString();
      return new Trial(Cell.of(status(evaluation), whole), true);
    }
    return number(evaluation.number(cell), status(evaluation));
  }

  private static Status status(Evaluation<Ball> evaluation) {
    return evaluation.grounds().isRigorous() ? Status.DECIDED : Status.STATISTICAL;
  }

  /** More digits help an enclosure, but not a sample of paths. */
  private Trial number(Ball value, Status status) {
    boolean right = value.isExact() || value.accuracyBits() >= (digits + 1) * BITS_PER_DIGIT;
    Cell cell = Cell.of(status, value.toDecimal(digits));
    return new Trial(cell, right || status == Status.STATISTICAL);
  }
}
