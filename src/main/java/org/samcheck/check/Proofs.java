package org.samcheck.check;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Problem;
import org.samcheck.expression.Expression;
import org.samcheck.prove.Proof;
import org.samcheck.prove.Prover;

/** Symbolic proofs. */
final class Proofs {

  private static final BigFraction MOST_STEPS = new BigFraction(4);

  private Proofs() {}

  /**
   * How the claim is proved for all parameters; empty when it is not. The attempt has a thread of
   * its own, so that a claim whose time is up can leave it behind.
   */
  static Optional<String> attempt(Conjecture conjecture, Deadline deadline) {
    if (!conjecture.problems().values().stream().allMatch(Proofs::isShort)) {
      return Optional.empty();
    }
    try (Prover prover = new Prover()) {
      FutureTask<Proof> attempt = new FutureTask<>(() -> prover.prove(conjecture));
      Thread thread = new Thread(attempt, "samcheck-proof");
      thread.setDaemon(true);
      thread.start();
      return attempt.get(deadline.millisecondsLeft(), TimeUnit.MILLISECONDS)
              instanceof Proof.Proved proved
          ? Optional.of(describe(proved))
          : Optional.empty();
    } catch (TimeoutException limit) {
      return Optional.empty();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** A proof needs the run written out: a fixed, small number of steps, or the start of a flow. */
  private static boolean isShort(Problem problem) {
    if (problem.run().isContinuous()) {
      return true;
    }
    Expression steps = problem.run().horizon();
    return steps.isConstant() && steps.value().compareTo(MOST_STEPS) <= 0;
  }

  private static String describe(Proof.Proved proof) {
    String from =
        proof.inequalities().isEmpty() ? "" : " from " + String.join(", ", proof.inequalities());
    String scaled = proof.scaled().isEmpty() ? "" : ", after scaling";
    return "for all parameters" + from + scaled + " (" + proof.encoding() + ")";
  }
}
