package org.samcheck.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Axis;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Diagram;
import org.samcheck.conjecture.Fixing;

/**
 * Computes the rows of a sweep on several threads, and takes each down as soon as it is finished;
 * one that the journal holds is not computed again.
 */
final class Rows implements AutoCloseable {

  private final Conjecture conjecture;
  private final List<Axis> axes;
  private final Lattice runs;
  private final Lattice free;
  private final int digits;
  private final RowJournal journal;
  private final Sweep.Listener listener;
  private final ExecutorService threads;
  private int finished;

  /**
   * The rows of a sweep.
   *
   * @param conjecture a file with a diagram
   * @param journal where finished rows are taken down
   */
  Rows(Conjecture conjecture, Sweep.Plan plan, RowJournal journal, Sweep.Listener listener) {
    this.conjecture = conjecture;
    this.axes = conjecture.diagram().orElseThrow().axes();
    this.runs = new Lattice(axes(true));
    this.free = new Lattice(axes(false));
    this.digits = plan.digits();
    this.journal = journal;
    this.listener = listener;
    this.threads = Executors.newFixedThreadPool(plan.jobs(), Rows::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "samcheck-sweep");
    thread.setDaemon(true);
    return thread;
  }

  private List<Axis> axes(boolean ofRuns) {
    Diagram diagram = conjecture.diagram().orElseThrow();
    return axes.stream().filter(axis -> diagram.changesTheRun(axis, conjecture) == ofRuns).toList();
  }

  /** The axes that change the run. */
  Lattice runs() {
    return runs;
  }

  /** The other axes: one run serves all their points. */
  Lattice free() {
    return free;
  }

  /** The cells of whole rows of the grid, by the numbers of their runs. */
  Map<Integer, List<Cell>> rows(Set<Integer> numbers) {
    List<Integer> ordered = new ArrayList<>(new TreeSet<>(numbers));
    List<List<Cell>> cells =
        compute(
            ordered.stream()
                .map(row -> new Wanted(Integer.toString(row), runs.point(row), free.points()))
                .toList());
    Map<Integer, List<Cell>> rows = new LinkedHashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      rows.put(ordered.get(i), cells.get(i));
    }
    return rows;
  }

  /** The cells at any points, a value of each axis of the file; each run is computed once. */
  Map<List<BigFraction>, Cell> at(Set<List<BigFraction>> points) {
    Map<List<BigFraction>, List<List<BigFraction>>> byRun = new LinkedHashMap<>();
    points.forEach(
        p -> byRun.computeIfAbsent(part(p, runs), r -> new ArrayList<>()).add(part(p, free)));
    List<Wanted> wanted =
        byRun.entrySet().stream().map(e -> Wanted.between(e.getKey(), e.getValue())).toList();
    List<List<Cell>> cells = compute(wanted);
    Map<List<List<BigFraction>>, Cell> found = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int k = 0; k < cells.get(i).size(); k++) {
        found.put(List.of(wanted.get(i).run(), wanted.get(i).points().get(k)), cells.get(i).get(k));
      }
    }
    Map<List<BigFraction>, Cell> all = new HashMap<>();
    points.forEach(p -> all.put(p, found.get(List.of(part(p, runs), part(p, free)))));
    return all;
  }

  private List<BigFraction> part(List<BigFraction> point, Lattice some) {
    return some.axes().stream().map(axis -> point.get(axes.indexOf(axis))).toList();
  }

  private List<List<Cell>> compute(List<Wanted> wanted) {
    AtomicInteger done = new AtomicInteger(finished);
    finished += wanted.size();
    int all = finished;
    List<Future<List<Cell>>> cells = new ArrayList<>();
    for (Wanted row : wanted) {
      cells.add(
          threads.submit(
              () -> {
                List<Cell> known = row(row);
                listener.rows(done.incrementAndGet(), all);
                return known;
              }));
    }
    return cells.stream().map(Rows::get).toList();
  }

  private static List<Cell> get(Future<List<Cell>> row) {
    try {
      return row.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<Cell> row(Wanted row) throws IOException {
    List<Cell> known = journal.rows().get(row.name());
    if (known != null && known.size() == row.points().size()) {
      return known;
    }
    List<String> names = free.axes().stream().map(Axis::name).toList();
    List<Cell> cells = new Row(fixed(row.run()), names, row.points(), digits).cells();
    journal.add(row.name(), cells);
    return cells;
  }

  private Conjecture fixed(List<BigFraction> run) {
    Conjecture fixed = conjecture;
    for (int k = 0; k < run.size(); k++) {
      fixed = Fixing.set(fixed, runs.axes().get(k).name(), run.get(k));
    }
    return fixed;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
