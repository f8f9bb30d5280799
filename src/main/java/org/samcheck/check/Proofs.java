package org.samcheck.check;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.certificate.Certificate;
import org.samcheck.check.EngineReport.Engine;
import org.samcheck.check.EngineReport.Outcome;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Problem;
import org.samcheck.dynamics.Objective;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.prove.Certifier;
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
  static Attempted attempt(Conjecture conjecture, Deadline deadline) {
    if (!conjecture.problems().values().stream().allMatch(Proofs::isShort)) {
      String reason = "a run of more than " + MOST_STEPS + " steps";
      return new Attempted(report(Outcome.NOT_APPLICABLE, reason), Optional.empty());
    }
    return within(
        deadline,
        prover -> prover.prove(conjecture),
        proof ->
            new Attempted(
                report(proof),
                Optional.of(proof)
                    .filter(Proof.Proved.class::isInstance)
                    .map(Proof.Proved.class::cast)),
        (outcome, reason) -> new Attempted(report(outcome, reason), Optional.empty()));
  }

  /**
   * A certificate of the claim.
   *
   * @param proof the solver's proof, where it has one
   */
  static Certified certify(Conjecture conjecture, Optional<Proof.Proved> proof, Deadline deadline) {
    return within(
        deadline,
        prover -> new Certifier(prover).certify(conjecture, proof),
        Proofs::certified,
        (outcome, reason) ->
            new Certified(
                new EngineReport(Engine.CERTIFICATES, outcome, reason), Optional.empty()));
  }

  /** The solver's part. */
  record Attempted(EngineReport report, Optional<Proof.Proved> proof) {}

  /** A certificate, where there is one. */
  record Certified(EngineReport report, Optional<Certificate> certificate) {}

  private static Certified certified(Certifier.Result result) {
    if (result instanceof Certifier.Result.Found found) {
      return new Certified(
          new EngineReport(Engine.CERTIFICATES, Outcome.PROVED, describe(found.certificate())),
          Optional.of(found.certificate()));
    }
    Certifier.Result.None none = (Certifier.Result.None) result;
    Outcome outcome = none.applicable() ? Outcome.OPEN : Outcome.NOT_APPLICABLE;
    return new Certified(
        new EngineReport(Engine.CERTIFICATES, outcome, none.reason()), Optional.empty());
  }

  /**
   * What is missing where the claim speaks of a stated minimiser: a word of caution, or nothing
   * where the solver certifies that it is one.
   */
  static String minimiserNote(Conjecture conjecture, Deadline deadline) {
    boolean known =
        !speaksOfStatedMinimiser(conjecture)
            || within(
                deadline,
                prover -> prover.knowsMinimisers(conjecture),
                Function.identity(),
                (outcome, reason) -> false);
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

  private static <T, R> R within(
      Deadline deadline,
      Function<Prover, T> work,
      Function<T, R> done,
      BiFunction<Outcome, String, R> stopped) {
    try (Prover prover = new Prover()) {
      FutureTask<T> attempt = new FutureTask<>(() -> deadline.watch(() -> work.apply(prover)));
      Thread thread = new Thread(attempt, "samcheck-proof");
      thread.setDaemon(true);
      thread.start();
      return done.apply(attempt.get(deadline.millisecondsLeft(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException limit) {
      return stopped.apply(Outcome.OUT_OF_TIME, "it was still at work");
    } catch (ExecutionException failure) {
      return failure.getCause() instanceof Deadline.OutOfTime
          ? stopped.apply(Outcome.OUT_OF_TIME, "it was still at work")
          : stopped.apply(Outcome.FAILED, "internal error: " + failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return stopped.apply(Outcome.OPEN, "interrupted");
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

  private static String describe(Certificate certificate) {
    String how =
        certificate.isForEveryLength()
            ? "for every number of steps, by induction from one step"
            : "for all parameters";
    return how + " from " + String.join(", ", certificate.inequalities());
  }

  private static String describe(Proof.Proved proof) {
    String from =
        proof.inequalities().isEmpty() ? "" : " from " + String.join(", ", proof.inequalities());
    String scaled = proof.scaled().isEmpty() ? "" : ", after scaling";
    return "for all parameters" + from + scaled + " (" + proof.encoding() + ")";
  }
}
