package org.samcheck.prove;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  private Process process;
  private long units;
  private long budget = Long.MAX_VALUE;

  /** Starts a new account: queries beyond {@code budget} resource units are answered UNKNOWN. */
  void allow(long budget) {
    units = 0;
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

  /** Decides the script; a solver that ignores its limit is killed, and that counts as UNKNOWN. */
  Answer ask(Script script) {
    if (isExhausted()) {
      return new Answer(Answer.Status.UNKNOWN, Map.of(), 0);
    }
    try {
      start();
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(() -> exchange(process, script.print()));
      String got = answer.get(SAFETY_SECONDS, TimeUnit.SECONDS);
      Answer result = script.read(got);
      units += result.units() + OVERHEAD_UNITS;
      return result;
    } catch (TimeoutException | ExecutionException failure) {
      close();
      // After one script that no limit holds, others like it are to be expected.
      units = budget;
      return new Answer(Answer.Status.UNKNOWN, Map.of(), script.units());
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      return new Answer(Answer.Status.UNKNOWN, Map.of(), 0);
    }
  }

  private void start() {
    if (process != null && process.isAlive()) {
      return;
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // The interpreter and first compiler do: the time is spent in native code.
    List<String> command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            SolverProcess.class.getName());
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
  @Override
  public void close() {
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
}
