package org.samcheck.soak;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.check.Checker;
import org.samcheck.check.Options;
import org.samcheck.check.Result;
import org.samcheck.check.Verdict;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.expression.InputException;
import org.samcheck.witness.Replay;
import org.samcheck.witness.Witness;
import org.samcheck.witness.WitnessFile;

/** Asks the program for a verdict and compares it with the truth. */
final class Judge implements AutoCloseable {

  private static final int DIGITS = 50;
  private static final int TRIES = 24;
  private final Checker checker;

  /**
   * A judge.
   *
   * @param timeLimit of a claim, in seconds
   * @param hunt whether the search goes on from the best random instances
   */
  Judge(int timeLimit, boolean hunt) {
    this.checker = new Checker(new Options(1, TRIES, DIGITS, 1, timeLimit, false, hunt));
  }

  @Override
  public void close() {
    checker.close();
  }

  Judgement judge(Statement statement) {
    return judge(statement, statement.truth());
  }

  Judgement judge(Statement statement, Truth truth) {
    long begin = System.nanoTime();
    String word;
    String reason;
    Optional<String> wrong;
    try {
      Conjecture conjecture = ConjectureFile.parse("soak", "soak.yaml", statement.yaml());
      Result result = checker.check(List.of(conjecture), done -> {}).get(0);
      word = result.verdict().word();
      reason = result.verdict().reason();
      wrong = wrong(statement, truth, conjecture, result.verdict());
    } catch (InputException mistake) {
      word = Judgement.MISTAKE;
      reason = mistake.getMessage();
      boolean allowed = truth.kind() == Truth.Kind.NO_VALUE;
      wrong = allowed ? Optional.empty() : Optional.of("refused: " + reason);
    } catch (RuntimeException | StackOverflowError crash) {
      word = Judgement.CRASH;
      reason = String.valueOf(crash);
      wrong = Optional.of("internal error: " + crash);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Judgement(statement, truth, word, reason, wrong, seconds);
  }

  private static Optional<String> wrong(
      Statement statement, Truth truth, Conjecture conjecture, Verdict verdict) {
    Optional<String> wrong = Judgement.wrong(truth.kind(), verdict);
    if (wrong.isPresent() || !(verdict instanceof Verdict.Refuted refuted)) {
      return wrong;
    }
    return witnessed(statement, refuted).or(() -> replayed(conjecture, refuted));
  }

  /** A counterexample has to be one. */
  private static Optional<String> witnessed(Statement statement, Verdict.Refuted refuted) {
    Map<String, List<Rational>> instance = values(refuted.counterexample());
    try {
      boolean holds = statement.holdsAt(instance).orElse(false);
      return holds
          ? Optional.of("REFUTED (" + refuted.evidence() + ") but it holds at " + instance)
          : Optional.empty();
    } catch (NoValue none) {
      return Optional.of("REFUTED but it has no value at " + instance);
    }
  }

  private static Map<String, List<Rational>> values(Assignment assignment) {
    Map<String, List<Rational>> values = new LinkedHashMap<>();
    assignment
        .values()
        .forEach((name, list) -> values.put(name, list.stream().map(Judge::rational).toList()));
    return values;
  }

  private static Rational rational(BigFraction value) {
    BigInteger bottom = value.getDenominator();
    return new Rational(value.getNumerator(), bottom);
  }

  private static Optional<String> replayed(Conjecture conjecture, Verdict.Refuted refuted) {
    Witness witness =
        Witness.of(conjecture, refuted.counterexample(), refuted.decision(), DIGITS, "replay");
    String json = WitnessFile.print(witness);
    Replay replay = Replay.of("soak", WitnessFile.read("soak", json), DIGITS);
    return replay.outcome() == Replay.Outcome.CONFIRMED
        ? Optional.empty()
        : Optional.of("REFUTED but its replay is " + replay.outcome() + ": " + replay.reason());
  }
}
