package org.samcheck.check;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
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

  /** Threads of their own, so that a claim whose time is up can leave its proof behind. */
  private static final Executor PROVERS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "samcheck-proof");
            thread.setDaemon(true);
            return thread;
          });

  private Proofs() {}

  /** How the claim is proved for all parameters; empty when it is not. */
  static Optional<String> attempt(Conjecture conjecture, Deadline deadline) {
    if (!conjecture.problems().values().stream().allMatch(Proofs::isShort)) {
      return Optional.empty();
    }
    try (Prover prover = new Prover()) {
      return CompletableFuture.supplyAsync(() -> prover.prove(conjecture), PROVERS)
                  .get(deadline.millisecondsLeft(), TimeUnit.MILLISECONDS)
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

  /** A proof needs the run written out: a fixed, small number of steps. */
  private static boolean isShort(Problem problem) {
    Expression steps = problem.run().steps();
    return steps.isConstant() && steps.value().compareTo(MOST_STEPS) <= 0;
  }

  private static String describe(Proof.Proved proof) {
    String from =
        proof.inequalities().isEmpty() ? "" : " from " + String.join(", ", proof.inequalities());
    String scaled = proof.scaled().isEmpty() ? "" : ", after scaling";
    return "for all parameters" + from + scaled + " (" + proof.encoding() + ")";
  }
}
