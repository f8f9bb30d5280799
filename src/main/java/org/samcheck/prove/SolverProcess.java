package org.samcheck.prove;

import com.microsoft.z3.Context;
import com.microsoft.z3.Native;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A process that answers SMT-LIB scripts: each is a length in bytes (4, big-endian) and that much
 * text on standard input, and so is each answer on standard output. Some tactics of Z3 ignore their
 * limits, so the solver runs where it can be killed.
 */
public final class SolverProcess {

  private SolverProcess() {}

  /**
   * Answers scripts until the input ends, each in a context of its own.
   *
   * @throws IOException if the streams break
   */
  public static void main(String[] arguments) throws IOException {
    endWithParent();
    DataInputStream in = new DataInputStream(System.in);
    try (DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
      // Anything printed by accident must not reach the answers.
      System.setOut(System.err);
      while (true) {
        byte[] script = new byte[in.readInt()];
        in.readFully(script);
        byte[] answer = answer(new String(script, StandardCharsets.UTF_8));
        out.writeInt(answer.length);
        out.write(answer);
        out.flush();
      }
    } catch (EOFException end) {
      // The other side is done.
    }
  }

  /**
   * A solver at work does not notice that its input has ended; the death of the parent ends it at
   * once.
   */
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }

  private static byte[] answer(String script) {
    String text;
    try (Context context = new Context()) {
      text = Native.evalSmtlib2String(context.nCtx(), script);
    } catch (RuntimeException e) {
      // Z3 reports a command that failed, such as asking values without a model, with the whole
      // output.
      text = String.valueOf(e.getMessage());
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
