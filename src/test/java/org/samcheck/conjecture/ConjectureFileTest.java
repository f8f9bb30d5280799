package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;
import org.samcheck.expression.Domain;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Type;

class ConjectureFileTest {

  private static Run run(Conjecture conjecture) {
    return conjecture.problems().get("").run();
  }

  private static Objective.Formula objective(Conjecture conjecture) {
    return (Objective.Formula) conjecture.problems().get("").objective();
  }

  private static BigFraction fixed(String value) {
    Conjecture conjecture = Claims.of("a: " + value, "a > 0");
    return ((Domain.Definition) conjecture.given().get(0).domain()).value().value();
  }

  @Test
  void theExampleOfTheReferenceLoads() {
    Conjecture example = Claims.parse(Claims.EXAMPLE);
    assertEquals("one-step descent of SAM, strongly convex quadratics", example.title());
    assertEquals("siyun2023", example.source());
    assertEquals(
        List.of("mu", "beta", "eta", "rho", "x0"),
        example.given().stream().map(Given::name).toList());
    assertEquals(Type.vector(2), example.given().get(4).type());
    assertEquals("norm(x0) > 0", example.suchThat().get(0).toString());
    assertEquals("mu/2*x[1]^2 + beta/2*x[2]^2", objective(example).value().toString());
    assertSame(Expression.ZERO, objective(example).minimum().orElseThrow());
    assertEquals(Run.Method.SAM, run(example).method());
    assertSame(Expression.ONE, run(example).horizon());
    assertEquals(2, example.problems().get("").dimension());
    assertEquals(Conjecture.Expectation.HOLDS, example.expect());
    assertEquals(Set.of("half-constant", "no-step-bound"), example.neighbours().keySet());
  }

  @Test
  void theDataOfAConjectureIsTheConjecture() {
    Conjecture example = Claims.parse(Claims.EXAMPLE);
    Conjecture again = ConjectureFile.of("claim", "witness.json", example.data());
    assertEquals(example.given(), again.given());
    assertEquals(example.claim(), again.claim());
    assertEquals(example.problems(), again.problems());
    assertEquals(example.data(), again.data());
    assertEquals(Map.of(), again.neighbours());
  }

  @Test
  void aDecimalIsExact() {
    assertEquals(new BigFraction(1, 10), fixed("0.1"));
    assertEquals(new BigFraction(-3, 2000), fixed("-1.5e-3"));
  }

  @Test
  void wordsThatYamlOnceReadAsOtherThingsMeanNothingSpecial() {
    assertEquals(new BigFraction(10), fixed("010"));
    Conjecture odd =
        Claims.of("n: 1\non: 2\nyes: 3\nno: 4\noff: 5", "n + on + yes + no + off = 15");
    assertTrue(Decision.of(odd, Claims.assignment(odd), 50).truth().isTrue());
    assertEquals(
        List.of("n", "on", "yes", "no", "off"),
        odd.data().get("given") instanceof Map<?, ?> m ? List.copyOf(m.keySet()) : List.of());
  }

  @Test
  void aScalarIsTextEvenWhereYamlKnowsAType() {
    Conjecture dated = Claims.parse(Claims.text("", "true").replace("a test", "2001-12-14"));
    assertEquals("2001-12-14", dated.title());
    assertEquals(
        "010", Claims.of("a: 010", "a = 10").data().get("given").toString().substring(3, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[x0[1], x0[2]]", "[1, a]"})
  void aListOfExpressionsIsAVector(String start) {
    String quoted = start.replace("[x0[1], x0[2]]", "[\"x0[1]\", \"x0[2]\"]");
    Conjecture c =
        Claims.parse(
            """
            conjecture: a list
            given:
              a: 1/2
              x0: vector(2) in [0, 1]
            objective: {"f(x)": "x[1]*x[2]"}
            run: {method: gd, step: 1, start: %s, steps: 1}
            claim: x(0)[2] >= 0
            """
                .formatted(quoted));
    assertEquals(start, run(c).point().orElseThrow().toString());
    assertEquals(2, c.problems().get("").dimension());
  }

  @Test
  void aNumberIsAVectorOfLengthOne() {
    Conjecture number = Claims.of("", "x(1)[1] = x(1) and norm(x(1)) = 2");
    Conjecture list = Claims.parse(Claims.text("", "true").replace("start: 4", "start: [4]"));
    assertTrue(Decision.of(number, Claims.assignment(number), 50).truth().isTrue());
    assertEquals(run(number).start(), run(list).start());
  }

  @Test
  void greekLettersAreNames() {
    Conjecture greek = Claims.of("η: 1/2\n\uD835\uDF02: 1/3", "η > \uD835\uDF02");
    assertTrue(Decision.of(greek, Claims.assignment(greek), 50).truth().isTrue());
  }

  @Test
  void severalRunsAreToldApartByTheirLabels() {
    Conjecture runs =
        Claims.parse(
            """
            conjecture: two runs
            runs:
              flat:
                objective: {"f(x)": x^2/8, minimum: 0}
                run: {method: gd, step: 1, start: 1, steps: 1}
              steep:
                objective: {"f(x)": 4*x^2, minimum: 0}
                run: {method: gd, step: 1/4, start: 1, steps: 2}
            claim: flat.x(flat.T) = 3/4 and steep.x(steep.T) = 1 and steep.f(3) = 36
            """);
    assertEquals(List.of("flat", "steep"), List.copyOf(runs.problems().keySet()));
    assertTrue(Decision.of(runs, Claims.assignment(runs), 50).truth().isTrue());
  }
}
