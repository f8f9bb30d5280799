package org.samcheck.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samcheck.conjecture.Axis;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.conjecture.Diagram;
import org.samcheck.expression.Expression;
import org.samcheck.expression.InputException;
import org.samcheck.report.HeatMap.Line;
import org.samcheck.sweep.Cell.Status;

class BoundaryTest {

  /** Gradient descent from 1: x(2) = (1 - a)^2. */
  private static final String FILE =
      """
      conjecture: gd
      given: {a: "real in [-4, 4]", b: "real in [-4, 4]", n: integer in 0..99}
      objective: {f(x): x^2/2}
      run: {method: gd, step: a, start: 1, steps: 2}
      """;

  @TempDir Path folder;

  /** Counts rows, and fails after so many, as an interruption would. */
  private static final class Counting implements Sweep.Listener {
    private final int most;
    private int rows;

    Counting(int most) {
      this.most = most;
    }

    @Override
    public void rows(int done, int all) {
      rows++;
      if (rows > most) {
        throw new IllegalStateException("stopped");
      }
    }

    @Override
    public void startedAnew() {
      throw new IllegalStateException("anew");
    }
  }

  /** Sweeps on one thread, and returns how many rows were computed or read. */
  private int sweep(String out, int halvings, int mostRows, String grid, String cell)
      throws IOException {
    String fixed = FILE;
    for (String name : List.of("a", "b", "n")) {
      boolean axis = grid.matches(".*\\b" + name + ":.*");
      fixed = axis ? fixed : fixed.replaceAll("\\b" + name + ": (\"[^\"]*\"|[^,}]*)", name + ": 1");
    }
    Conjecture conjecture =
        ConjectureFile.parse(
            "file", "file.yaml", fixed + "grid: {" + grid + "}\ncell: " + cell + "\n");
    Counting counting = new Counting(mostRows);
    new Sweep(conjecture, new Sweep.Plan(20, 1, false, halvings, folder.resolve(out), "again"))
        .run(counting);
    return counting.rows;
  }

  private List<String> boundary(String out) throws IOException {
    return Files.readAllLines(folder.resolve(out).resolve("boundary.csv"));
  }

