package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.SternBrocot;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.integrate.Crossing;
import org.samcheck.integrate.Event;

/**
 * The pieces of a time interval on which the dominant coordinate of flows is constant. At the
 * crossing of two coordinates the dominant one is that of a neighbouring piece, so what holds on
 * all pieces, for all pairs of them in order, holds everywhere.
 */
final class DominantPieces {

  private final List<Ball> cuts = new ArrayList<>();
  private final BigFraction low;
  private final BigFraction high;

  DominantPieces(List<RunningProblem<?>> flows, BigFraction low, BigFraction high) {
    this.low = low;
    this.high = high;
    flows.forEach(this::cut);
    cuts.sort(Comparator.comparing(Ball::lowerBound));
  }

  private void cut(RunningProblem<?> run) {
    FlowRun<?> flow = run.flow();
    List<Expression> beta = run.predictorGraphs();
    for (int i = 0; i < beta.size(); i++) {
      for (int j = 0; j < i; j++) {
        cut(flow, Algebra.subtract(beta.get(i), beta.get(j)));
        cut(flow, Algebra.add(beta.get(i), beta.get(j)));
      }
    }
    requireNonzero(run, beta.get(0));
    flow.solution().events().stream().map(Event::time).forEach(cuts::add);
  }

  /** β = 0 inside a piece, where nothing is dominant, would be seen by no point of a piece. */
  private void requireNonzero(RunningProblem<?> run, Expression first) {
    FlowRun<?> flow = run.flow();
    for (Crossing crossing : flow.solution().crossings(first, low, high)) {
      Ball time = crossing.time();
      boolean atStart =
          low.isZero()
              && time.containsZero()
              && flow.vanishesAtStart(first)
              && flow.isMonotone(first, time);
      boolean event = flow.solution().events().stream().anyMatch(e -> e.time().overlaps(time));
      if (!atStart && !event && run.mayVanish(time)) {
        throw new UndecidedException("whether beta vanishes");
      }
    }
  }

  private void cut(FlowRun<?> flow, Expression difference) {
    boolean tied = low.isZero() && flow.vanishesAtStart(difference);
    for (Crossing crossing : flow.solution().crossings(difference, low, high)) {
      Ball time = crossing.time();
      if (!flow.isMonotone(difference, time)) {
        throw new UndecidedException("whether two coordinates cross or touch");
      }
      // Coordinates that start alike and part at a certain rate are in order from then on.
      if (!(tied && time.containsZero())) {
        cuts.add(time);
      }
    }
  }

  /**
   * The ends of the interval and a point of every piece.
   *
   * @throws UndecidedException if three coordinates may cross at once, or two at an end
   */
  List<BigFraction> points() {
    List<BigFraction> points = new ArrayList<>(List.of(low));
    BigFraction from = low;
    for (Ball cut : cuts) {
      if (cut.upperBound().compareTo(low) <= 0 || cut.lowerBound().compareTo(high) >= 0) {
        continue;
      }
      boolean inside =
          cut.lowerBound().compareTo(from) >= 0 && cut.upperBound().compareTo(high) <= 0;
      if (!inside) {
        throw new UndecidedException("crossings of coordinates too close to call");
      }
      points.add(inside(from, cut.lowerBound()));
      from = cut.upperBound();
    }
    if (from.compareTo(high) < 0) {
      points.add(inside(from, high));
      points.add(high);
    }
    return points;
  }

  /** The simplest number of the middle half. */
  private static BigFraction inside(BigFraction from, BigFraction to) {
    BigFraction quarter = to.subtract(from).multiply(new BigFraction(1, 4));
    return SternBrocot.simplest(from.add(quarter), to.subtract(quarter));
  }

  /** The cuts before and after which the dominant coordinates of {@code run} differ. */
  List<Ball> changes(RunningProblem<Ball> run) {
    List<Ball> changes = new ArrayList<>();
    List<BigFraction> points = points();
    // At the start itself a tie may have another index than right after it.
    for (int i = 1; i + 1 < points.size(); i++) {
      int before = run.dominant(points.get(i));
      int after = run.dominant(points.get(i + 1));
      if (before != after) {
        between(points.get(i), points.get(i + 1)).ifPresent(changes::add);
      }
    }
    return changes;
  }

  private Optional<Ball> between(BigFraction from, BigFraction to) {
    return cuts.stream()
        .filter(c -> c.lowerBound().compareTo(from) >= 0 && c.upperBound().compareTo(to) <= 0)
        .findFirst();
  }
}
