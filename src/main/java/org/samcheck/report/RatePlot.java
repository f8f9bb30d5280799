package org.samcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Evaluation;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Instance;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Both sides of a claim over the time or over the length of the run, with a fitted slope. */
final class RatePlot {

  private static final int MOST_TIMES = 120;
  private static final int DIGITS = 30;

  private final Scene scene;
  private final Evaluation<Ball> evaluation;
  private final Relation relation;
  private final Map<String, BigFraction> at;

  private RatePlot(
      Scene scene, Evaluation<Ball> evaluation, Relation relation, Map<String, BigFraction> at) {
    this.scene = scene;
    this.evaluation = evaluation;
    this.relation = relation;
    this.at = at;
  }

  /**
   * The plot of the first relation that changes with a bound name or with the length of the run.
   *
   * @param at the bound names at which the claim fails, if it does
   * @param relation how the sides that fail should be related, empty for any
   */
  static Optional<Drawing> of(
      Scene scene, Evaluation<Ball> evaluation, Map<String, BigFraction> at, String relation) {
    Expression claim = scene.conjecture().claim().orElseThrow();
    return Relation.of(claim).stream()
        .filter(r -> Relation.speaksOfRun(r.e()))
        .sorted(Comparator.comparing(r -> !r.e().operator().symbol().equals(relation)))
        .map(r -> new RatePlot(scene, evaluation, r, at).chart())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Drawing> chart() {
    Optional<Expression> binder =
        relation.binders().stream().filter(b -> relation.uses(b.name())).reduce((a, b) -> b);
    return binder.isPresent() ? overTime(binder.get()) : overLength();
  }

  // Over a bound name

  private Optional<Drawing> overTime(Expression binder) {
    List<Expression> others = relation.binders().stream().filter(other -> other != binder).toList();
    return withFixed(others, () -> overTimeAlone(binder));
  }

  /** The other bound names stay where the claim fails, or at the ends of their ranges. */
  private <R> R withFixed(List<Expression> binders, Supplier<R> body) {
    if (binders.isEmpty()) {
      return body.get();
    }
    Expression first = binders.get(0);
    List<Expression> rest = binders.subList(1, binders.size());
    return evaluation.with(first.name(), fixed(first), () -> withFixed(rest, body));
  }

  private Optional<Drawing> overTimeAlone(Expression binder) {
    List<SideCurve> curves = curves();
    for (BigFraction t : times(binder.argument(0))) {
      curves.forEach(c -> c.add(t, value(binder.name(), t, c.side())));
    }
    return new SidesChart(relation, binder.name(), false, curves).drawing(at);
  }

  private double value(String name, BigFraction t, Expression side) {
    return evaluation.with(name, t, () -> number(evaluation, side));
  }

  /** What cannot be told from 0 is drawn as 0: its middle is no information. */
  private static double number(Evaluation<Ball> evaluation, Expression side) {
    try {
      Ball value = evaluation.number(side);
      return value.containsZero() ? 0 : value.toDouble();
    } catch (ArithmeticException noValue) {
      return Double.NaN;
    }
  }

  private BigFraction fixed(Expression binder) {
    BigFraction known = at.get(binder.name());
    return known == null ? evaluation.exact(binder.argument(0).argument(1)) : known;
  }

  private List<BigFraction> times(Expression range) {
    BigFraction low = evaluation.exact(range.argument(0));
    BigFraction high = evaluation.exact(range.argument(1));
    BigFraction width = high.subtract(low);
    BigFraction by = width.divide(MOST_TIMES);
    if (range.is(Operator.RANGE)) {
      BigFraction step = evaluation.exact(range.argument(2));
      int skip = 1 + (int) (width.divide(step).doubleValue() / MOST_TIMES);
      by = step.multiply(skip);
    }
    List<BigFraction> times = new ArrayList<>();
    for (BigFraction t = low; by.signum() > 0 && t.compareTo(high) <= 0; t = t.add(by)) {
      times.add(t);
    }
    return times;
  }

  // Over the length of the run

  private Optional<Drawing> overLength() {
    for (Given given : scene.conjecture().given()) {
      boolean length =
          scene.conjecture().problems().values().stream()
              .anyMatch(
                  p ->
                      p.run().horizon().variables().stream()
                          .anyMatch(v -> v.name().equals(given.name())));
      if (length && (relation.uses(given.name()) || relation.usesHorizon())) {
        return overLength(given);
      }
    }
    return Optional.empty();
  }

  private Optional<Drawing> overLength(Given given) {
    List<SideCurve> curves = curves();
    for (RunLength n : RunLength.of(given, evaluation)) {
      Assignment longer = scene.assignment().with(given.name(), List.of(n.assigned()));
      Evaluation<Ball> run =
          new Evaluation<>(
              new Instance<>(
                  scene.conjecture(), longer, BallArithmetic.ofDigits(DIGITS), Scene.MOST_STEPS));
      curves.forEach(c -> c.add(n.value(), number(run, c.side())));
    }
    return new SidesChart(relation, given.name(), true, curves).drawing(at);
  }

  /** Both sides, and those of relations beside this one that share a side with it. */
  private List<SideCurve> curves() {
    Set<Expression> sides = new LinkedHashSet<>(relation.e().arguments());
    Relation.of(scene.conjecture().claim().orElseThrow()).stream()
        .filter(other -> other.binders().equals(relation.binders()))
        .filter(
            other -> other.e().arguments().stream().anyMatch(relation.e().arguments()::contains))
        .forEach(other -> sides.addAll(other.e().arguments()));
    return sides.stream().map(SideCurve::new).toList();
  }
}
