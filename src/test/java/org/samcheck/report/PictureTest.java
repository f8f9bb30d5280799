package org.samcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Series;

class PictureTest {

  /** Doubles of sums and products of numbers below 10. */
  private static final double ROUNDING = 1e-12;

  private static List<Drawing> drawings(String yaml) {
    Conjecture claim = ConjectureFile.parse("claim", "claim.yaml", yaml);
    return Figures.of(Example.of(claim, new HashMap<>()).orElseThrow(), Map.of(), "");
  }

  private static Chart chart(List<Drawing> drawings, String title) {
    return (Chart)
        drawings.stream().filter(d -> d.title().startsWith(title)).findFirst().orElseThrow();
  }

  private static Series series(Chart chart, String name) {
    return chart.series().stream().filter(s -> s.name().startsWith(name)).findFirst().orElseThrow();
  }

  private static final String PARABOLA =
      """
      conjecture: a parabola
      objective: {"f(x)": x^2/2, minimum: 0}
      run: {method: sam, radius: 1, step: 1/2, start: 2, steps: 8}
      claim: "forall t in 0..T: f(x(t)) <= 2 and f(x(t)) >= 0"
      """;

  @Test
  void theVirtualLossOfAParabolaHasAKinkAtItsMinimum() {
    Chart chart = chart(drawings(PARABOLA), "The objective and its virtual loss");
    for (Point p : series(chart, "virtual loss J").points()) {
      assertEquals(p.x() * p.x() / 2 + Math.abs(p.x()), p.y(), ROUNDING);
    }
    assertEquals(new Point(2, 2), series(chart, "x(0)").points().get(0));
    assertEquals(9, series(chart, "x(0)").points().size());
  }

  @Test
  void bothSidesOfAClaimAreDrawnOverTheTime() {
    Chart chart = chart(drawings(PARABOLA), "Both sides of the claim over t");
    assertEquals(2, series(chart, "left").points().get(0).y());
    assertTrue(series(chart, "right").points().stream().allMatch(p -> p.y() == 2));
  }

  @Test
  void thePlaneIsDrawnWithItsFieldAndPath() {
    List<Drawing> all =
        drawings(
            PARABOLA.replace("x^2/2", "\"dot(x, x)/2\"").replace("start: 2", "start: \"[3, 4]\""));
    Chart chart = chart(all, "The path over the level lines");
    assertTrue(chart.square());
    assertEquals(new Point(3, 4), series(chart, "x(0)").points().get(0));
    for (Point p : series(chart, "level lines").points()) {
      assertTrue(Double.isNaN(p.x()) || Math.hypot(p.x(), p.y()) < 20, p.toString());
    }
  }

  @Test
  void aNetworkShowsWhichCoordinateLeads() {
    Chart chart =
        chart(
            drawings(
                """
                conjecture: a network
                network: {depth: 2, examples: ["[1, 2, 3]"]}
                run: {method: sam, norm: l2, radius: 1, time: continuous, clock: rescaled, until: 4, start: balanced(1/2)}
                claim: dominant(4) = 3
                """),
            "The coordinates of β");
    assertEquals("Largest coordinate over time: β1, then β2, then β3.", chart.description());
    assertEquals(List.of("1→2", "2→3"), chart.marks().stream().map(Chart.Mark::label).toList());
    // reference/l2-flow: the two crossings, to the digits of a picture.
    assertEquals(1.4537, chart.marks().get(0).x(), 1e-3);
    assertTrue(chart.y().logarithmic());
  }

  @Test
  void anOrderIsDrawnWithItsSlope() {
    Chart chart =
        chart(
            drawings(
                """
                conjecture: the floor
                given: {N: "one of 4, 8"}
                objective: {"f(x)": x^2/2, minimum: 0}
                run: {method: gd, step: 1/N, start: 1, steps: 1}
                claim: f(x(1)) - 1/2 <= 1/N
                figures: {slope: "order(f(x(0)) - f(x(0)) + 1/N^2, N in 4..256)"}
                """),
            "The error over N");
    assertEquals(-2, slope(series(chart, "fitted slope −2")), ROUNDING);
    assertEquals(7, series(chart, "bound").points().size());
  }

