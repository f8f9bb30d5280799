package org.samcheck.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.samcheck.conjecture.Axis;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Diagram;
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
  private final Plan plan;

  /**
   * How to sweep.
   *
   * @param digits the digits printed
   * @param jobs the threads
   * @param everyCell whether every row is computed, and none filled
   * @param halvings how often the gap around each change of the value is halved, 0 for no boundary
   * @param folder where the files go
   * @param command the command that computes the diagram again
   */
  public record Plan(
      int digits, int jobs, boolean everyCell, int halvings, Path folder, String command) {}

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
   * @throws InputException if the file has no grid, a given is neither fixed nor an axis, or a
   *     number has no boundary to refine
   */
  public Sweep(Conjecture conjecture, Plan plan) {
    this.conjecture = conjecture;
    this.plan = plan;
    diagram =
        conjecture
            .diagram()
            .orElseThrow(
                () -> wrong(conjecture, "'grid' and 'cell' are missing, which a sweep needs"));
    if (plan.halvings() > 0 && !diagram.isDiscrete()) {
      throw wrong(
          conjecture,
          "a boundary to refine needs a cell of whole values or truths, and this one is a number");
    }
    requireFixed();
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
    return conjecture.place().error(message);
  }

  /**
   * Computes the rows that are not in the folder's journal yet, and writes the files.
   *
   * @return the cells
   * @throws IOException if a file cannot be written
   * @throws InputException if a stated minimum is no lower bound
   */
  public Grid run(Listener listener) throws IOException {
    try (RowJournal journal = new RowJournal(plan.folder().resolve(JOURNAL), key());
        Rows rows = new Rows(conjecture, plan, journal, listener)) {
      if (journal.isAnew()) {
        listener.startedAnew();
      }
      Grid grid = compute(rows);
      new DiagramFiles(conjecture, grid, boundary(grid, rows), plan).write();
      journal.delete();
      return grid;
    }
  }

  private Grid compute(Rows rows) {
    boolean every = plan.everyCell() || !diagram.isDiscrete();
    Subdivision subdivision = new Subdivision(rows.runs(), every, plan.halvings() > 0);
    for (Set<Integer> next = subdivision.next(); !next.isEmpty(); next = subdivision.next()) {
      rows.rows(next).forEach(subdivision::compute);
    }
    return new Grid(diagram, rows.runs(), rows.free(), subdivision.all(), subdivision.count());
  }

  private Boundary boundary(Grid grid, Rows rows) {
    Boundary boundary = plan.halvings() > 0 ? Boundary.of(grid, conjecture) : Boundary.NONE;
    for (int i = 0; i < plan.halvings() && boundary.isOpen(); i++) {
      boundary = boundary.halved(rows::at);
    }
    return boundary;
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
