package org.samcheck.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Evaluation;
import org.samcheck.conjecture.Fixing;
import org.samcheck.conjecture.Instance;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.report.Chart.Axis;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;
import org.samcheck.report.Chart.Style;

/** The error behind an order of convergence over N, its fitted slope, and the claim's bounds. */
final class OrderPlot {

  private static final int DIGITS = 30;
  private static final int LONGEST_RUN = 1 << 14;
  private static final int LONGEST_NAME = 40;

  private final Scene scene;
  private final Expression order;

  private OrderPlot(Scene scene, Expression order) {
    this.scene = scene;
    this.order = order;
  }

  /** A plot for each order among the figures, or in the claim itself. */
  static List<Drawing> of(Scene scene) {
    Set<Expression> all = new LinkedHashSet<>(scene.conjecture().figures().values());
    scene
        .conjecture()
        .claim()
        .ifPresent(c -> all.addAll(Expression.postorder(List.of(c), Expression::arguments)));
    return all.stream()
        .filter(e -> e.is(Operator.ORDER) && e.argument(1).is(Operator.RANGE))
        .map(e -> new OrderPlot(scene, e).chart())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Drawing> chart() {
    List<BigFraction> lengths = lengths();
    List<Point> error = curve(lengths, order.argument(0));
    return SlopeFit.of(error).map(fit -> drawing(lengths, error, fit));
  }

  private Drawing drawing(List<BigFraction> lengths, List<Point> error, SlopeFit fit) {
    String name = order.name();
    List<Series> series = new ArrayList<>();
    series.add(new Series(fit.name(), Style.DASHED, 2, fit.line()));
    series.add(new Series(text("error", order.argument(0)), Style.PATH, 0, error));
    int tone = 1;
    for (Expression bound : bounds()) {
      series.add(new Series(text("bound", bound), Style.LINE, tone, curve(lengths, bound)));
      tone = tone == 1 ? 3 : tone + 1;
    }
    return new Chart(
        "The error over " + name + ", and the order of it",
        "Both axes are logarithmic. The slope is fitted by least squares; the check encloses it.",
        "The error falls over " + name + ": " + fit.name() + ".",
        new Axis(name, true),
        new Axis("error", true),
        false,
        series,
        List.of());
  }

  private static String text(String kind, Expression e) {
    String text = TitleText.of(e.toString());
    return text.length() <= LONGEST_NAME ? kind + ": " + text : kind;
  }

  /** The sides of the claim that change with N and speak of no run. */
  private List<Expression> bounds() {
    return Relation.of(scene.conjecture().claim().orElseThrow()).stream()
        .filter(r -> r.uses(order.name()))
        .flatMap(r -> r.e().arguments().stream())
        .filter(side -> !Relation.speaksOfRun(side))
        .filter(side -> side.variables().stream().anyMatch(v -> v.name().equals(order.name())))
        .distinct()
        .toList();
  }

  private List<BigFraction> lengths() {
    Evaluation<Ball> evaluation = at(BigFraction.ONE);
    BigFraction high = evaluation.exact(order.argument(1).argument(1));
    List<BigFraction> lengths = new ArrayList<>();
    BigFraction n = evaluation.exact(order.argument(1).argument(0));
    while (n.signum() > 0
        && n.compareTo(high) <= 0
        && n.compareTo(new BigFraction(LONGEST_RUN)) <= 0) {
      lengths.add(n);
      n = n.multiply(2);
    }
    return lengths;
  }

  private List<Point> curve(List<BigFraction> lengths, Expression e) {
    Function<BigFraction, Double> value =
        n -> {
          try {
            return Math.abs(at(n).number(e).toDouble());
          } catch (ArithmeticException noValue) {
            return Double.NaN;
          }
        };
    return lengths.stream().map(n -> new Point(n.doubleValue(), value.apply(n))).toList();
  }

  private Evaluation<Ball> at(BigFraction n) {
    Conjecture fixed = Fixing.set(scene.conjecture(), order.name(), n);
    return new Evaluation<>(
        new Instance<>(
            fixed,
            scene.assignment().with(order.name(), List.of(n)),
            BallArithmetic.ofDigits(DIGITS),
            Scene.MOST_STEPS));
  }
}
