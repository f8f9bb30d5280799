package org.samcheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Claims;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Decision;
import org.samcheck.conjecture.ParameterBoxes;

class BoxesTest {

  private static final String FLOW =
      """
      conjecture: a box of starts
      given: {alpha: "real in [%s, %s]"}
      network: {depth: 2, examples: [[1, 2, 3]]}
      run: {method: sam, norm: l2, radius: %s, time: continuous, clock: rescaled, until: 1/2, start: balanced(alpha)}
      claim: "%s"
      """;

  private static Verdict verdict(String yaml) {
    Conjecture conjecture = Claims.parse(yaml);
    Options options = new Options(1, 40, 30, 1, 300, false, true);
    try (Checker checker = new Checker(options)) {
      return checker.check(List.of(conjecture), result -> {}).get(0).verdict();
    }
  }

  private static Verdict flow(String low, String high, String claim) {
    return verdict(String.format(FLOW, low, high, "1", claim));
  }

  private static void assertBox(Verdict verdict) {
    assertInstanceOf(Verdict.Proved.class, verdict, verdict.reason());
    assertEquals(Evidence.BOX, verdict.evidence());
  }

  /** A claim that the solver does not try: exp and a logarithm. */
  private static Verdict formula(String given, String claim) {
    return verdict(Claims.text(given, claim));
  }

  @Test
  void aLimitFromABoxOfStartsIsProved() {
    assertBox(flow("437/1000", "2", "escapes and tends(direction(t), [0, 0, 1])"));
    assertBox(flow("1/4", "2/5", "collapses and not escapes"));
  }

  @Test
  void aBoxAcrossTheSeparatrixIsNotProvedButSettledOnEitherSide() {
    assertBox(flow("3/10", "1/2", "alpha < 2/5 implies collapses"));
    assertInstanceOf(Verdict.Refuted.class, flow("2/5", "1/2", "collapses"));
  }

  @Test
  void aDominantCoordinateIsProvedByBoxesOfStartAndRadius() {
    String text =
        String.format(FLOW, "1", "2", "rho", "dominant(1/2) = 3")
            .replace("given: {", "given: {rho: \"real in [1/4, 1/2]\", ");
    assertBox(verdict(text));
  }

  @Test
  void strictInequalitiesOfFunctionsAreProvedByHalving() {
    assertBox(formula("a: real in [0, 1]\nb: vector(2) in [0, 1]", "exp(a)*sin(norm(b)) < 3"));
    assertBox(formula("a: real in [-1, 1]", "exp(a) - a >= 9/10"));
    assertBox(formula("n: integer in 1..3\na: real in [n, 2*n]", "log(a) < n"));
  }

  @Test
  void attainedBoundsStayVerified() {
    Verdict verdict = formula("a: real in [0, 1]", "exp(a) >= 1 + a");
    assertInstanceOf(Verdict.Verified.class, verdict, verdict.reason());
  }

  @Test
  void aBoxOutsideTheHypothesesNeedsNoProof() {
    String given = "a: real in [0, 1]\nb: real in [a, 1]";
    String condition = "such that: exp(b) > 2\n";
    assertBox(verdict(Claims.text(given, "exp(b) > 3/2") + condition));
    Verdict unbound = verdict(Claims.text(given, "exp(a) > 3/2") + condition);
    assertInstanceOf(Verdict.Refuted.class, unbound);
  }

  @Test
  void aClaimThatFailsOnASmallPartOnlyIsNotProved() {
    // False on 1/2 ± 10^-4, which 40 draws miss.
    Verdict verdict =
        formula("a: real in [0, 1]\nb: real in [1, 2]", "exp(b)*(a - 5/11)^2 > exp(b)*1e-9");
    if (verdict instanceof Verdict.Proved) {
      throw new AssertionError(verdict.reason());
    }
  }

  @Test
  void undefinedPointsStandInTheWay() {
    Verdict verdict = formula("a: real in [0, 1]", "a = 1/3 or abs(sin(a))/abs(a - 1/3) >= 0");
    assertInstanceOf(Verdict.Verified.class, verdict, verdict.reason());
  }

  @Test
  void aSmallPartOnWhichAClaimFailsIsFoundByHalving() {
    String given = "a: real in [0, 1]\nb: real in [0, 1]";
    String hole = "exp(a)*((a - 1234/10007)^2 + (b - 77/1013)^2 - 1/100000) >= -1/1000000";
    Conjecture claim = Claims.of(given, hole);
    Boxes.Outcome outcome =
        new Boxes(claim, new Deadline(300)).decide(ParameterBoxes.cover(claim, 1), List.of());
    Assignment found = outcome.counterexample().orElseThrow();
    assertTrue(Decision.of(claim, found, 30).refutes(), found.toString());
  }

  @Test
  void aPointWhereNothingIsDominantStandsInTheWay() {
    String text =
        """
        conjecture: the predictor is 0 at one start
        given: {a: "real in [-1, 1]"}
        network: {depth: 1, examples: [%s]}
        run: {method: gd, %s, layers: ["[%s]"]}
        claim: "dominant(0) = 1"
        """;
    String steps = "step: 1/2, steps: 1";
    String flow = "time: continuous, clock: rescaled, until: 1";
    for (String run : List.of(steps, flow)) {
      Verdict one = verdict(text.formatted("[1]", run, "a - 0.123456789123"));
      assertInstanceOf(Verdict.Verified.class, one, one.reason());
      Verdict two = verdict(text.formatted("[1, 2]", run, "a - 0.123456789123, 0"));
      assertInstanceOf(Verdict.Verified.class, two, two.reason());
    }
  }

  @Test
  void whatHasNoValueAtOnePointIsNotPassedOver() {
    String thin = "1/(a - 0.123456789123)";
    for (String claim :
        List.of(
            thin + " != 5 or x(1) <= 2",
            thin + " > 5 implies x(1) <= 2",
            "forall s in [0, 1]: (s + log(abs(a - 0.123456789123)) > 50 or a > -5)")) {
      Verdict verdict = formula("a: real in [-1, 1]", claim);
      assertInstanceOf(Verdict.Verified.class, verdict, verdict.reason());
    }
  }
}
