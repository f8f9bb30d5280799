package org.samcheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.conjecture.Claims;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.InputException;

class CheckerTest {
  private static final int TRIES = 200;

  /** Far above what any of these claims takes. */
  private static final int SECONDS = 300;

  private static Options options(long seed, int jobs) {
    return new Options(seed, TRIES, 50, jobs, SECONDS, true, true);
  }

  private static List<Result> check(Options options, Conjecture... claims) {
    try (Checker checker = new Checker(options)) {
      return checker.check(List.of(claims), result -> {});
    }
  }

  private static Verdict verdict(String given, String claim, String more) {
    Conjecture conjecture = Claims.parse(Claims.text(given, claim) + more);
    return check(options(1, 1), conjecture).get(0).verdict();
  }

  @Test
  void theNeighboursOfTheExampleAreRefutedBySimpleNumbers() {
    Conjecture example = Claims.parse(Claims.EXAMPLE);
    for (Result neighbour : check(options(1, 2), neighbours(example))) {
      Verdict.Refuted refuted = (Verdict.Refuted) neighbour.verdict();
      assertEquals(Evidence.EXACT, refuted.evidence());
      assertTrue(refuted.decision().refutes());
      for (List<BigFraction> value : refuted.counterexample().values().values()) {
        value.forEach(CheckerTest::assertSimple);
      }
    }
  }

  @Test
  void anInstanceWithoutAValueStandsInTheWayOfAProof() {
    Verdict verdict = verdict("a: real in [-1, 1]", "0*log(a) = 0", "");
    assertInstanceOf(Verdict.Inconclusive.class, verdict);
    assertTrue(verdict.reason().startsWith("undefined"), verdict.reason());
  }

  @Test
  void anInstanceOfAFiniteSetWhoseHypothesesAreUnknownIsNotSkipped() {
    String thin = "such that: a = 2 or exp(a)*exp(-a) = 1\n";
    Verdict verdict = verdict("a: one of 1, 2", "a = 2", thin);
    assertInstanceOf(Verdict.Inconclusive.class, verdict);
  }

  @Test
  void aCounterexampleWithAChoiceIsShrunkForEverySeed() {
    String given = "n: one of 2, 3, 5\na: real in (0, inf)\nb: real in (0, inf)";
    Conjecture claim = Claims.parse(Claims.text(given, "a*b^n <= 7"));
    for (long seed = 1; seed <= 20; seed++) {
      Verdict verdict = check(options(seed, 1), claim).get(0).verdict();
      assertTrue(((Verdict.Refuted) verdict).decision().refutes());
    }
  }

  @Test
  void aStepWhoseBranchEnclosuresTellKeepsTheRunExact() {
    String yaml =
        """
        conjecture: exceptional starts reach the minimum exactly
        given: {k: "one of 1, 2, 3"}
        objective: {"f(x)": x^2/6, minimum: 0}
        run: {method: sam, radius: 1/3, step: "min(log(10^6)/8, 3/2)", start: (2^k - 1)/3, steps: 2000}
        claim: x(T) = 0
        """;
    Verdict verdict = check(options(1, 1), Claims.parse(yaml)).get(0).verdict();
    assertEquals(Evidence.BOX, ((Verdict.Proved) verdict).evidence());
  }

  /** For mu < 0 the stated minimum is none, and the step speaks of it. */
  @Test
  void aCounterexampleIsShrunkWithinTheBounds() {
    String yaml =
        """
        conjecture: a Polyak step ends at most at a tenth of the distance
        given: {mu: "real in (0, 1]", x0: "real in [1, 5]"}
        objective: {"f(x)": mu/2*x^2, minimum: 0}
        run: {method: gd, step: "(f(x(0)) - fmin)/grad(x(0))^2", start: x0, steps: 1}
        claim: abs(x(1)) <= x0/10
        """;
    Verdict verdict = check(options(1, 1), Claims.parse(yaml)).get(0).verdict();
    assertTrue(((Verdict.Refuted) verdict).decision().refutes());
  }

  private static Conjecture[] neighbours(Conjecture conjecture) {
    return conjecture.neighbours().values().toArray(Conjecture[]::new);
  }

  @Test
  void theNeighboursOfAClaimAreCheckedWithIt() {
    String neighbours = "neighbours: {strict: {claim: exp(a) > 1}, same: {tries: 20}}\n";
    Conjecture claim = Claims.parse(Claims.text("a: real in [0, 1]", "exp(a) >= 1") + neighbours);
    Result result = check(options(1, 2), claim).get(0);
    assertEquals("VERIFIED", result.verdict().word());
    assertEquals(
        List.of("REFUTED", "VERIFIED"),
        result.neighbours().stream().map(n -> n.verdict().word()).toList());
    assertFalse(result.neighboursRefuted());
  }

  private static void assertSimple(BigFraction value) {
    assertTrue(
        value.isInteger() && value.abs().compareTo(new BigFraction(5)) <= 0, value.toString());
  }