  private static BigFraction decimal(String text) {
    BigDecimal value = new BigDecimal(text);
    return new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  @Test
  void theChangeLiesBetweenTwoPointsWithBothValues() throws IOException {
    // (1 - a)^2 <= 1/3 from 1 - sqrt(1/3) on.
    sweep("out", 10, Integer.MAX_VALUE, "a: 0..1 by 1/4", "x(2) <= 1/3");
    List<String> lines = boundary("out");
    assertEquals(2, lines.size());
    assertEquals("a_low,value_low,a_high,value_high,status", lines.get(0));
    String[] fields = lines.get(1).split(",");
    BigFraction low = BigFraction.ONE.subtract(decimal(fields[0]));
    BigFraction high = BigFraction.ONE.subtract(decimal(fields[2]));
    BigFraction third = new BigFraction(1, 3);
    assertTrue(low.multiply(low).compareTo(third) > 0);
    assertTrue(high.multiply(high).compareTo(third) <= 0);
    assertEquals(new BigFraction(1, 4 << 10), low.subtract(high));
    assertEquals(List.of("false", "true", "located"), List.of(fields[1], fields[3], fields[4]));
  }

  @Test
  void aThirdValueBetweenTwoHasTwoChanges() throws IOException {
    sweep("out", 2, Integer.MAX_VALUE, "a: 0..2 by 2", "sign(x(1))");
    assertEquals(
        List.of(
            "a_low,value_low,a_high,value_high,status", "0.5,1,1,0,located", "1,0,1.5,-1,located"),
        boundary("out"));
  }

  @Test
  void theSearchStopsWhereAPointIsNotDecided() throws IOException {
    // Equality of the two sides at a = 1/2 is beyond every precision.
    sweep("out", 5, Integer.MAX_VALUE, "a: 0..1 by 1", "exp(a)*exp(a) >= exp(1)");
    assertEquals(List.of("0,false,1,true,undecided"), boundary("out").subList(1, 2));
  }

  @Test
  void whatIsNotDecidedOnTheGridHasNoBoundary() throws IOException {
    sweep("out", 1, Integer.MAX_VALUE, "a: 0..1 by 1/2", "exp(a)*exp(a) >= exp(1)");
    assertEquals(1, boundary("out").size());
  }

  @Test
  void theEndOfTheValuesIsABoundaryToo() throws IOException {
    sweep("out", 1, Integer.MAX_VALUE, "a: 0..1 by 1", "1/(1 - a) > 0");
    assertEquals(List.of("0.5,true,1,undefined,located"), boundary("out").subList(1, 2));
  }

  @Test
  void wholeNumbersAreNotHalvedFurther() throws IOException {
    sweep("out", 9, Integer.MAX_VALUE, "n: 0..20 by 10", "n > 13");
    assertEquals(List.of("13,false,14,true,located"), boundary("out").subList(1, 2));
    sweep("real", 2, Integer.MAX_VALUE, "a: 0..3 by 1", "a > 13/8");
    assertEquals(List.of("1.5,false,1.75,true,located"), boundary("real").subList(1, 2));
  }

  @Test
  void theBoundaryAlongAnAxisWithinARunHasComputedEnds() throws IOException {
    sweep("out", 3, Integer.MAX_VALUE, "a: 1..2 by 1/16, s: 1/4..2 by 1/4", "s < 9/8");
    assertFalse(Files.readString(folder.resolve("out/cells.csv")).contains("filled"));
    List<String> lines = boundary("out");
    assertEquals(1 + 17, lines.size());
    assertTrue(lines.get(1).startsWith("1,1.09375,true,1,1.125,false,"), lines.get(1));
  }

  private int pointsBesideTheGrid(String radius) throws IOException {
    String grid = "a: 1/128..3 by 1/32, b: 1/128..3 by 1/32";
    String cell = "a^2 + b^2 < " + radius;
    int plain = sweep("plain" + radius, 0, Integer.MAX_VALUE, grid, cell);
    int refined = sweep("refined" + radius, 3, Integer.MAX_VALUE, grid, cell);
    int places = boundary("refined" + radius).size() - 1;
    assertEquals(3 * places, refined - plain, "a point for each place and halving");
    return places;
  }

  @Test
  void theCostGrowsWithTheLengthOfTheBoundary() throws IOException {
    int small = pointsBesideTheGrid("1/4");
    int large = pointsBesideTheGrid("4");
    assertTrue(large > 3 * small && large < 5 * small, small + " and " + large);
  }

  @Test
  void anInterruptedSearchGoesOnAndWritesTheSameBytes() throws IOException {
    String grid = "a: 0..2 by 1/8, s: 1..3 by 1/3";
    String cell = "s*x(2) < 1";
    int all = sweep("whole", 4, Integer.MAX_VALUE, grid, cell);
    assertThrows(IllegalStateException.class, () -> sweep("cut", 4, all - 9, grid, cell));
    assertFalse(Files.exists(folder.resolve("cut/boundary.csv")));
    long kept = Files.readAllLines(folder.resolve("cut/sweep.journal")).size();
    assertTrue(kept > 17, "rows of the grid and others: " + kept);
    sweep("cut", 4, Integer.MAX_VALUE, grid, cell);
    for (String name : List.of("cells.csv", "boundary.csv", "heat-map.svg", "index.html")) {
      assertEquals(
          -1,
          Files.mismatch(
              folder.resolve("whole").resolve(name), folder.resolve("cut").resolve(name)),
          name);
    }
  }

  @Test
  void aSweepWithoutBoundaryLeavesNoOldOneBehind() throws IOException {
    sweep("out", 1, Integer.MAX_VALUE, "a: 0..1 by 1/4", "x(2) <= 1/3");
    sweep("out", 0, Integer.MAX_VALUE, "a: 0..1 by 1/4", "x(2) <= 1/3");
    assertFalse(Files.exists(folder.resolve("out/boundary.csv")));
  }

  @Test
  void aNumberHasNoBoundary() {
    InputException wrong =
        assertThrows(
            InputException.class,
            () -> sweep("out", 1, Integer.MAX_VALUE, "a: 0..1 by 1/4", "x(2)"));
    assertTrue(wrong.getMessage().contains("whole values or truths"), wrong.getMessage());
  }

  @Test
  void twoBoundariesBetweenTheSameCellsAreTwoLines() {
    Axis a = new Axis("a", BigFraction.ZERO, BigFraction.ONE, BigFraction.ONE);
    Axis b = new Axis("b", BigFraction.ZERO, BigFraction.ONE, BigFraction.ONE);
    Lattice runs = new Lattice(List.of(a, b));
    Diagram diagram = new Diagram(runs.axes(), Expression.constant(BigFraction.ONE));
    Grid grid = new Grid(diagram, runs, new Lattice(List.of()), Map.of(), 4);
    List<Crossing> crossings = new ArrayList<>();
    for (int y = 0; y < 2; y++) {
      crossings.add(crossing(y, BigFraction.ZERO, BigFraction.ONE_HALF, "1", "2"));
      crossings.add(crossing(y, BigFraction.ONE_HALF, BigFraction.ONE, "2", "3"));
    }
    assertEquals(
        List.of(new Line(0.75, 0.5, 0.75, 1.5), new Line(1.25, 0.5, 1.25, 1.5)),
        new BoundaryLines(grid, new Boundary(crossings)).ofSlice(0));
  }

  private static Crossing crossing(
      int y, BigFraction low, BigFraction high, String before, String after) {
    BigFraction b = new BigFraction(y);
    return new Crossing(
        y,
        0,
        false,
        List.of(low, b),
        List.of(high, b),
        Cell.of(Status.DECIDED, before),
        Cell.of(Status.DECIDED, after),
        false);
  }
}
