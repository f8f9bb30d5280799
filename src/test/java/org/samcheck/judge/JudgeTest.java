package org.samcheck.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Claims;
import org.samcheck.conjecture.Conjecture;

class JudgeTest {

  private static final long BUDGET = 10_000_000;
  private static final Assignment NOTHING =
      new Assignment(Map.of(), Optional.empty(), Optional.empty());

  private static Judge judge(String yaml, long budget) {
    Conjecture conjecture = Claims.parse(yaml);
    return new Judge(conjecture, NOTHING, Map.of(), budget);
  }

  /** A claim about a run, neither of which has anything free. */
  private static Finding claim(String rest, String claim) {
    return judge("conjecture: c\n" + rest + "\nclaim: \"" + claim + "\"\n", BUDGET).claim();
  }

  private static Finding of(String f, String run, String claim) {
    return claim("objective: {\"f(x)\": \"" + f + "\"}\nrun: {" + run + "}", claim);
  }

  private static void assertHolds(Finding finding) {
    assertEquals(Finding.TRUE, finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x[1]); 0; 1",
        "max(x[1], 2*x[1]); 0; 1",
        "min(2*x[1], x[1]); 0; 2",
        "norm(x); 0; 0",
        "norm([x[1], 2*x[1]]); 0; 0",
        "norminf([-x[1], 3*x[1]]); 0; -1",
        "if(x[1] <= 0, 3*x[1], x[1]^2); 0; 3",
        "sign(x[1])*x[1]^2; -1/2; 1",
        "x[1]^3/(1 + x[1]^2); 1; 1",
        "sqrt(x[1])/x[1]; 4; -1/16",
        "exp(x[1]^2) - x[1]*cos(x[1]); 0; -1",
        "log(x[1])*x[1] + sin(x[1] - 1); 1; 2",
        "x[1]^x[1]; 1; 1",
        "sum k in 1..3: k*x[1]^k; 1; 14"
      })
  void gradientsFollowTheRulesAtKinks(String f, String x, String gradient) {
    assertHolds(of(f, "method: gd, step: 1, steps: 1, start: " + x, "grad(x(0)) = " + gradient));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x[1]^2/2; method: sam, radius: 1, step: 1/2, start: 199/200, steps: 2; x(2) = 399/800",
        "dot(x, x)/2; method: sam, radius: 5, step: 1/2, start: '[3, 4]', steps: 2;"
            + " y(0) = [6, 8] and x(1) = [0, 0] and y(1) = [0, 0] and x(2) = [0, 0]",
        "dot(x, x)/2; method: sam, norm: linf, radius: 1, step: 1/4, start: '[3, 0]', steps: 1;"
            + " y(0) = [4, 0] and x(1) = [2, 0]",
        "x[1]^2; method: usam, radius: 1/2, step: 1/4, start: 1, steps: 1;"
            + " y(0) = 2 and x(1) = 0 and f(x(1)) < f(x(0))",
        "x[1]^2/2; method: gd, step: 1/(t + 2), start: 1, steps: 2; x(2) = 1/3",
        "x[1]^2/2; method: sam, radius: f(x(0))/(t + 1), step: 1, start: 2, steps: 2;"
            + " x(1) = -2 and x(2) = 1",
        "abs(x[1]); method: sam, radius: 1, step: 1/2, start: 1/2, steps: 3;"
            + " [x(1), x(2), x(3)] = [0, -1/2, 0]",
        "x[1]^2/2; method: gd, step: 1/2, start: 1, steps: 3; (sum t in 0..T: x(t)) = 15/8",
        "x[1]^2/2; method: gd, step: 1/2, start: 1, steps: 3; order(T^-3, T in 1..8) < -2.999999",
        "x[1]^2/2; method: gd, step: 1/2, start: 1, steps: 3; order(T^-3, T in 1..8) > -3.000001"
      })
  void stepsAreThoseOfTheMethods(String f, String run, String claim) {
    assertHolds(of(f, run, claim));
  }

  private static final String NOISE =
      "objective: {samples: [{\"f(x)\": \"(x[1] - 1)^2/2\"}, {\"f(x)\": \"(x[1] + 1)^2/2\"}]}\n";

  @Test
  void expectationsAndPathsAreEnumerated() {
    String sgd = NOISE + "run: {method: gd, step: 1/2, start: 0, steps: 2}";
    assertHolds(claim(sgd, "E(x(1)^2) = 1/4 and E(x(2)^2) = 5/16 and E(x(1)*x(2)) = 1/8"));
    assertHolds(claim(sgd, "forall paths: abs(x(2)) <= 3/4"));
    assertEquals(Finding.FALSE, claim(sgd, "forall paths: abs(x(2)) < 3/4"));
    assertHolds(claim(sgd, "E(norm(samplegrad(x(1)))^2) = 5/4 and f(x(0)) = 1/2"));
  }

  @Test
  void ascentAndDescentDrawTheSameSampleOrTwo() {
    String sam = NOISE + "run: {method: sam, radius: 1, step: 1/2, start: 0, steps: 1, sampling: ";
    assertHolds(claim(sam + "same}", "E(x(1)^2) = 1 and E(y(0)^2) = 1"));
    assertHolds(claim(sam + "independent}", "E(x(1)^2) = 1/2 and E(y(0)^2) = 1"));
  }

  @Test
  void networksAreRunLayerByLayer() {
    String two = "network: {depth: 2, examples: [\"[1]\"]}\nrun: {method: gd, step: 1, steps: 1, ";
    assertHolds(
        claim(two + "clock: rescaled, start: balanced(2)}", "beta(1) = 16 and w(2, 1) = 4"));
    // 2 + 2/(1 + e^4) = 2.03597…, squared
    assertHolds(claim(two + "start: balanced(2)}", "4.1451 < beta(1)[1] < 4.1453"));
    String open = two + "clock: rescaled, layers: [[2], [3]]}";
    assertHolds(claim(open, "x(1) = [5, 5] and dominant(1) = 1 and direction(0) = 1"));
    // p = 1/(1 + e^6): the gradient at the layers 2 and 3 is -p·3 and -p·2
    assertHolds(claim(open, "abs(grad(x(0))[1] + 3/(1 + exp(6))) <= 1e-30"));
    assertHolds(claim(open, "abs(f(x(0)) - log(1 + exp(-6))) <= 1e-30"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.718281828459045235360 < exp(1) < 2.718281828459045235361",
        "9.357622968840174604915e-14 < exp(-30) < 9.357622968840174604916e-14",
        "0.693147180559945309417 < log(2) < 0.693147180559945309418",
        "-69.07755278982137052054 < log(1e-30) < -69.07755278982137052053",
        "3.141592653589793238462 < pi < 3.141592653589793238463",
        "0.841470984807896506652 < sin(1) < 0.841470984807896506653",
        "-0.506365641109758793657 < sin(100) < -0.506365641109758793656",
        "0.540302305868139717400 < cos(1) < 0.540302305868139717401",
        "abs(2^(1/2) - sqrt(2)) < 1e-30 and sqrt(9/4) = 3/2 and 0^0 = 1",
        "abs(exp(log(7)) - 7) < 1e-30 and abs(sin(pi)) < 1e-30",
        "argmax([1, 3, 3]) = 2 and norm1([3, -4]) = 7 and abs([-1, 2]) = [1, 2]",
        "(forall s in [0, 1]: s^2 - s <= 1/3) and (exists s in [0, 1]: s^2 = 1/4)",
        "not (forall s in [0, 1]: s < 1) and (forall s in [0, 1): s < 2)",
        "true or 1/0 > 1",
        "if(1 < 2, 5, 1/0) = 5"
      })
  void wordsHaveTheirMeaning(String claim) {
    assertHolds(of("x[1]", "method: gd, step: 1, steps: 1, start: 0", claim));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/0 > 1 or true",
        "x(2) = 0",
        "log(0) < 1",
        "sqrt(-1) < 1",
        "[1, 2][f(x(0)) + 3] = 1",
        "(mean k in 2..1: k) = 1",
        "f(x(1)) < fmin"
      })
  void whatHasNoValueIsUndefined(String claim) {
    String rest =
        "objective: {\"f(x)\": \"x[1]\", minimum: 0}\n"
            + "run: {method: gd, step: 1, steps: 1, start: 0}";
    assertInstanceOf(Finding.Undefined.class, claim(rest, claim));
  }

  @Test
  void aThresholdIsEnclosed() {
    String given = "given: {s: 1}\nobjective: {\"f(x)\": \"x[1]\"}\n";
    assertHolds(
        claim(
            given + "run: {method: gd, step: 1, steps: 1, start: 0}",
            "abs(threshold(s in [0, 2]: s^2 >= 2) - sqrt(2)) < 1e-15"));
  }

  @Test
  void equalIrrationalNumbersAreTooClose() {
    String yaml =
        "conjecture: c\nobjective: {\"f(x)\": \"x[1]\"}\n"
            + "run: {method: gd, step: 1, steps: 1, start: 0}\nclaim: sqrt(2)*sqrt(3) = sqrt(6)\n";
    assertInstanceOf(Finding.Undecided.class, judge(yaml, BUDGET / 100).claim());
  }

  @ParameterizedTest
  @ValueSource(strings = {"w04-chaotic-sam-refuted-true", "w15-depth-overflow-refuted-true"})
  void counterexamplesThatOnceWereWronglyConfirmedAreObjectedTo(String name) throws IOException {
    String file = "/org/samcheck/wrong-verdicts/" + name + ".yaml";
    try (InputStream in = JudgeTest.class.getResourceAsStream(file)) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Opinion opinion = judge(yaml, BUDGET).opinion();
      assertEquals(Optional.of("the claim is true here"), opinion.objection());
    }
  }

  @Test
  void aLongChaoticRunIsFollowedWithMoreDigits() {
    // x ↦ 5x/4 - sign(x)/4 forgets 96 bits in 298 steps; the other side of 0 is 400 digits of
    // mpmath.
    Finding negative =
        of(
            "-x[1]^2/2",
            "method: sam, radius: 1, step: 1/4, start: exp(-3/7)/5, steps: 298",
            "x(T) >= 0");
    assertEquals(Finding.FALSE, negative);
  }
}
