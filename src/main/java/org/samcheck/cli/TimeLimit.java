package org.samcheck.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A safety net for a computation that cannot be told to stop.
 *
 * @param seconds how long it may take
 */
record TimeLimit(int seconds) {

  /** What {@code computation} returns or throws; empty when it takes too long. */
  <R> Optional<R> within(Callable<R> computation) {
    FutureTask<R> task = new FutureTask<>(computation);
    Thread thread = new Thread(task, "samcheck-limited");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get(seconds, TimeUnit.SECONDS));
    } catch (TimeoutException | InterruptedException late) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
