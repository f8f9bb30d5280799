package org.samcheck.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Explanation;
import org.samcheck.judge.Judge;

/**
 * Checks claims and their false neighbours on several threads; the results do not depend on their
 * number.
 */
public final class Checker implements AutoCloseable {

  private final Options options;
  private final ExecutorService threads;

  /** A checker with {@code options.jobs()} threads. */
  public Checker(Options options) {
    this.options = options;
    // First come, first served; a claim's instances run on the same threads, which help each other.
    this.threads =
        new ForkJoinPool(
            options.jobs(), ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
  }

  /**
   * Checks {@code conjectures}.
   *
   * @param done told each claim's result, neighbours included, as soon as it is complete
   * @return the results in the order of the conjectures; a claim that met an internal error has
   *     none
   * @throws org.samcheck.expression.InputException if a stated minimum is no lower bound
   */
  public List<Result> check(List<Conjecture> conjectures, Consumer<Result> done) {
    List<Pending> pending = new ArrayList<>();
    for (Conjecture conjecture : conjectures) {
      pending.add(new Pending(conjecture, done));
    }
    return pending.stream().map(Pending::await).toList();
  }

  /** A claim under way: the claim and its neighbours are tasks of their own. */
  private final class Pending {
    private final Conjecture conjecture;
    private final Consumer<Result> done;
    private final Future<Result> claim;
    private final Map<String, Future<Result>> neighbours = new LinkedHashMap<>();
    private final AtomicInteger open;

    Pending(Conjecture conjecture, Consumer<Result> done) {
      this.conjecture = conjecture;
      this.done = done;
      Map<String, Conjecture> variants = options.neighbours() ? conjecture.neighbours() : Map.of();
      this.open = new AtomicInteger(1 + variants.size() + 1);
      this.claim = submit(conjecture);
      variants.forEach((name, variant) -> neighbours.put(name, submit(variant)));
      finishOne();
    }

    private Future<Result> submit(Conjecture variant) {
      return threads.submit(
          () -> {
            try {
              return judged(new ClaimCheck(variant, options).run());
            } finally {
              finishOne();
            }
          });
    }

    /** The result, unless the independent judge says that its counterexample is none. */
    private static Result judged(Result result) {
      if (result.verdict() instanceof Verdict.Refuted refuted) {
        Map<String, BigFraction> at =
            refuted.decision().explanation().map(Explanation::at).orElse(Map.of());
        new Judge(result.conjecture(), refuted.counterexample(), at, Judge.SHORT)
            .opinion()
            .objection()
            .ifPresent(
                why -> {
                  throw new IllegalStateException(
                      result.conjecture().id()
                          + ": the search finds that the claim is false on "
                          + refuted.counterexample().values()
                          + ", the independent judge that "
                          + why);
                });
      }
      return result;
    }

    /**
     * The last task to finish reports; its own future completes a moment later, so another thread
     * waits for it.
     */
    private void finishOne() {
      if (open.decrementAndGet() == 0) {
        Thread reporter = new Thread(this::report, "samcheck-report");
        reporter.setDaemon(true);
        reporter.start();
      }
    }

    /** A claim that failed is reported by {@link #await}, which throws. */
    private void report() {
      Result result;
      try {
        result = await();
      } catch (RuntimeException failed) {
        return;
      }
      done.accept(result);
    }

    Result await() {
      Result result = get(claim);
      List<Result> variants = neighbours.values().stream().map(Pending::get).toList();
      return new Result(
          result.conjecture(),
          result.verdict(),
          result.seconds(),
          result.figures(),
          variants,
          result.engines());
    }

    private static Result get(Future<Result> future) {
      try {
        return future.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Stops the threads. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
