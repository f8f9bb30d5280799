package org.samcheck.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
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
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Domain;
import org.samcheck.expression.InputException;
import org.samcheck.report.Session;
import org.samcheck.witness.JsonText;

/**
 * The phase diagram of a file: every row is computed once, on several threads, and taken down as
 * soon as it is finished; the results do not depend on the number of threads, nor on interruptions.
 */
public final class Sweep {

  private static final String JOURNAL = "sweep.journal";

  private final Conjecture conjecture;
  private final Diagram diagram;
  private final Lattice runs;
  private final Lattice free;
  private final Plan plan;

  /**
   * How to sweep.
   *
   * @param digits the digits printed
   * @param jobs the threads
   * @param everyCell whether every row is computed, and none filled
   * @param folder where the files go
   * @param command the command that computes the diagram again
   */
  public record Plan(int digits, int jobs, boolean everyCell, Path folder, String command) {}

  /** What a sweep tells while it runs. */
  public interface Listener {
    /** {@code done} of {@code all} rows are known; more may follow. */
    void rows(int done, int all);

    /** The rows of another file or of other settings in the folder were thrown away. */
    void startedAnew();
  }

  /**
   * A sweep of {@code conjecture}.
   *
   * @throws InputException if the file has no grid, or a given is neither fixed nor an axis
   */
  public Sweep(Conjecture conjecture, Plan plan) {
    this.conjecture = conjecture;
    this.plan = plan;
    diagram =
        conjecture
            .diagram()
            .orElseThrow(
                () -> wrong(conjecture, "'grid' and 'cell' are missing, which a sweep needs"));
    runs = new Lattice(axes(true));
    free = new Lattice(axes(false));
    requireFixed();
  }

  private List<Axis> axes(boolean ofRuns) {
    return diagram.axes().stream()
        .filter(axis -> diagram.changesTheRun(axis, conjecture) == ofRuns)
        .toList();
  }

  private void requireFixed() {
    List<String> names = diagram.axes().stream().map(Axis::name).toList();
    for (Given given : conjecture.given()) {
      if (!(given.domain() instanceof Domain.Definition) && !names.contains(given.name())) {
        throw wrong(
            conjecture,
            "a sweep needs a value of '"
                + given.name()
                + "', expected an axis of the grid, --set "
                + given.name()
                + "=… or a value in the file");
      }
    }
  }

  private static InputException wrong(Conjecture conjecture, String message) {
    return new InputException(new InputException.Position(conjecture.id(), 1, 1), message);
  }

  /**
   * Computes the rows that are not in the folder's journal yet, and writes the files.
   *
   * @return the cells
   * @throws IOException if a file cannot be written
   * @throws InputException if a stated minimum is no lower bound
   */
  public Grid run(Listener listener) throws IOException {
    try (RowJournal journal = new RowJournal(plan.folder().resolve(JOURNAL), key(), free.size())) {
      if (journal.isAnew()) {
        listener.startedAnew();
      }
      Grid grid = compute(journal, listener);
      new DiagramFiles(conjecture, grid, plan.folder(), plan.digits(), plan.command()).write();
      journal.delete();
      return grid;
    }
  }

  private Grid compute(RowJournal journal, Listener listener) throws IOException {
    boolean all = plan.everyCell() || !diagram.isDiscrete();
    Subdivision subdivision = new Subdivision(runs, all);
    ExecutorService threads = Executors.newFixedThreadPool(plan.jobs(), Sweep::daemon);
    try {
      for (Set<Integer> rows = subdivision.next(); !rows.isEmpty(); rows = subdivision.next()) {
        compute(rows, subdivision, journal, threads, listener);
      }
    } finally {
      threads.shutdownNow();
    }
    return new Grid(diagram, runs, free, subdivision.all(), subdivision.count());
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "samcheck-sweep");
    thread.setDaemon(true);
    return thread;
  }

  private void compute(
      Set<Integer> rows,
      Subdivision subdivision,
      RowJournal journal,
      ExecutorService threads,
      Listener listener) {
    int before = subdivision.count();
    AtomicInteger done = new AtomicInteger(before);
    List<Integer> numbers = new ArrayList<>(rows);
    List<Future<List<Cell>>> cells = new ArrayList<>();
    for (int row : numbers) {
      cells.add(
          threads.submit(
              () -> {
                List<Cell> known = row(row, journal);
                listener.rows(done.incrementAndGet(), before + rows.size());
                return known;
              }));
    }
    for (int i = 0; i < numbers.size(); i++) {
      subdivision.compute(numbers.get(i), get(cells.get(i)));
    }
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

  private List<Cell> row(int row, RowJournal journal) throws IOException {
    List<Cell> known = journal.rows().get(row);
    if (known != null) {
      return known;
    }
    List<Cell> cells = new Row(fixed(row), free, plan.digits()).cells();
    journal.add(row, cells);
    return cells;
  }

  private Conjecture fixed(int row) {
    Conjecture fixed = conjecture;
    List<BigFraction> point = runs.point(row);
    for (int k = 0; k < point.size(); k++) {
      fixed = Fixing.set(fixed, runs.axes().get(k).name(), point.get(k));
    }
    return fixed;
  }

  /** What the rows depend on: the file with its fixed givens, the digits and the version. */
  private String key() {
    String text = JsonText.print(conjecture.data());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "samcheck-sweep "
          + Session.VERSION
          + " digits "
          + plan.digits()
          + " file "
          + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
