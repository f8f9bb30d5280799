package org.samcheck.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samcheck.conjecture.Axis;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.sweep.Cell.Status;

class SweepTest {

  private static final Conjecture FILE =
      ConjectureFile.parse(
          "file",
          "file.yaml",
          """
          conjecture: gd
          given: {a: "real in [0, 4]"}
          objective: {f(x): x^2/2}
          run: {method: gd, step: a, start: 1, steps: 2}
          grid: {a: 0..2 by 1/8, s: 1..3}
          cell: s*x(2)
          """);

  @TempDir Path folder;

  private Sweep.Plan plan(String out) {
    return new Sweep.Plan(20, 1, false, 0, folder.resolve(out), "again");
  }

  /** Fails when so many rows are known, as an interruption would. */
  private record Stopping(int after) implements Sweep.Listener {
    @Override
    public void rows(int done, int all) {
      if (done >= after) {
        throw new IllegalStateException("stopped");
      }
    }

    @Override
    public void startedAnew() {
      throw new IllegalStateException("anew");
    }
  }

  private static final Sweep.Listener NEVER = new Stopping(Integer.MAX_VALUE);

  @Test
  void anInterruptedSweepGoesOnAndWritesTheSameBytes() throws IOException {
    new Sweep(FILE, plan("whole")).run(NEVER);
    Sweep cut = new Sweep(FILE, plan("cut"));
    assertThrows(IllegalStateException.class, () -> cut.run(new Stopping(5)));
    Path journal = folder.resolve("cut/sweep.journal");
    List<String> lines = Files.readAllLines(journal);
    assertTrue(lines.size() > 5, lines.size() + " lines");
    // Rows under way may end before the threads do: 5 of the 17 remain, after a line of its own.
    Files.write(journal, lines.subList(0, 6));
    assertFalse(Files.exists(folder.resolve("cut/cells.csv")));
    Files.writeString(journal, "16\tdecided=1\tdeci", StandardOpenOption.APPEND);
    cut.run(NEVER);
    assertFalse(Files.exists(journal));
    assertSameFiles("whole", "cut", "cells.csv", "heat-map.svg", "index.html");
  }

  private void assertSameFiles(String one, String other, String... names) throws IOException {
    for (String name : names) {
      assertEquals(
          -1,
          Files.mismatch(folder.resolve(one).resolve(name), folder.resolve(other).resolve(name)),
          name);
    }
  }

  @Test
  void rowsThatAreThereAreNotComputedAgain() throws IOException {
    Path journal = folder.resolve("out/sweep.journal");
    try (RowJournal rows = new RowJournal(journal, "key")) {
      rows.add("3", List.of(Cell.of(Status.DECIDED, "7"), Cell.of(Status.UNDEFINED)));
    }
    try (RowJournal rows = new RowJournal(journal, "key")) {
      assertEquals(Set.of("3"), rows.rows().keySet());
      assertEquals("7", rows.rows().get("3").get(0).value());
      assertFalse(rows.isAnew());
    }
    try (RowJournal rows = new RowJournal(journal, "another key")) {
      assertTrue(rows.isAnew());
      assertTrue(rows.rows().isEmpty());
    }
  }

  @Test
  void twoSweepsDoNotWriteToOneFolder() throws IOException {
    Path journal = folder.resolve("out/sweep.journal");
    try (RowJournal rows = new RowJournal(journal, "key")) {
      assertThrows(IOException.class, () -> new RowJournal(journal, "key"));
      assertTrue(rows.rows().isEmpty());
    }
  }

  /** The rows computed for a disc of radius r in a square of n × n rows. */
  private static int computed(int n, int r) {
    Axis axis = new Axis("a", BigFraction.ZERO, new BigFraction(n - 1), BigFraction.ONE);
    Lattice runs = new Lattice(List.of(axis, new Axis("b", axis.low(), axis.high(), axis.by())));
    Subdivision subdivision = new Subdivision(runs, false, false);
    Set<Integer> asked = new TreeSet<>();
    for (Set<Integer> rows = subdivision.next(); !rows.isEmpty(); rows = subdivision.next()) {
      rows.forEach(row -> subdivision.compute(row, List.of(disc(runs, row, r))));
      asked.addAll(rows);
    }
    subdivision
        .all()
        .forEach((row, cells) -> assertEquals(disc(runs, row, r).value(), cells.get(0).value()));
    assertEquals(n * n, subdivision.all().size());
    assertEquals(asked.size(), subdivision.count());
    return subdivision.count();
  }

  private static Cell disc(Lattice runs, int row, int r) {
    int[] at = runs.indices(row);
    return Cell.of(Status.DECIDED, at[0] * at[0] + at[1] * at[1] < r * r ? "true" : "false");
  }

  @Test
  void theCostGrowsWithTheLengthOfTheBoundary() {
    int small = computed(129, 20) - computed(129, 0);
    int large = computed(129, 80) - computed(129, 0);
    assertTrue(large > 3 * small && large < 5 * small, small + " and " + large);
    assertTrue(computed(129, 80) < 129 * 129 / 6);
  }
}
