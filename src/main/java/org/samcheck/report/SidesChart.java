package org.samcheck.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.report.Chart.Axis;
import org.samcheck.report.Chart.Mark;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;
import org.samcheck.report.Chart.Style;

/**
 * The picture of both sides of a relation.
 *
 * @param relation the relation
 * @param name what they change with
 * @param lengths whether that is the length of the run
 * @param curves the left side, the right side, and further bounds
 */
record SidesChart(Relation relation, String name, boolean lengths, List<SideCurve> curves) {

  private static final int FEWEST = 4;
  private static final int MOST_DOTS = 40;
  private static final double WIDE = 10;
  private static final int LONGEST_NAME = 46;

  /**
   * The picture; empty where there is little to see.
   *
   * @param at the bound names at which the claim fails, if it does
   */
  Optional<Drawing> drawing(Map<String, BigFraction> at) {
    boolean dull = !curves.stream().allMatch(SidesChart::isEnough);
    return dull || curves.stream().allMatch(SideCurve::isConstant)
        ? Optional.empty()
        : Optional.of(chart(at));
  }

  private static boolean isEnough(SideCurve curve) {
    return curve.points().stream().filter(p -> Double.isFinite(p.y())).count() >= FEWEST;
  }

  private Chart chart(Map<String, BigFraction> at) {
    boolean logarithmic = curves.stream().allMatch(SideCurve::isPositive) && spread() > WIDE;
    Optional<SlopeFit> fit =
        lengths && logarithmic ? SlopeFit.ofEnd(curves.get(0).points()) : Optional.empty();
    return new Chart(
        "Both sides of the claim over " + name,
        claimed() + fit.map(f -> SlopeFit.CAPTION).orElse(""),
        "The two sides of the claim as curves over "
            + name
            + "."
            + fit.map(f -> " " + f.name() + ".").orElse(""),
        new Axis(name, lengths && logarithmic),
        new Axis("value of the side", logarithmic),
        false,
        series(fit),
        marks(at));
  }

  private String claimed() {
    String symbol = relation.e().operator().symbol();
    String sign = symbol.replace("<=", "≤").replace(">=", "≥").replace("!=", "≠");
    String where = lengths ? ", for runs of every length " + name : ", for every " + name;
    return "Claimed: left " + sign + " right" + where + ", here on this instance.";
  }

  private List<Series> series(Optional<SlopeFit> fit) {
    List<Series> series = new ArrayList<>();
    fit.ifPresent(f -> series.add(new Series(f.name(), Style.DASHED, 2, f.line())));
    for (int i = 0; i < curves.size(); i++) {
      List<Point> points = curves.get(i).points();
      Style style = points.size() <= MOST_DOTS ? Style.PATH : Style.LINE;
      int tone = i < 2 ? i : i + 1;
      series.add(new Series(legend(i), style, tone, points));
    }
    return series;
  }

  private String legend(int i) {
    String which = i == 0 ? "left" : i == 1 ? "right" : "bound";
    String text = TitleText.of(curves.get(i).side().toString());
    return text.length() <= LONGEST_NAME ? which + ": " + text : which;
  }

  /** The ratio of the largest and the smallest positive value. */
  private double spread() {
    DoubleSummaryStatistics all =
        curves.stream()
            .flatMap(c -> c.points().stream())
            .mapToDouble(Point::y)
            .filter(y -> y > 0)
            .summaryStatistics();
    return all.getMax() / all.getMin();
  }

  private List<Mark> marks(Map<String, BigFraction> at) {
    return Stream.ofNullable(at.get(name))
        .map(t -> t.doubleValue())
        .map(t -> new Mark(t, "fails at " + name + " = " + ChartPainter.number(t)))
        .toList();
  }
}
