package org.samcheck.conjecture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.integrate.Event;

/**
 * What happens to a flow at one time.
 *
 * @param kind dominant change, kink, slide, leave, collapse or blow-up
 * @param time encloses when
 */
public record TraceEvent(String kind, Ball time) {

  /**
   * Enters the events of flows, in the order of time.
   *
   * @return why the changes of a dominant coordinate are not among them; empty where they are
   */
  static Optional<String> enter(List<RunningProblem<Ball>> runs, List<TraceEvent> events) {
    Optional<String> open = Optional.empty();
    for (RunningProblem<Ball> run : runs) {
      if (run.isContinuous()) {
        events.addAll(ofFlow(run));
      }
      if (run.isContinuous() && run.isNetwork()) {
        try {
          dominantChanges(run).forEach(time -> events.add(new TraceEvent("dominant change", time)));
        } catch (UndecidedException undecided) {
          open = Optional.of("changes of the dominant coordinate: " + undecided.getMessage());
        }
      }
    }
    events.sort(Comparator.comparing(e -> e.time().lowerBound()));
    return open;
  }

  /** The events of one flow, without the changes of its dominant coordinate. */
  static List<TraceEvent> ofFlow(RunningProblem<Ball> run) {
    return run.flow().solution().events().stream()
        .map(e -> new TraceEvent(kind(e), e.time()))
        .toList();
  }

  private static String kind(Event event) {
    return event.kind() == Event.Kind.BLOW_UP
        ? "blow-up"
        : event.kind().name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Crossings of two coordinates beside which the dominant one is not the same. */
  private static List<Ball> dominantChanges(RunningProblem<Ball> run) {
    BigFraction end = run.flow().solution().end().lowerBound();
    BigFraction last = end.compareTo(run.horizon()) < 0 ? end : run.horizon();
    return new DominantPieces(List.of(run), BigFraction.ZERO, last).changes(run);
  }
}
