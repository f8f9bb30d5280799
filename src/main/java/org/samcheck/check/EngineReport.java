package org.samcheck.check;

/**
 * What one engine made of a claim.
 *
 * @param engine its name
 * @param outcome what came of it
 * @param reason one line: how, or what stood in its way
 */
public record EngineReport(Engine engine, Outcome outcome, String reason) {

  /** The engines, in the order in which they are tried. */
  public enum Engine {
    /** Every member of a finite set. */
    FINITE_SET("finite set"),
    /** Interval arithmetic on boxes that cover the set. */
    BOXES("boxes"),
    /** Random instances in doubles, certified where they seem to fail. */
    SCREENING("screening"),
    /** Ascents to worst cases in doubles, certified where they seem to fail. */
    HUNT("hunt"),
    /** Random instances in exact or ball arithmetic. */
    INSTANCES("instances"),
    /** Satisfiability modulo the reals. */
    SOLVER("smt"),
    /** A proof by polynomial identities that replays from its file. */
    CERTIFICATES("certificate");

    private final String word;

    Engine(String word) {
      this.word = word;
    }

    /** Whether it can prove a claim for all of an infinite set. */
    boolean proves() {
      return this == BOXES || this == SOLVER || this == CERTIFICATES;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** What can come of an engine. */
  public enum Outcome {
    /** The claim holds for all of the stated set. */
    PROVED("proved"),
    /** There is a certified counterexample. */
    REFUTED("refuted"),
    /** It ran to its end and decided nothing. */
    OPEN("open"),
    /** The claim is not of its kind. */
    NOT_APPLICABLE("not applicable"),
    /** The time limit ended it. */
    OUT_OF_TIME("time limit"),
    /** It broke: an internal error, which makes a verdict weaker than it might be. */
    FAILED("failed");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** Engine, outcome and reason in one phrase. */
  public String text() {
    return engine + ": " + (outcome == Outcome.OPEN ? reason : outcome + ", " + reason);
  }
}
