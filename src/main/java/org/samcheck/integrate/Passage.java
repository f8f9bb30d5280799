package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Expression;

/** The steps of one arc, from one state to the next event. */
final class Passage {
  private static final int MOST_HALVINGS = 40;
  private static final int SINGULAR_EVERY = 8;
  private static final int SINGULAR_BITS = 10;
  private static final BigFraction RESTART = new BigFraction(7, 8);

  private final Reduction reduction;
  private final List<Watch> watches;
  private final Ball start;
  private final BigFraction until;
  private final Precision precision;
  private final Accuracy accuracy;
  private final BallArithmetic arithmetic;
  private final SmoothFlow flow;
  private final List<Step> steps = new ArrayList<>();
  private Composition composition;
  private double firstLength;
  private Surface departed;

  /** A change of sign of a watched function. */
  private record Exit(SignChanges.Place place, Watch watch) {}

  Passage(
      Reduction reduction,
      List<Watch> watches,
      State state,
      Ball start,
      BigFraction until,
      Accuracy accuracy) {
    this.reduction = reduction;
    this.watches = watches;
    this.start = start;
    this.until = until;
    this.accuracy = accuracy;
    precision = accuracy.precision();
    arithmetic = new BallArithmetic(precision.bits());
    List<Expression> functions = watches.stream().map(Watch::function).toList();
    flow = new SmoothFlow(reduction.moving(), functions, reduction.moving(state), precision);
  }

  /** Says that the flow starts by leaving a surface on which it slid. */
  Passage departing(Surface surface) {
    departed = surface;
    return this;
  }

  /**
   * Goes to the end.
   *
   * @throws UndecidedException if that takes more digits, or a place cannot be told from a touch
   */
  Outcome run() {
    BigFraction limit = limit();
    while (flow.time().compareTo(limit) < 0) {
      Step step = flow.step(limit);
      Optional<Exit> exit = exit(step);
      steps.add(step);
      accuracy.requireFewSteps();
      accuracy.requireDigits(flow);
      if (exit.isPresent()) {
        return stop(step, exit.get());
      }
      if (!isNearSingular(step)) {
        accuracy.note(flow.state());
        continue;
      }
      accuracy.requireEnd(flow, firstLength - Logs.of(step.unit()));
      Optional<Tail> end = steps.size() % SINGULAR_EVERY == 0 ? singularity() : Optional.empty();
      if (end.isPresent()) {
        Tail tail = end.get();
        Arc arc = new Arc(start, tail.end(), reduction, List.copyOf(steps), end);
        return new Outcome.Singular(arc, tail.event());
      }
    }
    return new Outcome.Finished(arc(arithmetic.of(until)));
  }

  /** The length of the run; a run that may have ended already still takes one step. */
  private BigFraction limit() {
    Ball rest = arithmetic.subtract(arithmetic.of(until), start);
    BigFraction upper = rest.upperBound();
    BigFraction least = new BigFraction(1, 2).pow(precision.digitBits());
    return upper.compareTo(least) > 0 ? upper : least;
  }

  private Arc arc(Ball end) {
    return new Arc(start, end, reduction, List.copyOf(steps), Optional.empty());
  }

  /** The first place in the step where a watched function may turn negative. */
  private Optional<Exit> exit(Step step) {
    Exit first = null;
    boolean composed = false;
    for (int i = 0; i < watches.size(); i++) {
      if (flow.sign(i) > 0) {
        continue;
      }
      if (!composed) {
        composition().on(step);
        composed = true;
      }
      for (SignChanges.Place place : places(step, i)) {
        boolean leaves = place.direction() <= 0;
        if (leaves && (first == null || isBefore(place.s(), first.place.s()))) {
          first = new Exit(place, watches.get(i));
        }
      }
    }
    return Optional.ofNullable(first);
  }

  private Composition composition() {
    if (composition == null) {
      List<Expression> functions = watches.stream().map(Watch::function).toList();
      composition = new Composition(reduction.moving().variables(), functions, precision);
    }
    return composition;
  }

  private List<SignChanges.Place> places(Step step, int i) {
    boolean departs = steps.isEmpty() && watches.get(i).surface().equals(departed);
    Ball from = departs ? clear(step, i) : Ball.ZERO;
    return composition.signChanges(i, from, arithmetic.of(step.used()), arithmetic);
  }

  /**
   * A flow leaves a surface of sliding along it: up to this s its distance is convex, and grows.
   */
  private Ball clear(Step step, int i) {
    Ball a = arithmetic.of(step.used());
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      if (composition.isConvex(i, a, arithmetic)) {
        return a;
      }
      a = a.scaled(-1);
    }
    return Ball.ZERO;
  }

  private static boolean isBefore(Ball a, Ball b) {
    return a.lowerBound().compareTo(b.lowerBound()) < 0;
  }

  /** Ends the arc at an event; at one too near the end of its step, shortly before it. */
  private Outcome stop(Step step, Exit exit) {
    Ball s = exit.place.s();
    boolean atStart = s.containsZero();
    if (exit.place.certain() || atStart) {
      return arrive(step, s, exit.watch);
    }
    if (exit.place.direction() == 0) {
      throw new UndecidedException("whether a surface is crossed or touched");
    }
    return arrive(step, arithmetic.of(s.lowerBound().multiply(RESTART)).midpoint(), null);
  }

  /** Ends the arc at s and takes its state there. */
  private Outcome arrive(Step step, Ball s, Watch watch) {
    Ball since =
        arithmetic.add(
            arithmetic.multiply(s, arithmetic.of(step.unit())), arithmetic.of(step.start()));
    Ball end = arithmetic.add(start, since);
    if (arithmetic.less(arithmetic.of(until), end).isTrue()) {
      return new Outcome.Finished(arc(arithmetic.of(until)));
    }
    State state = reduction.full(step.atUnit(s, arithmetic), arithmetic);
    return new Outcome.Met(arc(end), end, state, watch);
  }

  /** Whether steps have become very short: the solution may be near its end. */
  private boolean isNearSingular(Step step) {
    double length = Logs.of(step.unit());
    if (steps.size() == 1) {
      firstLength = length;
    }
    return length < firstLength - SINGULAR_BITS;
  }

  private Optional<Tail> singularity() {
    Ball now = arithmetic.add(start, arithmetic.of(flow.time()));
    return Singularity.find(reduction.moving(), flow.state(), now, precision)
        .filter(tail -> arithmetic.less(tail.end(), arithmetic.of(until)).isTrue());
  }
}
