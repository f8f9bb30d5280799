package org.samcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Evaluation;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Instance;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.report.Chart.Axis;
import org.samcheck.report.Chart.Mark;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;
import org.samcheck.report.Chart.Style;

/** Both sides of a claim over the time or over the length of the run, with a fitted slope. */
final class RatePlot {

  private static final int MOST_TIMES = 120;
  private static final int DIGITS = 30;
  private static final int FEWEST = 4;
  private static final double WIDE = 10;
  private static final int LONGEST_NAME = 46;

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
    return drawing(binder.name(), curves, false);
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
    return drawing(given.name(), curves, true);
  }

  // The picture

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

  private Optional<Drawing> drawing(String name, List<SideCurve> curves, boolean lengths) {
    boolean enough =
        curves.stream()
            .allMatch(
                c -> c.points().stream().filter(p -> Double.isFinite(p.y())).count() >= FEWEST);
    if (!enough || curves.stream().allMatch(SideCurve::isConstant)) {
      return Optional.empty();
    }
    boolean positive = curves.stream().allMatch(SideCurve::isPositive) && spread(curves) > WIDE;
    List<Series> series = new ArrayList<>();
    Optional<SlopeFit> fit =
        lengths && positive ? SlopeFit.ofEnd(curves.get(0).points()) : Optional.empty();
    fit.ifPresent(f -> series.add(new Series(f.name(), Style.DASHED, 2, f.line())));
    for (int i = 0; i < curves.size(); i++) {
      boolean few = curves.get(i).points().size() <= 40;
      Style style = few ? Style.PATH : Style.LINE;
      int tone = i < 2 ? i : i + 1;
      series.add(new Series(text(i, curves.get(i)), style, tone, curves.get(i).points()));
    }
    String symbol = relation.e().operator().symbol();
    return Optional.of(
        new Chart(
            "Both sides of the claim over " + name,
            "Claimed: left "
                + symbol(symbol)
                + " right"
                + (lengths ? ", for runs of every length " + name : ", for every " + name)
                + ", here on this instance."
                + fit.map(
                        f ->
                            " The slope is fitted by least squares in the logarithms to the second half"
                                + " of the left side.")
                    .orElse(""),
            "The two sides of the claim as curves over "
                + name
                + "."
                + fit.map(f -> " " + f.name() + ".").orElse(""),
            new Axis(name, lengths && positive),
            new Axis("value of the side", positive),
            false,
            series,
            marks(name)));
  }

  /** The ratio of the largest and the smallest positive value. */
  private static double spread(List<SideCurve> curves) {
    DoubleSummaryStatistics all =
        curves.stream()
            .flatMap(c -> c.points().stream())
            .mapToDouble(Point::y)
            .filter(y -> y > 0)
            .summaryStatistics();
    return all.getMax() / all.getMin();
  }

  private List<Mark> marks(String name) {
    return Stream.ofNullable(at.get(name))
        .map(
            t ->
                new Mark(
                    t.doubleValue(),
                    "fails at " + name + " = " + ChartPainter.number(t.doubleValue())))
        .toList();
  }

  private static String symbol(String symbol) {
    return symbol.replace("<=", "≤").replace(">=", "≥").replace("!=", "≠");
  }

  private String text(int i, SideCurve curve) {
    String which = i == 0 ? "left" : i == 1 ? "right" : "bound";
    String text = TitleText.of(curve.side().toString());
    return text.length() <= LONGEST_NAME ? which + ": " + text : which;
  }
}
