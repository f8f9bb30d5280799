package org.samcheck.witness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Given;
import org.samcheck.conjecture.Hypotheses;
import org.samcheck.conjecture.Instance;
import org.samcheck.expression.Expression;

/** Why an instance is outside a claim's domain. */
final class Admission {

  private static final int DIGITS = 50;

  private final Conjecture claim;
  private final Assignment assignment;

  Admission(Conjecture claim, Assignment assignment) {
    this.claim = claim;
    this.assignment = assignment;
  }

  /** Why f is not certified to be in its class; empty when it is, or when there is no class. */
  Optional<String> functionObjection() {
    Instance<?> instance = new Instance<>(claim, assignment, new ExactArithmetic());
    try {
      return new Hypotheses<>(instance).objection().map(why -> "f is outside its class: " + why);
    } catch (UndefinedException undefined) {
      return Optional.of("f is outside its class: " + undefined.getMessage());
    }
  }

  /** The first bound or condition that does not hold. */
  String objection() {
    for (Given given : claim.given()) {
      List<Given> above = claim.given().subList(0, claim.given().indexOf(given) + 1);
      if (truth(above, List.of()).isFalse()) {
        return "'" + given.name() + "' is outside its bounds";
      }
    }
    for (Expression condition : claim.suchThat()) {
      if (truth(List.of(), List.of(condition)).isFalse()) {
        return "the condition " + condition + " does not hold";
      }
    }
    return "the hypotheses do not hold";
  }

  /** Whether the bounds of {@code bounded} and {@code conditions} hold, in balls. */
  private Truth truth(List<Given> bounded, List<Expression> conditions) {
    List<Given> given = bounded.isEmpty() ? claim.given() : bounded;
    Conjecture part =
        new Conjecture(
            claim.id(),
            claim.place(),
            claim.title(),
            claim.source(),
            given,
            conditions,
            claim.problems(),
            claim.claim(),
            claim.expect(),
            claim.tries(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            claim.data());
    try {
      return new Hypotheses<>(new Instance<>(part, assignment, BallArithmetic.ofDigits(DIGITS)))
          .hold();
    } catch (UndecidedException undecided) {
      return Truth.UNKNOWN;
    } catch (UndefinedException undefined) {
      return Truth.FALSE;
    }
  }
}