  @Test
  void theFileMayAskForFewerTries() {
    Verdict few = verdict("a: real in [0, 1]", "exp(a) >= 1", "tries: 17\n");
    assertEquals("VERIFIED", few.word());
    assertEquals(Evidence.ENCLOSURE, few.evidence());
    assertEquals(17, few.instances());
    assertEquals(TRIES, verdict("a: real in [0, 1]", "exp(a) >= 1", "").instances());
  }

  @Test
  void hypothesesThatAreHardlyEverMetAreInconclusive() {
    Verdict verdict =
        verdict("a: real in [0, 1]", "exp(a) >= 1", "such that: abs(a - 10/31) < 1/10^9\n");
    assertInstanceOf(Verdict.Inconclusive.class, verdict);
    assertTrue(verdict.reason().contains("draws met the hypotheses"), verdict.reason());
    assertTrue(verdict.instances() < 10);
  }

  @Test
  void aFiniteSetIsProvedByCheckingAllOfIt() {
    Verdict verdict = verdict("k: integer in 1..6\nn: \"one of 2, 3\"", "n^k >= k + 1", "");
    assertEquals("PROVED", verdict.word());
    assertEquals(Evidence.BOX, verdict.evidence());
    assertEquals(12, verdict.instances());
    assertEquals(1, verdict("", "f(x(T)) = 1/32", "").instances());
    assertEquals("REFUTED", verdict("k: integer in 1..6", "k < 6", "").word());
  }

  @Test
  void aCounterexampleIsSmallAndCertified() {
    Verdict verdict = verdict("a: real in [0, 100]\nb: real in [0, 100]", "a + b <= 37", "");
    Verdict.Refuted refuted = assertInstanceOf(Verdict.Refuted.class, verdict);
    assertEquals(Evidence.EXACT, refuted.evidence());
    Map<String, List<BigFraction>> values = refuted.counterexample().values();
    BigFraction sum = values.get("a").get(0).add(values.get("b").get(0));
    assertTrue(sum.compareTo(new BigFraction(37)) > 0, values.toString());
    assertTrue(sum.isInteger(), values.toString());
  }

  @Test
  void anUndefinedClaimIsInconclusiveAndTheInstanceIsNamed() {
    Verdict verdict = verdict("a: real in [0, 1]", "1/a >= 1", "");
    assertInstanceOf(Verdict.Inconclusive.class, verdict);
    assertTrue(verdict.reason().contains("division by 0 at a = 0"), verdict.reason());
  }

  @Test
  void aClaimThatNoBallDecidesIsInconclusive() {
    Verdict verdict = verdict("a: real in [0, 1]", "exp(a)*exp(-a) >= 1", "tries: 20\n");
    assertInstanceOf(Verdict.Inconclusive.class, verdict);
    assertTrue(verdict.reason().contains("too close to call"), verdict.reason());
  }

  @Test
  void theSameSeedGivesTheSameResultWhateverTheNumberOfJobs() {
    List<String> one = texts(check(options(5, 1), claims()));
    assertEquals(one, texts(check(options(5, 2), claims())));
    assertEquals(one, texts(check(options(5, 1), claims())));
  }

  private static Conjecture[] claims() {
    return new Conjecture[] {
      Claims.parse(Claims.EXAMPLE).neighbours().get("no-step-bound"),
      Claims.of("a: real in (0, 9)", "exp(a) >= 1 + a"),
      Claims.of("a: real in (0, inf)\nb: real in (0, inf)", "(a + b)^2 >= 4*a*b"),
      Claims.of("a: real in (0, inf)\nb: real in (0, inf)", "(a + b)^2 >= 5*a*b")
    };
  }

  private static List<String> texts(List<Result> results) {
    List<String> texts = new ArrayList<>();
    for (Result result : results) {
      texts.add(result.verdict().toString() + result.figures());
      texts.addAll(texts(result.neighbours()));
    }
    return texts;
  }

  @Test
  void aWrongStatedMinimumIsAnError() {
    String text = Claims.text("a: real in [0, 1]", "f(x(T)) - fmin >= -a");
    Conjecture wrong = Claims.parse(text.replace("minimum: 0", "minimum: 1"));
    InputException error = assertThrows(InputException.class, () -> check(options(1, 1), wrong));
    assertTrue(error.getMessage().contains("no lower bound"), error.getMessage());
  }

  @Test
  void everyResultIsToldAsSoonAsItIsComplete() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(claims().length);
    try (Checker checker = new Checker(options(1, 2))) {
      checker.check(List.of(claims()), result -> told.countDown());
      assertTrue(told.await(SECONDS, TimeUnit.SECONDS));
    }
  }

  @Test
  void aVerdictAgainstTheExpectationIsSeen() {
    Conjecture falseClaim = Claims.of("a: real in [0, 1]", "a < 1");
    assertTrue(check(options(1, 1), falseClaim).get(0).contradictsExpectation());
    String text = Claims.text("a: real in [0, 1]", "exp(a) >= 1");
    Conjecture expectedFalse = Claims.parse(text + "expect: refuted\n");
    assertTrue(check(options(1, 1), expectedFalse).get(0).contradictsExpectation());
    Conjecture open = Claims.parse(text.replace(">= 1", "> 1") + "expect: open\n");
    assertFalse(check(options(1, 1), open).get(0).contradictsExpectation());
  }
}
