package org.samcheck.conjecture;

import java.util.Optional;
import java.util.function.Function;
import org.samcheck.arithmetic.Arithmetic;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Expression;

/**
 * Whether a claim holds on one instance, decided in exact or ball arithmetic, never in doubles.
 *
 * @param admissible whether the instance satisfies the hypotheses
 * @param truth whether the claim holds; UNKNOWN also where it is undefined
 * @param grounds what the decision rests on
 * @param digits the digits of the balls that decided
 * @param explanation the relation that fails, where the claim is false
 * @param trouble why the truth is unknown
 * @param remark what else the result must say, such as a range that is cut; empty where nothing
 */
public record Decision(
    Truth admissible,
    Truth truth,
    Grounds grounds,
    int digits,
    Optional<Explanation> explanation,
    String trouble,
    String remark) {

  /** Longer exact numbers cost more than balls; long runs reach this limit soon. */
  static final int LONGEST_EXACT = 4096;

  /** How sure an expectation that rests on a sample is, in words. */
  public static final String CONFIDENCE = SampleMean.CONFIDENCE;

  private static final int FIRST_DIGITS = 30;
  private static final int LARGEST_FACTOR = 16;

  /**
   * Decides {@code conjecture} on {@code assignment}: exactly where the numbers stay p + q√r, else
   * in balls whose digits double while the answer is unknown, up to 16 times {@code digits}.
   */
  public static Decision of(Conjecture conjecture, Assignment assignment, int digits) {
    Expression claim = conjecture.claim().orElseThrow();
    Evaluation<Exact> exactly =
        new Evaluation<>(
            new Instance<>(conjecture, assignment, new ExactArithmetic(LONGEST_EXACT)));
    Decision decision = attempt(exactly, claim, 0, digits);
    for (int d = FIRST_DIGITS;
        !decision.isDecided() && d <= Math.max(FIRST_DIGITS, LARGEST_FACTOR * digits);
        d *= 2) {
      Instance<Ball> instance = new Instance<>(conjecture, assignment, BallArithmetic.ofDigits(d));
      decision = attempt(new Evaluation<>(instance, exactly), claim, d, digits);
    }
    return decision;
  }

  /**
   * Whether the claim holds on all instances of a box that satisfy the hypotheses: TRUE also where
   * none does, FALSE where it fails on every instance and all satisfy them, else UNKNOWN.
   *
   * @param box one of {@link ParameterBoxes}
   * @param mostSteps the steps of the integrator that a flow may take
   */
  public static Truth everywhere(Conjecture conjecture, ParameterBox box, int mostSteps) {
    BallArithmetic balls = BallArithmetic.ofDigits(FIRST_DIGITS);
    Instance<Ball> instance = new Instance<>(conjecture, box, balls, mostSteps);
    try {
      Truth admissible = new Hypotheses<>(Evaluation.enclosing(instance)).hold();
      if (admissible.isFalse()) {
        return Truth.TRUE;
      }
      Truth truth = Evaluation.enclosing(instance).everywhere(conjecture.claim().orElseThrow());
      return truth.isFalse() && !admissible.isTrue() ? Truth.UNKNOWN : truth;
    } catch (UndefinedException | UndecidedException smaller) {
      return Truth.UNKNOWN;
    }
  }

  /** Whether exact arithmetic decided, rather than balls. */
  public boolean exact() {
    return grounds == Grounds.EXACT;
  }

  /** What decided, in words. */
  public String arithmetic() {
    return exact() ? "exact arithmetic" : digits == 0 ? "enclosures" : digits + "-digit balls";
  }

  /** Whether more digits would change nothing. */
  private boolean isDecided() {
    return !grounds.isRigorous()
        || admissible.isFalse()
        || admissible.isTrue() && truth != Truth.UNKNOWN
        || isUndefined();
  }

  /** Whether the claim has no value on this instance. */
  public boolean isUndefined() {
    return trouble.startsWith("undefined");
  }

  /**
   * Whether the claim is certainly false on an instance that certainly satisfies the hypotheses.
   */
  public boolean refutes() {
    return admissible.isTrue() && truth.isFalse();
  }

  private static <T> Decision attempt(
      Evaluation<T> evaluation, Expression claim, int ballDigits, int shown) {
    Truth admissible = Truth.UNKNOWN;
    Grounds grounds = ballDigits == 0 && !speaksOfTheEnd(claim) ? Grounds.EXACT : Grounds.ENCLOSURE;
    try {
      admissible = admissible(evaluation);
      if (!admissible.isTrue()) {
        return new Decision(
            admissible, Truth.UNKNOWN, grounds, ballDigits, Optional.empty(), "hypotheses", "");
      }
      Truth truth = evaluation.truth(claim);
      grounds = grounds.weaker(evaluation.instance().grounds());
      if (truth.isFalse() && !grounds.isRigorous()) {
        return unknown(
            admissible, grounds, ballDigits, "not decided: a sample of paths speaks against it");
      }
      // A function that only may be a member refutes nothing.
      Optional<String> objection =
          truth.isFalse() ? new Hypotheses<>(evaluation).objection() : Optional.empty();
      if (objection.isPresent()) {
        String why = "not decided: f is not certified to lie in its class: " + objection.get();
        return unknown(admissible, grounds, ballDigits, why);
      }
      Optional<Explanation> explanation =
          truth.isFalse()
              ? Optional.of(Explanation.of(claim, evaluation, shown))
              : Optional.empty();
      return new Decision(
          admissible,
          truth,
          grounds,
          ballDigits,
          explanation,
          truth == Truth.UNKNOWN ? trouble(evaluation, ballDigits) : "",
          String.join("; ", evaluation.instance().remarks()));
    } catch (UndefinedException e) {
      return unknown(admissible, grounds, ballDigits, "undefined: " + e.getMessage());
    } catch (UndecidedException e) {
      return unknown(admissible, grounds, ballDigits, "not decided: " + e.getMessage());
    }
  }

  /** The end of a flow is known from enclosures, whatever arithmetic compares what it tends to. */
  private static boolean speaksOfTheEnd(Expression e) {
    return switch (e.operator()) {
      case COLLAPSES, ESCAPES, TENDS, THRESHOLD -> true;
      default -> e.arguments().stream().anyMatch(Decision::speaksOfTheEnd);
    };
  }

  private static String trouble(Evaluation<?> evaluation, int ballDigits) {
    return evaluation
        .obstacle()
        .map(obstacle -> "not decided: " + obstacle)
        .orElse("too close to call at " + ballDigits + " digits");
  }

  /** A condition that is undefined on an instance does not hold there. */
  private static <T> Truth admissible(Evaluation<T> evaluation) {
    try {
      return new Hypotheses<>(evaluation).hold();
    } catch (UndefinedException undefined) {
      return Truth.FALSE;
    }
  }

  private static Decision unknown(Truth admissible, Grounds grounds, int digits, String trouble) {
    return new Decision(admissible, Truth.UNKNOWN, grounds, digits, Optional.empty(), trouble, "");
  }

  /** The value of {@code e} on an instance as text, in exact arithmetic where it stays exact. */
  public static String figure(
      Conjecture conjecture, Assignment assignment, Expression e, int digits) {
    Function<Arithmetic<?>, String> at = a -> text(conjecture, assignment, e, a, digits);
    try {
      return at.apply(new ExactArithmetic(LONGEST_EXACT));
    } catch (UndecidedException outside) {
      return at.apply(BallArithmetic.ofDigits(2 * digits));
    }
  }

  /**
   * As {@link #figure}, but a decimal also where the value is rational: off by less than a unit.
   */
  public static String decimal(
      Conjecture conjecture, Assignment assignment, Expression e, int digits) {
    return text(conjecture, assignment, e, BallArithmetic.ofDigits(2 * digits), digits);
  }

  private static <T> String text(
      Conjecture conjecture,
      Assignment assignment,
      Expression e,
      Arithmetic<T> arithmetic,
      int digits) {
    Evaluation<T> evaluation = new Evaluation<>(new Instance<>(conjecture, assignment, arithmetic));
    return e.type().isBoolean()
        ? evaluation.truth(e).toString()
        : Explanation.text(evaluation.vector(e), digits);
  }
}
