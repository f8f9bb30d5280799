package org.samcheck.conjecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.DoubleArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.integrate.OrderedFlow;
import org.samcheck.integrate.Solution;
import org.samcheck.integrate.TaylorIntegrator;
import org.samcheck.integrate.VectorField;

/**
 * The solution of a flow on one instance, integrated once, when it is asked for.
 *
 * <p>{@code @error} enclosure in balls; in doubles a plain Taylor run, which is no evidence.
 *
 * @param <T> the number type
 */
final class FlowRun<T> {

  /** A start that is known to fewer bits is a box of starts. */
  private static final int WIDE_BITS = 24;

  private final VectorField field;
  private final List<BigFraction> exactStart;
  private final List<Ball> start;
  private final List<T> first;
  private final BigFraction until;
  private final Arithmetic<T> arithmetic;
  private final int dimension;
  private final int mostSteps;
  private Solution solution;
  private Optional<OrderedFlow> ordered;
  private UndecidedException failure;

  /**
   * A flow.
   *
   * @param field over the components of x, and further variables that rest
   * @param exactStart the start where it is rational, else empty
   * @param start the start enclosed, for every variable of the field
   * @param first x(0)
   * @param until T
   * @param mostSteps the steps of the integrator that it may take
   */
  FlowRun(
      VectorField field,
      Optional<List<BigFraction>> exactStart,
      List<Ball> start,
      List<T> first,
      BigFraction until,
      Arithmetic<T> arithmetic,
      int mostSteps) {
    this.field = field;
    this.exactStart = exactStart.orElse(null);
    this.start = start;
    this.first = first;
    this.until = until;
    this.arithmetic = arithmetic;
    this.mostSteps = mostSteps;
    dimension = first.size();
  }

  /** The enclosed solution over [0, T], or up to a blow-up. */
  Solution solution() {
    if (failure != null) {
      throw failure;
    }
    if (solution == null) {
      solution = integrated();
    }
    return solution;
  }

  /** A flow that cannot be enclosed is not tried again at every time. */
  private Solution integrated() {
    TaylorIntegrator integrator =
        arithmetic instanceof DoubleArithmetic
            ? TaylorIntegrator.plain(field, arithmetic.digits())
            : TaylorIntegrator.enclosed(field, arithmetic.digits()).atMost(mostSteps);
    try {
      return exactStart == null
          ? integrator.integrateBox(start, until)
          : integrator.integrate(exactStart, until);
    } catch (UndecidedException undecided) {
      failure = undecided;
      throw undecided;
    }
  }

  /** x(t); throws {@link UndefinedException} outside [0, T], and after a blow-up. */
  List<T> x(BigFraction t) {
    if (t.isZero()) {
      return first;
    }
    requireInside(t.signum() > 0 && t.compareTo(until) <= 0, t);
    // Exact arithmetic has no solution: it says so here, before one is computed.
    arithmetic.of(Ball.ZERO);
    return numbers(ordered().map(all -> all.at(t)).orElseGet(() -> solution().at(t)));
  }

  /** The hull of x over the times in a ball. */
  List<T> x(Ball t) {
    arithmetic.of(Ball.ZERO);
    return numbers(ordered().map(all -> all.at(t)).orElseGet(() -> solution().at(t)));
  }

  /** The hull of x over times between exact ends, which no rounding moves out of [0, T]. */
  List<T> x(Stretch times) {
    arithmetic.of(Ball.ZERO);
    BigFraction from = times.low();
    BigFraction to = times.high();
    return numbers(
        ordered().map(all -> all.over(from, to)).orElseGet(() -> solution().over(from, to)));
  }

  private boolean isWide() {
    return exactStart == null
        && arithmetic instanceof BallArithmetic
        && start.stream().anyMatch(x -> x.accuracyBits() < WIDE_BITS);
  }

  /** All solutions between two of them, where the start is a wide box and their order is kept. */
  private Optional<OrderedFlow> ordered() {
    if (ordered == null) {
      ordered = isWide() ? betweenCorners() : Optional.empty();
    }
    return ordered;
  }

  private Optional<OrderedFlow> betweenCorners() {
    TaylorIntegrator integrator =
        TaylorIntegrator.enclosed(field, arithmetic.digits()).atMost(mostSteps);
    try {
      return Optional.of(new OrderedFlow(field, start, until, integrator));
    } catch (UndecidedException unordered) {
      return Optional.empty();
    }
  }

  private void requireInside(boolean inside, Object t) {
    if (!inside) {
      throw new UndefinedException("x(" + t + ") of a flow until " + until);
    }
  }

  private List<T> numbers(List<Ball> balls) {
    return balls.stream().limit(dimension).map(arithmetic::of).toList();
  }

  /** Whether a graph over the variables is exactly 0 at the start. */
  boolean vanishesAtStart(Expression graph) {
    if (exactStart == null) {
      return false;
    }
    Map<String, List<Expression>> values = new HashMap<>();
    for (int i = 0; i < exactStart.size(); i++) {
      Expression value = Expression.constant(exactStart.get(i));
      values.put(field.variables().get(i).name(), List.of(value));
    }
    return new Expansion(values).scalar(graph).isZero();
  }

  /** Whether the derivative of a graph along the flow has one sign at all times in a ball. */
  boolean isMonotone(Expression graph, Ball times) {
    Expression rate = Expression.ZERO;
    for (int i = 0; i < field.dimension(); i++) {
      Expression slope = Derivative.of(graph, field.variables().get(i));
      rate = Algebra.add(rate, Algebra.multiply(slope, field.components().get(i)));
    }
    BallArithmetic balls = BallArithmetic.ofDigits(arithmetic.digits());
    if (times.upperBound().compareTo(solution().end().lowerBound()) > 0) {
      return false;
    }
    BigFraction low = times.lowerBound();
    BigFraction from = low.signum() < 0 ? BigFraction.ZERO : low;
    List<Expression> inputs = new ArrayList<>(field.variables());
    List<Ball> values = new ArrayList<>(solution().over(from, times.upperBound()));
    if (!inputs.contains(VectorField.TIME)) {
      inputs.add(VectorField.TIME);
      values.add(new Stretch(from, times.upperBound()).in(balls));
    }
    try {
      return !new Tape(inputs, List.of(rate)).on(balls).run(values).get(0).containsZero();
    } catch (UndecidedException branch) {
      return false;
    }
  }

  /** The components of ẋ at x. */
  List<T> velocity(List<T> x) {
    List<Expression> components = new ArrayList<>(field.components().subList(0, dimension));
    List<T> inputs = new ArrayList<>(x);
    start.stream().skip(dimension).map(arithmetic::of).forEach(inputs::add);
    return new Tape(field.variables(), components).on(arithmetic).run(inputs);
  }
}
