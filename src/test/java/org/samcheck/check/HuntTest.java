package org.samcheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Claims;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.conjecture.Hypotheses;
import org.samcheck.conjecture.Instance;
import org.samcheck.conjecture.Violation;
import org.samcheck.dynamics.WorstCaseFamily;

class HuntTest {
  private static final int TRIES = 100;

  /** Far above what any of these claims takes. */
  private static final int SECONDS = 600;

  private static Options options(boolean hunt) {
    return new Options(1, TRIES, 50, 1, SECONDS, false, hunt);
  }

  /** A claim of the resources with other lines. */
  private static Conjecture claim(String name, String... replacements) throws IOException {
    try (InputStream in = HuntTest.class.getResourceAsStream(name + ".yaml")) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (int i = 0; i < replacements.length; i += 2) {
        assertTrue(yaml.contains(replacements[i]), replacements[i]);
        yaml = yaml.replace(replacements[i], replacements[i + 1]);
      }
      return ConjectureFile.parse(name, name + ".yaml", yaml);
    }
  }

  private static Verdict verdict(Conjecture claim, boolean hunt) {
    try (Checker checker = new Checker(options(hunt))) {
      return checker.check(List.of(claim), result -> {}).get(0).verdict();
    }
  }

  private static Hunt hunt(Conjecture claim) {
    return Hunt.of(claim, options(true), new Deadline(SECONDS)).orElseThrow();
  }

  private static void assertMember(Conjecture claim, Assignment assignment) {
    var instance = new Instance<>(claim, assignment, new ExactArithmetic());
    assertEquals(Optional.empty(), new Hypotheses<>(instance).objection());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/2", "2"})
  void theFloorOfSamNeedsTheConditionNumber(String c) throws IOException {
    Conjecture claim = claim("floor", "C:    2", "C:    " + c);
    Verdict.Refuted refuted = (Verdict.Refuted) verdict(claim, true);
    assertTrue(refuted.decision().refutes());
    assertMember(claim, refuted.counterexample());
  }

  @Test
  void plainRandomSearchDoesNotFindTheConditionNumber() throws IOException {
    assertEquals("VERIFIED", verdict(claim("floor"), false).word());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "5"})
  void theWorstCaseOfGradientDescentOnConvexFunctionsIsReached(String steps) throws IOException {
    assertTight("gd-convex", steps);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "5"})
  void theWorstCaseOfGradientDescentOnStronglyConvexFunctionsIsReached(String steps)
      throws IOException {
    assertTight("gd-strongly-convex", steps);
  }

  /** 99 % of the bound are exceeded by a certified member, the bound itself is not. */
  private static void assertTight(String name, String steps) throws IOException {
    Conjecture most = claim(name, "N:    1", "N:    " + steps, "c:    1", "c:    99/100");
    Certificate certificate = Certificate.of(most, 50);
    Candidate found = hunt(most).find().orElseThrow();
    assertTrue(certificate.refutes(found));
    assertMember(most, found.assignment(certificate.sampler()).orElseThrow());
    Conjecture all = claim(name, "N:    1", "N:    " + steps);
    assertEquals(Optional.empty(), hunt(all).find());
  }

  @Test
  void theClosestAttemptIsAFigureUnlessTheFileHasOneOfThatName() {
    Conjecture holds = Claims.of("a: real in [1, inf)", "a^2 + 1 + 1/10 >= 2*a");
    try (Checker checker = new Checker(options(true))) {
      String closest = checker.check(List.of(holds), r -> {}).get(0).figures().get("closest");
      BigDecimal value = new BigDecimal(closest);
      // −((a − 1)² + 1/10)/(a² + 2a + 11/10) is −1/41 at a = 1 and largest, −0.0238…, near 1.05.
      assertTrue(value.compareTo(new BigDecimal("-0.0243")) > 0, closest);
      assertTrue(value.compareTo(new BigDecimal("-0.0238")) < 0, closest);
    }
    String figures = "figures: {closest: a}\n";
    Conjecture named =
        Claims.parse(Claims.text("a: real in [1, inf)", "a^2 + 1 + 1/10 >= 2*a") + figures);
    try (Checker checker = new Checker(options(true))) {
      String closest = checker.check(List.of(named), r -> {}).get(0).figures().get("closest");
      assertFalse(closest.startsWith("-"), closest);
    }
  }

  /** Both sum the same terms in another order. */
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @ValueSource(strings = {"floor", "gd-convex", "gd-strongly-convex"})
  void plainDoublesAgreeWithTheEvaluationOfTheInstance(String name) throws IOException {
    Conjecture claim = claim(name);
    Random random = new Random(3);
    int compared = 0;
    for (WorstCaseFamily family : WorstCaseFamily.of(true, true, 0)) {
      Chart chart = new Chart(claim, Optional.of(family));
      Landscape landscape = new Landscape(chart);
      for (int k = 0; k < TRIES; k++) {
        double[] unit = random.doubles(chart.coordinates()).toArray();
        Landscape.Height height = landscape.at(unit, Landscape.Weight.PLAIN);
        Candidate candidate = new Rounding(chart).near(unit).reduce((a, b) -> b).orElseThrow();
        Optional<Assignment> assignment = candidate.assignment(Certificate.of(claim, 50).sampler());
        if (assignment.isPresent() && Math.abs(height.violation()) < 1) {
          compared++;
          assertEquals(
              height.violation(),
              Violation.of(claim, assignment.get()),
              ROUNDING,
              candidate::toString);
        }
      }
    }
    assertTrue(compared > TRIES, "only " + compared);
  }

  @Test
  void theHuntFindsTheSameForTheSameSeed() throws IOException {
    Conjecture claim = claim("gd-convex", "c:    1", "c:    99/100");
    assertEquals(hunt(claim).find(), hunt(claim).find());
  }

  @Test
  void aParameterAtTheClosedEndOfItsRangeIsTakenExactly() {
    Conjecture claim = Claims.of("a: real in [0, 1/3]\nb: real in [0, a]", "a*b <= 1/9 - 1/10^9");
    Candidate found = hunt(claim).find().orElseThrow();
    assertTrue(Certificate.of(claim, 50).refutes(found));
    BigFraction a =
        found
            .assignment(Certificate.of(claim, 50).sampler())
            .orElseThrow()
            .values()
            .get("a")
            .get(0);
    assertEquals(new BigFraction(1, 3), a);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logorder(log(N)/N^2, N in 4..256)[2] < -1.9",
        "order(N^2, N in 4..64) > 1 and threshold(N in [1, 9]: N > 4) > 3"
      })
  void aClaimWithAWordThatDoublesDoNotKnowIsLeftToOthers(String claim) {
    Conjecture conjecture = Claims.of("N: real in [1, 8]", claim);
    assertTrue(Hunt.of(conjecture, options(true), new Deadline(SECONDS)).isEmpty());
  }
}