  private static double slope(Series line) {
    Point a = line.points().get(0);
    Point b = line.points().get(1);
    return Math.log(b.y() / a.y()) / Math.log(b.x() / a.x());
  }

  @Test
  void levelLinesOfALinearFunctionAreStraight() {
    double[][] values = {{0, 1, 2}, {1, 2, 3}, {2, 3, 4}};
    List<Point> segments = new LevelLines(values, 0, 0, 1).at(2.5);
    assertTrue(segments.size() >= 3);
    for (Point p : segments) {
      assertTrue(Double.isNaN(p.x()) || Math.abs(p.x() + p.y() - 2.5) < ROUNDING, p.toString());
    }
  }

  @Test
  void numbersOfTicksAreShort() {
    assertEquals("0.25", ChartPainter.number(0.25));
    assertEquals("−1200", ChartPainter.number(-1200));
    assertEquals("10⁻⁵", ChartPainter.number(1e-5));
    assertEquals("2·10⁶", ChartPainter.number(2e6));
    assertEquals("0", ChartPainter.number(0));
  }

  @Test
  void longNumbersAreElidedBesideTheirWhole() {
    assertEquals("1/3", NumberText.of("1/3").get("short"));
    assertEquals("0.333333333333", NumberText.of("1/3").get("about"));
    assertEquals("0.49", NumberText.decimal("49/100").orElseThrow());
    assertTrue(NumberText.decimal("1/3").isEmpty());
    String text = "1" + "0".repeat(40) + "/7";
    assertEquals(text, NumberText.of(text).get("full"));
    assertEquals("-2.013457797490…e-9", NumberText.brief("-2.0134577974901234567e-9"));
  }

  @Test
  void titlesHaveGreekLettersAndPowers() {
    assertEquals("1 − η·μ up to η²·β³/2", TitleText.of("1 - eta*mu up to eta^2*beta^3/2"));
    assertEquals(
        "metadata of a beta-test^20",
        TitleText.of("metadata of a beta-test^20").replace("β", "beta"));
  }

  private static final String RATE =
      """
      conjecture: an error that ends
      given: {N: integer in 1..64}
      objective: {"f(x)": x^2/2, minimum: 0}
      run: {method: gd, step: 1/(2*(t + 1)), start: 1, steps: N}
      claim: f(x(N)) - fmin <= 1/N
      """;

  @Test
  void aSlopeIsFittedToTheSecondHalf() {
    List<Point> points = new java.util.ArrayList<>();
    for (int n = 1; n <= 8; n++) {
      points.add(new Point(n, 7));
    }
    for (int n = 9; n <= 16; n++) {
      points.add(new Point(n, 1.0 / (n * (double) n)));
    }
    assertEquals(-2, SlopeFit.ofEnd(points).orElseThrow().b(), ROUNDING);
    assertTrue(SlopeFit.ofEnd(points.subList(0, 3)).isEmpty());
    Chart chart = chart(drawings(RATE), "Both sides of the claim over N");
    assertTrue(chart.caption().contains("second half"), chart.caption());
  }

  @Test
  void whatALogarithmicAxisCannotShowInterruptsAPlot() {
    List<Point> points = List.of(new Point(1, 0), new Point(2, 3));
    Series series = new Series("", Chart.Style.LINE, 0, points);
    Chart logarithmic =
        new Chart(
            "",
            "",
            "",
            new Chart.Axis("x", false),
            new Chart.Axis("y", true),
            false,
            List.of(series),
            List.of());
    assertTrue(Plot.of(logarithmic).replace(" ", "").contains("\"y\":[null,3.0]"));
  }

  @Test
  void anOrderInTheClaimItselfIsDrawn() {
    String yaml =
        RATE.replace(
                "claim: f(x(N)) - fmin <= 1/N", "claim: \"order(f(x(N)) - fmin, N in 4..64) < 0\"")
            .replace("integer in 1..64", "4");
    Chart chart = chart(drawings(yaml), "The error over N");
    assertEquals(5, series(chart, "error").points().size());
  }
}
