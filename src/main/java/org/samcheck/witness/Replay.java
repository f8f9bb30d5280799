package org.samcheck.witness;

import java.util.Map;
import java.util.Optional;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.conjecture.Decision;
import org.samcheck.conjecture.Explanation;
import org.samcheck.expression.Expression;
import org.samcheck.expression.InputException;
import org.samcheck.judge.Judge;
import org.samcheck.judge.Opinion;

/**
 * A witness recomputed from its claim and its assignment alone.
 *
 * @param outcome what came of it
 * @param conjecture the claim
 * @param assignment the instance
 * @param sides both sides as recomputed, where there are two
 * @param reason one line
 */
public record Replay(
    Outcome outcome,
    Conjecture conjecture,
    Assignment assignment,
    Optional<Explanation> sides,
    String reason) {

  /** What can come of a replay. */
  public enum Outcome {
    /** The claim is false on the instance. */
    CONFIRMED,
    /** The claim is true on the instance. */
    NOT_CONFIRMED,
    /** The claim is undefined on the instance, or more digits are needed. */
    UNDECIDED,
    /** The instance is outside the claim's domain. */
    OUTSIDE,
    /** The claim is false on the instance, but its sides are not those that the file states. */
    ALTERED
  }

  /**
   * Recomputes a witness.
   *
   * @param file the file's name for messages
   * @param witness of which only the claim, the assignment, f and x(0) are trusted
   * @param digits the digits printed; the balls may have 16 times as many
   * @throws InputException if the claim is none, or the assignment does not fit it
   */
  public static Replay of(String file, Witness witness, int digits) {
    Conjecture claim = ConjectureFile.of(file, file + ": claim", witness.claim());
    if (claim.claim().isEmpty()) {
      throw new InputException(
          new InputException.Position(file, 1, 1), "'claim' states no claim, expected a condition");
    }
    Assignment assignment = new Instantiation(file, claim, witness).assignment();
    Admission admission = new Admission(claim, assignment);
    return admission
        .functionObjection()
        .map(why -> new Replay(Outcome.OUTSIDE, claim, assignment, Optional.empty(), why))
        .orElseGet(() -> judged(decide(claim, assignment, admission, digits), witness));
  }

  /** The replay beside what the independent judge, which shares no code with it, has to say. */
  private static Replay judged(Replay replay, Witness witness) {
    Opinion opinion =
        new Judge(replay.conjecture, replay.assignment, witness.sides().at(), Judge.LONG).opinion();
    Optional<String> contradiction =
        switch (replay.outcome) {
          case CONFIRMED -> opinion.objection();
          case NOT_CONFIRMED ->
              Optional.of("the claim is false here").filter(w -> opinion.confirms());
          case OUTSIDE -> Optional.of("the hypotheses hold").filter(why -> opinion.isAdmissible());
          default -> Optional.empty();
        };
    if (contradiction.isPresent()) {
      throw new IllegalStateException(
          "the engines find "
              + (replay.outcome == Outcome.OUTSIDE ? "the instance outside its domain: " : "that ")
              + replay.reason
              + "; the independent judge finds that "
              + contradiction.get());
    }
    return replay.outcome == Outcome.CONFIRMED ? replay.confirmed(opinion, witness) : replay;
  }

  private Replay confirmed(Opinion opinion, Witness witness) {
    Optional<String> altered = StatedSides.mismatch(witness.sides(), sides.orElseThrow());
    if (altered.isPresent()) {
      return new Replay(Outcome.ALTERED, conjecture, assignment, sides, altered.get());
    }
    String judge =
        opinion
            .doubt()
            .map(what -> "; the independent judge cannot decide it: " + what)
            .orElse("; the independent judge agrees");
    return new Replay(outcome, conjecture, assignment, sides, reason + judge);
  }

  private static Replay decide(
      Conjecture claim, Assignment assignment, Admission admission, int digits) {
    Decision decision = Decision.of(claim, assignment, digits);
    if (decision.admissible().isFalse()) {
      return new Replay(
          Outcome.OUTSIDE, claim, assignment, Optional.empty(), admission.objection());
    }
    Outcome outcome = outcome(decision);
    Optional<Explanation> sides =
        outcome == Outcome.NOT_CONFIRMED
            ? relation(claim, assignment, digits)
            : decision.explanation();
    return new Replay(outcome, claim, assignment, sides, reason(decision));
  }

  private static Outcome outcome(Decision decision) {
    if (!decision.admissible().isTrue() || decision.truth() == Truth.UNKNOWN) {
      return Outcome.UNDECIDED;
    }
    return decision.truth().isFalse() ? Outcome.CONFIRMED : Outcome.NOT_CONFIRMED;
  }

  private static String reason(Decision decision) {
    String how = "in " + decision.arithmetic();
    if (!decision.admissible().isTrue()) {
      return "a hypothesis is too close to call; try more --digits";
    }
    return switch (decision.truth()) {
      case FALSE -> "the claim is false here, certified " + how;
      case TRUE -> "the claim is true here, certified " + how;
      case UNKNOWN -> decision.trouble() + (decision.isUndefined() ? "" : "; try more --digits");
    };
  }

  /**
   * Both sides of a claim that is one relation; other claims that hold have no two sides to show.
   */
  private static Optional<Explanation> relation(
      Conjecture claim, Assignment assignment, int digits) {
    Expression e = claim.claim().orElseThrow();
    if (!e.operator().isRelation()) {
      return Optional.of(new Explanation(Map.of(), "true", "=", "true"));
    }
    try {
      String left = Decision.figure(claim, assignment, e.argument(0), digits);
      String right = Decision.figure(claim, assignment, e.argument(1), digits);
      return Optional.of(new Explanation(Map.of(), left, e.operator().symbol(), right));
    } catch (UndecidedException unprintable) {
      return Optional.empty();
    }
  }
}
