package org.samcheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.samcheck.check.Checker;
import org.samcheck.check.Options;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.InputException;
import org.samcheck.expression.Shown;

/**
 * Checks claims; an error spoils its claim only, and an interruption leaves what is done complete.
 */
final class Campaign {

  private final Options options;
  private final Journal journal;

  Campaign(Options options, Journal journal) {
    this.options = options;
    this.journal = journal;
  }

  /**
   * Checks {@code claims} as {@code settings} say, and prints and writes the results.
   *
   * @throws BadInput if a setting is wrong; nothing runs then
   */
  static ExitStatus run(Main main, Settings settings, List<Conjecture> claims) {
    Options options = settings.options();
    List<Conjecture> fixed = new FixedGivens(settings.set).in(claims);
    settings.makeFolders();
    Journal journal = new Journal(main.terminal(), settings, main.command(), fixed);
    return new Campaign(options, journal).run(fixed);
  }

  private ExitStatus run(List<Conjecture> claims) {
    Thread interruption = new Thread(journal::close, "samcheck-interruption");
    Runtime.getRuntime().addShutdownHook(interruption);
    try (Checker checker = new Checker(options)) {
      checkAll(checker, claims);
    }
    ExitStatus status = journal.close();
    removeHook(interruption);
    return status;
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException exiting) {
      // The hook runs already.
    }
  }

  /** A claim has its own caller of the checker, so that its error reaches only itself. */
  private void checkAll(Checker checker, List<Conjecture> claims) {
    ExecutorService callers = Executors.newCachedThreadPool(Campaign::daemon);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      int index = i;
      all.add(callers.submit(() -> journal.record(index, outcome(checker, claims.get(index)))));
    }
    all.forEach(Campaign::await);
    callers.shutdown();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "samcheck-claim");
    thread.setDaemon(true);
    return thread;
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Outcome outcome(Checker checker, Conjecture claim) {
    try {
      return Outcome.of(checker.check(List.of(claim), result -> {}).get(0));
    } catch (InputException e) {
      return Outcome.failure(claim, ExitStatus.BAD_INPUT, e.getMessage());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String error = Shown.of(claim.id() + ": internal error: " + e);
      return Outcome.failure(claim, ExitStatus.INTERNAL_ERROR, error);
    }
  }
}
