package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Expression;

/**
 * A solution over a time interval, as the Taylor polynomials of its steps: its state at any time,
 * and the times at which functions of the state change sign.
 *
 * <p>{@code @error} enclosure, or order p, not enclosed, as {@link #isEnclosed} tells.
 */
public final class Solution {
  private final List<Expression> variables;
  private final List<Arc> arcs;
  private final List<Event> events;
  private final BigFraction until;
  private final Precision precision;
  private final BallArithmetic arithmetic;

  Solution(
      List<Expression> variables,
      List<Arc> arcs,
      List<Event> events,
      BigFraction until,
      Precision precision) {
    this.variables = variables;
    this.arcs = List.copyOf(arcs);
    this.events = List.copyOf(events);
    this.until = until;
    this.precision = precision;
    arithmetic = new BallArithmetic(precision.bits());
  }

  /** Whether every ball of this solution is proved to contain its number. */
  public boolean isEnclosed() {
    return precision.enclosed();
  }

  /** What happened, in the order of time. */
  public List<Event> events() {
    return events;
  }

  /** The last time of the run: what was asked for, or the time of a blow-up. */
  public Ball end() {
    return arcs.get(arcs.size() - 1).end();
  }

  /** The number of Taylor steps. */
  public int stepCount() {
    return arcs.stream().mapToInt(arc -> arc.steps().size()).sum();
  }

  /**
   * The state at time t.
   *
   * @throws UndefinedException before 0 and after the end
   * @throws UndecidedException too near a blow-up
   */
  public List<Ball> at(BigFraction t) {
    return over(t, t);
  }

  /** The hull of the states at the times in t; throws as {@link #at(BigFraction)}. */
  public List<Ball> at(Ball t) {
    requireInside(t.lowerBound(), t.upperBound());
    return hull(t);
  }

  /** The hull of the states at all times from..to; throws as {@link #at(BigFraction)}. */
  public List<Ball> over(BigFraction from, BigFraction to) {
    requireInside(from, to);
    return hull(arithmetic.of(from).hull(arithmetic.of(to)));
  }

  /** Compares exact ends: a time that is rounded to a ball may reach beyond the last one. */
  private void requireInside(BigFraction from, BigFraction to) {
    if (to.signum() < 0 || isAfterEnd(from)) {
      throw new UndefinedException("a state outside the times of the flow");
    }
    if (from.signum() < 0 || !isBeforeEnd(to)) {
      throw new UndecidedException("whether a time lies within those of the flow");
    }
  }

  private boolean blowsUp() {
    return events.stream().anyMatch(event -> event.kind() == Event.Kind.BLOW_UP);
  }

  private boolean isAfterEnd(BigFraction t) {
    return t.compareTo(blowsUp() ? end().upperBound() : until) > 0;
  }

  private boolean isBeforeEnd(BigFraction t) {
    return blowsUp() ? t.compareTo(end().lowerBound()) < 0 : t.compareTo(until) <= 0;
  }

  private List<Ball> hull(Ball t) {
    List<Ball> hull = null;
    for (Arc arc : arcs) {
      if (!arithmetic.less(arc.end(), t).isTrue() && !arithmetic.less(t, arc.start()).isTrue()) {
        List<Ball> values = arc.at(t, arithmetic).values().subList(0, variables.size());
        hull = hull == null ? values : Arc.hull(hull, values);
      }
    }
    return hull;
  }

  /**
   * The value of a function of the state (and of t) at time t; throws as {@link #at(BigFraction)}.
   */
  public Ball at(BigFraction t, Expression function) {
    List<Expression> inputs = new ArrayList<>(variables);
    List<Ball> values = new ArrayList<>(at(t));
    if (!inputs.contains(VectorField.TIME)) {
      inputs.add(VectorField.TIME);
      values.add(arithmetic.of(t));
    }
    return new Tape(inputs, List.of(function)).on(arithmetic).run(values).get(0);
  }

  /**
   * The times in [from, to] at which a smooth function of the state may change sign, in order; no
   * change lies outside them.
   *
   * @param function a scalar graph over the state
   */
  public List<Crossing> crossings(Expression function, BigFraction from, BigFraction to) {
    List<Crossing> found = new ArrayList<>();
    for (Arc arc : arcs) {
      Expression g = Branch.of(Map.of()).smooth(arc.reduction().image(function));
      if (!g.isConstant()) {
        List<Expression> x = arc.reduction().moving().variables();
        Composition composition = new Composition(x, List.of(g), precision);
        for (Step step : arc.steps()) {
          crossings(arc, step, composition, arithmetic.of(from), arithmetic.of(to), found);
        }
        arc.doubtful(g, from, to, arithmetic).ifPresent(place -> merge(found, place));
      }
    }
    return found;
  }

  private void crossings(
      Arc arc, Step step, Composition composition, Ball from, Ball to, List<Crossing> found) {
    Ball low = arithmetic.subtract(from, arc.start());
    Ball high = arithmetic.subtract(arithmetic.min(to, arc.end()), arc.start());
    boolean outside =
        low.lowerBound().compareTo(step.end()) > 0 || high.upperBound().compareTo(step.start()) < 0;
    if (outside || arithmetic.less(high, low).isTrue()) {
      return;
    }
    Ball unit = arithmetic.of(step.unit());
    Ball start = arithmetic.of(step.start());
    boolean inside = low.lowerBound().compareTo(step.start()) > 0;
    Ball first = inside ? arithmetic.divide(arithmetic.subtract(low, start), unit) : Ball.ZERO;
    boolean ends = high.upperBound().compareTo(step.end()) < 0;
    Ball last =
        ends
            ? arithmetic.divide(arithmetic.subtract(high, start), unit)
            : arithmetic.of(step.used());
    composition
        .on(step)
        .signChanges(0, first.lower(), last.upper(), arithmetic)
        .forEach(
            place -> {
              Ball since = arithmetic.add(arithmetic.multiply(place.s(), unit), start);
              Ball time = arithmetic.add(since, arc.start());
              merge(found, new Crossing(time, place.direction(), place.certain()));
            });
  }

  /** Doubtful changes at the common end of two steps are one. */
  private static void merge(List<Crossing> found, Crossing next) {
    int last = found.size() - 1;
    if (last >= 0 && found.get(last).time().overlaps(next.time())) {
      found.set(last, found.get(last).and(next));
    } else {
      found.add(next);
    }
  }

  /** Whether a function of the state is 0 at all times by the symmetry of field and start. */
  public boolean vanishes(Expression function) {
    return arcs.stream().allMatch(arc -> arc.reduction().image(function).isZero());
  }

  /**
   * The only time in [from, to] at which {@code function} changes sign.
   *
   * @throws UndefinedException if there is none, or more than one cannot be excluded
   */
  public Ball crossing(Expression function, BigFraction from, BigFraction to) {
    List<Crossing> found = crossings(function, from, to);
    if (found.size() != 1 || !found.get(0).certain()) {
      throw new UndefinedException("the only change of sign of " + function);
    }
    return found.get(0).time();
  }
}
