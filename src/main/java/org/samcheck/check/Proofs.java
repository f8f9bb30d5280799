package org.samcheck.check;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.check.EngineReport.Engine;
import org.samcheck.check.EngineReport.Outcome;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.Objective;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.prove.Proof;
import org.samcheck.prove.Prover;

/** Symbolic proofs. */
final class Proofs {

  private static final BigFraction MOST_STEPS = new BigFraction(4);

  private static final String MINIMISER =
      "; xmin is the point that the file states, which is not certified to be a minimiser";

  private Proofs() {}

  /**
   * What the solver makes of the claim. The attempt has a thread of its own, so that a claim whose
   * time is up can leave it behind.
   */
  static EngineReport attempt(Conjecture conjecture, Deadline deadline) {
    if (!conjecture.problems().values().stream().allMatch(Proofs::isShort)) {
      return report(Outcome.NOT_APPLICABLE, "a run of more than " + MOST_STEPS + " steps");
    }
    return ask(
        deadline,
        prover -> report(prover.prove(conjecture)),
        report(Outcome.OUT_OF_TIME, "it was still at work"));
  }

  /**
   * What is missing where the claim speaks of a stated minimiser: a word of caution, or nothing
   * where the solver certifies that it is one.
   */
  static String minimiserNote(Conjecture conjecture, Deadline deadline) {
    EngineReport unknown = report(Outcome.OPEN, "");
    Function<Prover, EngineReport> question =
        prover -> prover.knowsMinimisers(conjecture) ? report(Outcome.PROVED, "") : unknown;
    boolean known =
        !speaksOfStatedMinimiser(conjecture)
            || ask(deadline, question, unknown).outcome() == Outcome.PROVED;
    return known ? "" : MINIMISER;
  }

  private static boolean speaksOfStatedMinimiser(Conjecture conjecture) {
    return conjecture.problems().values().stream()
            .anyMatch(p -> p.objective() instanceof Objective.Formula)
        && Stream.concat(conjecture.claim().stream(), conjecture.suchThat().stream())
            .anyMatch(Proofs::speaksOfMinimiser);
  }

  private static boolean speaksOfMinimiser(Expression e) {
    return e.is(Operator.MINIMISER) || e.arguments().stream().anyMatch(Proofs::speaksOfMinimiser);
  }

  private static EngineReport ask(
      Deadline deadline, Function<Prover, EngineReport> question, EngineReport late) {
    try (Prover prover = new Prover()) {
      FutureTask<EngineReport> attempt =
          new FutureTask<>(() -> deadline.watch(() -> question.apply(prover), () -> late));
      Thread thread = new Thread(attempt, "samcheck-proof");
      thread.setDaemon(true);
      thread.start();
      return attempt.get(deadline.millisecondsLeft(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException limit) {
      return late;
    } catch (ExecutionException failure) {
      return report(Outcome.FAILED, "internal error: " + failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return late;
    }
  }

  private static EngineReport report(Outcome outcome, String reason) {
    return new EngineReport(Engine.SOLVER, outcome, reason);
  }

  private static EngineReport report(Proof proof) {
    if (proof instanceof Proof.Proved proved) {
      return report(Outcome.PROVED, describe(proved));
    }
    if (proof instanceof Proof.Unknown unknown) {
      return report(Outcome.OPEN, unknown.reason());
    }
    if (proof instanceof Proof.NotApplicable other) {
      return report(Outcome.NOT_APPLICABLE, other.reason());
    }
    return proof instanceof Proof.Failed broken
        ? report(Outcome.FAILED, broken.reason())
        : report(Outcome.OPEN, "what it knows of the class or run does not imply the claim");
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
