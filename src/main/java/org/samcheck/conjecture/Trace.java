package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Size;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Domain;
import org.samcheck.expression.InputException;

/**
 * The trajectories of a file's runs at given times: x, or β for networks. {@code @error} enclosure.
 *
 * @param columns the names of the components
 * @param rows the states in the order of the times
 * @param events what happens to flows, in the order of time
 * @param open why events are missing; empty where all are told
 * @param end the time of a blow-up, after which there are no rows
 */
public record Trace(
    List<String> columns,
    List<Row> rows,
    List<TraceEvent> events,
    Optional<String> open,
    Optional<Ball> end) {

  private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
  private static final int GUARD = 15;
  private static final int MOST_DOUBLINGS = 4;
  private static final int MOST_ROWS = 1000;
  private static final int FLOW_ROWS = 40;

  /**
   * A state.
   *
   * @param t the time
   * @param values the components
   */
  public record Row(BigFraction t, List<Ball> values) {}

  /**
   * The trace of {@code conjecture}, to {@code digits} digits where some precision reaches them.
   *
   * @param times the times of the rows; empty for a choice that shows the run
   * @throws InputException if a given is not fixed
   * @throws UndefinedException if a time is outside the run, but for times after a blow-up
   * @throws UndecidedException if a run cannot be enclosed
   */
  public static Trace of(Conjecture conjecture, List<BigFraction> times, int digits) {
    return of(conjecture, times, digits, true);
  }

  /**
   * As {@link #of}, without events: to find the changes of a dominant coordinate takes about as
   * long as the flow itself.
   */
  public static Trace ofRows(Conjecture conjecture, List<BigFraction> times, int digits) {
    return of(conjecture, times, digits, false);
  }

  private static Trace of(
      Conjecture conjecture, List<BigFraction> times, int digits, boolean withEvents) {
    requireFixed(conjecture);
    Trace trace = null;
    for (int i = 0, d = digits + GUARD; i <= MOST_DOUBLINGS; i++, d *= 2) {
      try {
        trace = at(conjecture, times, d, withEvents);
        if (trace.isRight(digits)) {
          return trace;
        }
      } catch (UndecidedException undecided) {
        if (i == MOST_DOUBLINGS) {
          throw undecided;
        }
      }
    }
    return trace;
  }

  private static void requireFixed(Conjecture conjecture) {
    for (Given given : conjecture.given()) {
      if (!(given.domain() instanceof Domain.Definition)) {
        throw conjecture
            .place()
            .error(
                "a trace needs a value of '"
                    + given.name()
                    + "', expected --set "
                    + given.name()
                    + "=… or a value in the file");
      }
    }
  }

  private static Trace at(
      Conjecture conjecture, List<BigFraction> times, int digits, boolean withEvents) {
    Assignment nothing = new Assignment(Map.of(), Optional.empty(), Optional.empty());
    Instance<Ball> instance = new Instance<>(conjecture, nothing, BallArithmetic.ofDigits(digits));
    List<RunningProblem<Ball>> runs =
        conjecture.problems().keySet().stream().map(instance::problem).toList();
    Optional<Ball> end =
        runs.stream()
            .map(RunningProblem::blowUp)
            .flatMap(Optional::stream)
            .min(Comparator.comparing(Ball::lowerBound));
    List<Row> rows = new ArrayList<>();
    for (BigFraction t : times.isEmpty() ? times(runs) : times) {
      if (end.isEmpty() || t.compareTo(end.get().lowerBound()) < 0) {
        List<Ball> values = new ArrayList<>();
        runs.forEach(run -> values.addAll(run.shown(t)));
        rows.add(new Row(t, values));
      }
    }
    List<TraceEvent> events = new ArrayList<>();
    Optional<String> open = withEvents ? TraceEvent.enter(runs, events) : Optional.empty();
    return new Trace(columns(conjecture, runs), rows, events, open, end);
  }

  private static List<String> columns(Conjecture conjecture, List<RunningProblem<Ball>> runs) {
    List<String> columns = new ArrayList<>();
    List<String> labels = List.copyOf(conjecture.problems().keySet());
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i).isEmpty() ? "" : labels.get(i) + ".";
      RunningProblem<Ball> run = runs.get(i);
      int count = run.shown(BigFraction.ZERO).size();
      for (int j = 1; j <= count; j++) {
        columns.add(label + (run.isNetwork() ? "beta_" : "x_") + j);
      }
    }
    return columns;
  }

  /** Every step of a short run, at most about a thousand of a long one; equal parts of a flow. */
  private static List<BigFraction> times(List<RunningProblem<Ball>> runs) {
    BigFraction last =
        runs.stream().map(RunningProblem::horizon).min(BigFraction::compareTo).orElseThrow();
    boolean continuous = runs.stream().allMatch(RunningProblem::isContinuous);
    BigFraction by =
        continuous
            ? last.divide(FLOW_ROWS)
            : new BigFraction(1 + (Size.STEPS.of(last) - 1) / MOST_ROWS);
    List<BigFraction> times = new ArrayList<>();
    for (BigFraction t = BigFraction.ZERO; t.compareTo(last) < 0; t = t.add(by)) {
      times.add(t);
    }
    times.add(last);
    return times;
  }

  private boolean isRight(int digits) {
    return rows.stream()
        .flatMap(row -> row.values().stream())
        .allMatch(v -> v.isExact() || v.accuracyBits() >= (digits + 1) * BITS_PER_DIGIT);
  }
}
