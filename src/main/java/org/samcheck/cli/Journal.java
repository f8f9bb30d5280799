package org.samcheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.samcheck.check.Result;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.report.ReportFolder;
import org.samcheck.report.Results;
import org.samcheck.report.ResultsFile;
import org.samcheck.report.Session;
import org.samcheck.report.Subject;
import org.samcheck.report.WitnessFolder;
import org.samcheck.witness.WholeFile;

/**
 * Takes down outcomes in any order, prints them as they come, and writes the files: whenever the
 * process is stopped, what was printed is there.
 */
final class Journal {

  private static final String RESULTS = "results.json";
  private static final long REDRAW_NANOS = 1_000_000_000L;

  private final Terminal terminal;
  private final Settings settings;
  private final Session session;
  private final WitnessFolder witnesses;
  private final ResultLines lines;
  private final Progress progress;
  private final Outcome[] outcomes;
  private final Optional<ReportFolder> pages;
  private final List<Integer> order = new ArrayList<>();
  private long indexed;
  private boolean closed;

  Journal(Terminal terminal, Settings settings, String command, List<Conjecture> claims) {
    this.terminal = terminal;
    this.settings = settings;
    this.session = new Session(command, settings.seed, settings.digits, settings.set);
    this.witnesses =
        new WitnessFolder(settings.folder(), claims, settings.digits, ReplayText::command);
    this.lines = new ResultLines(terminal, claims, settings.digits);
    this.progress = new Progress(terminal, settings.quiet, claims.size());
    this.outcomes = new Outcome[claims.size()];
    this.pages = Optional.ofNullable(settings.report).map(folder -> pages(folder, claims));
    progress.draw();
  }

  private ReportFolder pages(Path folder, List<Conjecture> claims) {
    Map<String, Subject> subjects = new HashMap<>();
    claims.forEach(claim -> subjects.put(claim.id(), Subject.of(claim)));
    List<String> ids = claims.stream().map(Conjecture::id).toList();
    return new ReportFolder(folder, Results.of(session), ids, subjects::get);
  }

  /** Takes down the outcome of the claim at {@code index}, prints it, and adds it to the files. */
  void record(int index, Outcome outcome) {
    Outcome kept = kept(outcome);
    synchronized (this) {
      if (!closed) {
        outcomes[index] = kept;
        order.add(index);
        progress.clear();
        print(kept);
        progress.advance();
        addToReport();
      }
    }
  }

  /** The index is drawn anew once a second at most; the end writes it in any case. */
  private void addToReport() {
    if (settings.report == null) {
      return;
    }
    try {
      WholeFile.write(settings.report.resolve(RESULTS), json());
      long now = System.nanoTime();
      if (order.size() == 1 || now - indexed > REDRAW_NANOS) {
        indexed = now;
        writeIndex();
      }
    } catch (IOException e) {
      // The end writes both again, and tells what is wrong.
    }
  }

  /** An outcome whose witnesses and pages are on disk. */
  private Outcome kept(Outcome outcome) {
    try {
      if (outcome.result().isPresent()) {
        keep(outcome.result().get());
      }
      return outcome;
    } catch (IOException | RuntimeException e) {
      String error = outcome.claim().id() + ": the report cannot be written: " + e;
      return new Outcome(outcome.claim(), outcome.result(), ExitStatus.INTERNAL_ERROR, error);
    }
  }

  private void keep(Result result) throws IOException {
    witnesses.write(result);
    if (pages.isPresent()) {
      pages.get().write(ResultsFile.entry(result, witnesses));
    }
  }

  private void print(Outcome outcome) {
    if (!outcome.error().isEmpty()) {
      terminal.err().println(outcome.error());
    }
    boolean wanted = !settings.quiet || outcome.status() != ExitStatus.AS_EXPECTED;
    if (wanted && !settings.isJsonOnStandardOutput()) {
      outcome.result().ifPresent(this::print);
    }
  }

  private void print(Result result) {
    terminal.out().print(lines.of(result, witnesses.replay(result).orElse("")));
    terminal.out().flush();
  }

  /** Prints and writes what is known; later outcomes are not taken down any more. */
  synchronized ExitStatus close() {
    if (closed) {
      return ExitStatus.AS_EXPECTED;
    }
    closed = true;
    progress.clear();
    summarise();
    List<ExitStatus> statuses = new ArrayList<>(known().map(Outcome::status).toList());
    write(statuses);
    return ExitStatus.of(statuses);
  }

  private Stream<Outcome> known() {
    return Arrays.stream(outcomes).filter(Objects::nonNull);
  }

  private List<Result> results() {
    return known().map(Outcome::result).flatMap(Optional::stream).toList();
  }

  private String json() {
    return ResultsFile.print(session, results(), witnesses);
  }

  private void writeIndex() throws IOException {
    List<Results.Entry> entries =
        results().stream().map(result -> ResultsFile.entry(result, witnesses)).toList();
    pages.get().writeIndex(entries);
  }

  /** The verdicts in the order of the claims, if that is not how they came. */
  private void summarise() {
    boolean inOrder = order.stream().sorted().toList().equals(order);
    if (inOrder || settings.quiet || settings.isJsonOnStandardOutput()) {
      return;
    }
    terminal.out().println("in the order of the claims:");
    results().forEach(result -> terminal.out().print(lines.summary(result)));
    terminal.out().flush();
  }

  private void write(List<ExitStatus> statuses) {
    String json = json();
    try {
      if (settings.report != null) {
        WholeFile.write(settings.report.resolve(RESULTS), json);
        writeIndex();
      }
      if (settings.isJsonOnStandardOutput()) {
        terminal.out().print(json);
        terminal.out().flush();
      } else if (settings.json != null) {
        WholeFile.write(Path.of(settings.json), json);
      }
    } catch (IOException e) {
      terminal.err().println("the results cannot be written: " + e.getMessage());
      statuses.add(ExitStatus.INTERNAL_ERROR);
    }
  }
}
