package org.samcheck.prove;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The solver in a process of its own, started with the first query and again after one that had to
 * be killed. Not for several threads at once.
 */
final class Solver implements AutoCloseable {

  /**
   * Far beyond what the largest resource limit takes: it strikes only where a tactic ignores its
   * limit.
   */
  private static final int SAFETY_SECONDS = 30;

  /** What a query costs before the solver does anything. */
  private static final long OVERHEAD_UNITS = 4000;

  private static final int FAREWELL_SECONDS = 2;

  /** A process that is killed ends with 128 and the signal. */
  private static final int SIGNALS = 128;

  private static final int MOST_STARTS = 2;

  private final List<String> command;
  private volatile boolean closed;
  private volatile Process process;
  private String failure;
  private boolean overrun;
  private long units;
  private long budget = Long.MAX_VALUE;

  Solver() {
    this(ownCommand());
  }

  /** A solver whose process is {@code command}. */
  Solver(List<String> command) {
    this.command = command;
  }

  /** Starts a new account: queries beyond {@code budget} resource units are answered UNKNOWN. */
  void allow(long budget) {
    units = 0;
    overrun = false;
    failure = null;
    this.budget = budget;
  }

  /** Whether the budget is used up. */
  boolean isExhausted() {
    return units >= budget;
  }

  /** The resource units since the last account was opened. */
  long units() {
    return units;
  }

  /** What broke: an internal error of the solver, not a query that is hard. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Decides the script; a solver that ignores its limit is killed, and that counts as UNKNOWN. */
  Answer ask(Script script) {
    if (isExhausted() || failure != null) {
      return new Answer(Answer.Status.UNKNOWN, Map.of(), 0);
    }
    try {
      Answer result = script.read(answer(script.print(), MOST_STARTS));
      units += result.units() + OVERHEAD_UNITS;
      return result;
    } catch (TimeoutException late) {
      end();
      // After one script that no limit holds, others like it are to be expected.
      units = budget;
      overrun = true;
      return new Answer(Answer.Status.UNKNOWN, Map.of(), script.units());
    } catch (IOException broken) {
      failure = broken.getMessage();
      end();
      return new Answer(Answer.Status.UNKNOWN, Map.of(), 0);
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      return new Answer(Answer.Status.UNKNOWN, Map.of(), 0);
    }
  }

  /** Whether a query had to be killed because it ignored its limit. */
  boolean isOverrun() {
    return overrun;
  }

  /**
   * The answer to {@code script}. A process that dies under a query may have been killed by chance:
   * another is started, {@code starts} in all.
   */
  private String answer(String script, int starts)
      throws IOException, TimeoutException, InterruptedException {
    start();
    Process asked = process;
    try {
      return CompletableFuture.supplyAsync(() -> exchange(asked, script))
          .get(SAFETY_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException died) {
      if (starts > 1) {
        end();
        return answer(script, starts - 1);
      }
      throw new IOException(epitaph(asked));
    }
  }

  /** How a process ended, in words. */
  private static String epitaph(Process process) throws InterruptedException {
    boolean ended = process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
    int status = ended ? process.exitValue() : 0;
    String how =
        !ended
            ? "closed its output"
            : status > SIGNALS
                ? "was killed by signal " + (status - SIGNALS)
                : "ended with " + status;
    return "the solver's process " + how;
  }

  private synchronized void start() throws IOException {
    if (closed) {
      throw new IOException("the solver was closed");
    }
    if (process != null && process.isAlive()) {
      return;
    }
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new IOException("the solver's process cannot be started: " + e.getMessage(), e);
    }
  }

  private static List<String> ownCommand() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // The interpreter and first compiler do: the time is spent in native code.
    return List.of(
        java,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path"),
        SolverProcess.class.getName());
  }

  private static String exchange(Process process, String script) {
    try {
      byte[] question = script.getBytes(StandardCharsets.UTF_8);
      DataOutputStream out = new DataOutputStream(process.getOutputStream());
      out.writeInt(question.length);
      out.write(question);
      out.flush();
      DataInputStream in = new DataInputStream(process.getInputStream());
      byte[] answer = new byte[in.readInt()];
      in.readFully(answer);
      return new String(answer, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends the process: politely first, because it has unpacked libraries that it removes on its way
   * out.
   */
  private synchronized void end() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    process = null;
  }

  /** Ends the process for good: an attempt that is left behind starts no other. */
  @Override
  public void close() {
    closed = true;
    end();
  }
}
