package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {

  private static final String FLOW =
      """
      conjecture: the 2-norm flow on (1, 2, 3)
      given: {alpha: "real in (0, 1]"}
      network: {depth: 2, examples: ["[1, 2, 3]"]}
      run: {method: sam, norm: l2, radius: 1, time: continuous, clock: rescaled, until: 4, start: balanced(alpha)}
      grid: {alpha: 1/4..1 by 1/4, t: 0..4 by 1}
      cell: dominant(t)
      """;

  private static final String QUADRATIC =
      """
      conjecture: gd
      given: {a: "real in [0, 4]", b: one of 1}
      objective: {f(x): x^2/2}
      run: {method: gd, step: a, start: 1, steps: 2}
      grid: {a: 0..2 by 1/2}
      cell: x(2)
      """;

  @TempDir Path folder;

  private CommandLineRun sweep(String yaml, String out, String... options) throws Exception {
    Path file = folder.resolve("file.yaml");
    Files.writeString(file, yaml);
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("sweep", file.toString(), "--out", folder.resolve(out).toString()));
    arguments.addAll(List.of(options));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private String cells(String out) throws Exception {
    return Files.readString(folder.resolve(out).resolve("cells.csv"));
  }

  @Test
  void theDominantCoordinateMovesFromTheFirstToTheThird() throws Exception {
    CommandLineRun run = sweep(FLOW, "out");
    assertEquals(0, run.status(), run.err());
    String rows = cells("out");
    assertTrue(rows.startsWith("alpha,t,value,status\n0.25,0,1,decided\n0.25,1,0,decided\n"), rows);
    assertTrue(rows.contains("0.5,0,1,decided\n0.5,1,1,decided\n0.5,2,2,decided\n"), rows);
    assertTrue(rows.contains("0.5,3,2,decided\n0.5,4,3,decided\n"), rows);
    assertTrue(run.out().contains("20 cells: 20 decided"), run.out());
  }

  @Test
  void oneThreadAndTwoWriteTheSameBytes() throws Exception {
    sweep(FLOW, "one", "--jobs", "1", "--refine", "3");
    sweep(FLOW, "two", "--jobs", "2", "--refine", "3");
    for (String name : List.of("cells.csv", "boundary.csv", "heat-map.svg", "index.html")) {
      assertEquals(
          -1,
          Files.mismatch(folder.resolve("one").resolve(name), folder.resolve("two").resolve(name)),
          name);
    }
  }

  @Test
  void collapseEndsBetweenTheCellsAroundTheSeparatrix() throws Exception {
    // alpha° = 0.43642630596106… for mu = (1, 2, 3), rho = 1.
    String yaml =
        FLOW.replaceAll(
                "grid: .*",
                "grid: {alpha: 436426305/1000000000..436426307/1000000000 by 1/1000000000}")
            .replaceAll("cell: .*", "cell: collapses");
    assertEquals(0, sweep(yaml, "out").status());
    assertEquals(
        "alpha,value,status\n0.436426305,true,decided\n0.436426306,false,decided\n"
            + "0.436426307,false,decided\n",
        cells("out"));
  }

  @Test
  void aNumberIsPrintedWithTheDigitsAskedFor() throws Exception {
    assertEquals(
        0,
        sweep(
                QUADRATIC.replace("cell: x(2)", "cell: x(2) + 1/3"),
                "out",
                "--digits",
                "5",
                "--set",
                "b=1")
            .status());
    assertEquals(
        "a,value,status\n0,1.3333,decided\n0.5,0.58333,decided\n1,0.33333,decided\n"
            + "1.5,0.58333,decided\n2,1.3333,decided\n",
        cells("out"));
  }

  @Test
  void whatHasNoValueOrIsOutsideSaysSo() throws Exception {
    String yaml =
        QUADRATIC.replace("cell: x(2)", "cell: 1/x(2)").replace("grid:", "such that: a < 2\ngrid:");
    assertEquals(0, sweep(yaml, "out", "--set", "b=1").status());
    assertEquals(
        "a,value,status\n0,1,decided\n0.5,4,decided\n1,,undefined\n1.5,4,decided\n2,,outside\n",
        cells("out"));
  }

  @Test
  void aCellThatNoPrecisionDecidesIsUnknown() throws Exception {
    String yaml = QUADRATIC.replace("cell: x(2)", "cell: exp(x(2)) = exp(1)^(x(2))");
    assertEquals(0, sweep(yaml.replace("0..2 by 1/2", "1/2..1/2"), "out", "--set", "b=1").status());
    assertEquals("a,value,status\n0.5,,unknown\n", cells("out"));
  }

  @Test
  void blocksBetweenEqualRunsAreFilledAndSaySo() throws Exception {
    String yaml = QUADRATIC.replace("cell: x(2)", "cell: x(2) <= 1/4").replace("by 1/2", "by 1/16");
    sweep(yaml, "some", "--set", "b=1");
    sweep(yaml, "all", "--set", "b=1", "--every-cell");
    assertFalse(cells("all").contains("filled"));
    assertTrue(cells("some").contains(",true,filled\n"));
    assertEquals(cells("all"), cells("some").replace("filled", "decided"));
  }

  @Test
  void theJournalOfAnotherFileIsThrownAway() throws Exception {
    Path journal = folder.resolve("out").resolve("sweep.journal");
    Files.createDirectories(journal.getParent());
    Files.writeString(journal, "samcheck-sweep of something else\n0\tdecided=7\t.\n");
    CommandLineRun run = sweep(QUADRATIC, "out", "--set", "b=1");
    assertTrue(run.err().contains("starting anew"), run.err());
    assertTrue(cells("out").contains("0.5,0.25,decided\n"), cells("out"));
  }

  @Test
  void aGivenWithoutAValueIsNamed() throws Exception {
    CommandLineRun run = sweep(QUADRATIC, "out");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("a sweep needs a value of 'b'"), run.err());
  }

  @Test
  void aFileWithoutAGridIsRefused() throws Exception {
    CommandLineRun run = sweep(QUADRATIC.replaceAll("(grid|cell): .*\n", ""), "out");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("'grid' and 'cell' are missing"), run.err());
  }

  @Test
  void theSeparatrixIsLocatedFinerThanTheGrid() throws Exception {
    // alpha° = 0.43642630596106… for mu = (1, 2, 3), rho = 1; the flow is homogeneous in both.
    String yaml =
        FLOW.replaceAll("grid: .*", "grid: {alpha: 1/4..3/4 by 1/2}")
            .replaceAll("cell: .*", "cell: collapses");
    CommandLineRun run = sweep(yaml, "out", "--refine", "24");
    assertEquals(0, run.status(), run.err());
    String[] places = Files.readString(folder.resolve("out/boundary.csv")).split("\n");
    assertEquals(2, places.length);
    String[] fields = places[1].split(",");
    assertTrue(fields[0].startsWith("0.4364262") || fields[0].startsWith("0.4364263"), places[1]);
    BigDecimal separatrix = new BigDecimal("0.43642630596106");
    assertTrue(new BigDecimal(fields[0]).compareTo(separatrix) < 0, places[1]);
    assertTrue(new BigDecimal(fields[2]).compareTo(separatrix) > 0, places[1]);
    String page = Files.readString(folder.resolve("out/index.html"));
    assertTrue(page.contains("The value changes from true to false at 0.436426"), page);
    assertTrue(page.contains("boundary.csv"));
  }

  @Test
  void theNumberOfHalvingsIsAWholeNumber() throws Exception {
    CommandLineRun run = sweep(FLOW, "out", "--refine", "-1");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--refine -1: expected a whole number from 0 to 256"), run.err());
  }

  @Test
  void numbersOverOneAxisAreACurveAndTruthsAStripWithLabels() throws Exception {
    sweep(QUADRATIC, "numbers", "--set", "b=1");
    assertTrue(Files.exists(folder.resolve("numbers/curve.svg")));
    assertFalse(Files.exists(folder.resolve("numbers/heat-map.svg")));
    assertTrue(Files.readString(folder.resolve("numbers/index.html")).contains("plotly"));
    sweep(QUADRATIC.replace("cell: x(2)", "cell: x(1) < 1/8"), "truths", "--set", "b=1");
    String strip = Files.readString(folder.resolve("truths/heat-map.svg"));
    assertTrue(strip.contains(">true</text>") && strip.contains("class=\"over\""), strip);
    String page = Files.readString(folder.resolve("truths/index.html"));
    assertFalse(page.contains("plotly"), "a page loads only what it needs");
    assertFalse(page.contains("seed"), "a sweep draws nothing");
  }
}
