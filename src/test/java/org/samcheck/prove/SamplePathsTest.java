package org.samcheck.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.arithmetic.Truth;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Claims;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.Decision;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** What the solver reads in place of a random run is true where the run says so. */
class SamplePathsTest {

  private static final int INSTANCES = 12;

  /** The second sample may have the weight 0. */
  private static final String PROBLEM =
      """
      conjecture: a test
      given:
        p: "real in [0, 1]"
        a: "real in [-2, 2]"
        c: "real in [-2, 2]"
        b: "real in [-3, 3]"
      objective:
        samples:
          - {weight: 1 - p, "f(x)": "x^2/2 + a*x"}
          - {weight: p, "f(x)": "a*x^2/2 - x"}
      run: {%s, step: 1/(t + 2), start: c, steps: 2}
      claim: "%s"
      """;

  private static final List<String> RULES =
      List.of(
          "method: gd",
          "method: usam, radius: 1/2, sampling: same",
          "method: sam, radius: 1, sampling: same",
          "method: sam, radius: 1, sampling: independent");

  private static Map<String, BigFraction> instance(Random random) {
    Map<String, BigFraction> values = new LinkedHashMap<>();
    values.put("p", new BigFraction(random.nextInt(4), 3));
    for (String name : List.of("a", "c", "b")) {
      values.put(name, new BigFraction(random.nextInt(9) - 4, 2));
    }
    return values;
  }

  private static Expression writtenOut(Conjecture conjecture) {
    SamplePaths paths = new SamplePaths(conjecture.problems(), Map.of(), 4);
    return new Expansion(Map.of(), paths::word).scalar(paths.unroll(conjecture.claim().get()));
  }

  private static Truth truth(Expression writtenOut, Map<String, BigFraction> instance) {
    Map<String, List<Expression>> values = new LinkedHashMap<>();
    instance.forEach((name, v) -> values.put(name, List.of(Expression.constant(v))));
    Expression e = new Expansion(values).scalar(writtenOut);
    assertTrue(e.is(Operator.TRUE) || e.is(Operator.FALSE), e::toString);
    return Truth.of(e.is(Operator.TRUE));
  }

  private static Truth truth(Conjecture conjecture, Map<String, BigFraction> instance) {
    Map<String, List<BigFraction>> values = new LinkedHashMap<>();
    instance.forEach((name, v) -> values.put(name, List.of(v)));
    Assignment assignment = new Assignment(values, Optional.empty(), Optional.empty());
    return Decision.of(conjecture, assignment, 50).truth();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E(x(2)) <= b",
        "E(x(1)*x(2)) <= E(x(1)^2)*b",
        "E(max(x(1), y(1))) >= b",
        "E(f(x(2))) <= f(c)",
        "E(dot(samplegrad(x(1)), x(1))) >= b",
        "E((samplegrad(b) - grad(b))^2) <= 2",
        "forall paths: x(2) <= b",
        "forall paths: x(1) <= b or y(1) > c",
        "not (forall paths: abs(x(1)) <= 1)",
        "(forall paths: x(1) <= b) implies E(x(1)) <= b - 1/2",
        "forall t in 0..1: E(x(t + 1)) <= E(x(t)) + b",
        "forall paths: E(x(2)) <= x(2) + b",
        "(mean t in 0..2: E(x(t)^2)) <= b"
      })
  void thePathsThatAreWrittenOutDecideAsTheRunDoes(String claim) {
    Random random = new Random(claim.hashCode());
    Set<Truth> seen = new HashSet<>();
    for (String rule : RULES) {
      Conjecture conjecture = Claims.parse(PROBLEM.formatted(rule, claim));
      Expression writtenOut = writtenOut(conjecture);
      for (int k = 0; k < INSTANCES; k++) {
        Map<String, BigFraction> instance = instance(random);
        Truth expected = truth(conjecture, instance);
        seen.add(expected);
        assertEquals(expected, truth(writtenOut, instance), rule + " at " + instance);
      }
    }
    assertEquals(Set.of(Truth.TRUE, Truth.FALSE), seen);
  }

  private static Truth without(String claim, BigFraction p) {
    Conjecture conjecture = Claims.parse(PROBLEM.formatted("method: gd", claim));
    Map<String, BigFraction> instance =
        Map.of("p", p, "a", new BigFraction(1), "c", new BigFraction(1), "b", BigFraction.ZERO);
    assertEquals(truth(conjecture, instance), truth(writtenOut(conjecture), instance));
    return truth(conjecture, instance);
  }

  /** From 1 the first sample leads to 0, the second to 1. */
  @ParameterizedTest
  @ValueSource(strings = {"forall paths: x(1) <= 0", "not (forall paths: x(1) > 0)"})
  void aPathOfProbabilityZeroDemandsNothing(String claim) {
    assertEquals(Truth.TRUE, without(claim, BigFraction.ZERO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"forall paths: x(1) <= 0", "(forall paths: x(1) <= 0) implies E(x(1)) > 0"})
  void aHypothesisOnAllPathsIsNoStrongerThanItsPaths(String claim) {
    boolean hypothesis = claim.contains("implies");
    assertEquals(Truth.of(!hypothesis), without(claim, BigFraction.ZERO));
    assertEquals(Truth.of(hypothesis), without(claim, BigFraction.ONE_HALF));
  }
}
