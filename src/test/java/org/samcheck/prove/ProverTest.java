package org.samcheck.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;

class ProverTest {

  private static final Prover PROVER = new Prover();

  @AfterAll
  static void endSolver() {
    PROVER.close();
  }

  private static Conjecture builtIn(String id) throws IOException {
    Path file = Path.of("proofs-checks", "siyun2023", id + ".yaml");
    return ConjectureFile.parse(id, file.toString(), Files.readString(file));
  }

  private static Proof prove(String given, String rest) {
    String yaml = "conjecture: a test\ngiven: {" + given + "}\n" + rest;
    return PROVER.prove(ConjectureFile.parse("test", "test.yaml", yaml));
  }

  /** Simplification must not hide that a claim has no value somewhere, however thin the place. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0*log(a) = 0",
        "0/(a - 12345/67891) = 0",
        "1/(a - 12345/67891) <= 1/(a - 12345/67891)",
        "1/(a - 12345/67891) - 1/(a - 12345/67891) = 0",
        "(1/(a - 12345/67891))^0 = 1",
        "sqrt(a)^2 = a",
        "1/(a - 12345/67891) > 0 or true",
        "if(1/(a - 12345/67891) > 0, 1, 1) = 1",
        "[a, log((a - 12345/67891)^2)][1] = a",
        "[a, (a - 12345/67891)^(-1)][1] = a",
        "[a, ((a - 12345/67891)^2)^(1/3)][1] = a",
        "(sum k in 1..2: [k, 1/(a - 12345/67891)][1]) = 3",
        "forall k in 1..2: [k, 1/(a - 12345/67891)][1] = k"
      })
  void aClaimThatIsUndefinedSomewhereIsNeverProved(String claim) {
    assertFalse(proveOnParabola("a: \"real in [-1, 1]\", x0: 1", claim) instanceof Proof.Proved);
  }

  /** One component of a word has a value only where the word has. */
  @ParameterizedTest
  @ValueSource(strings = {"x(1)[1] = 1/2", "f([1, a]) >= 0 or true", "grad([1, a])[1] = 1"})
  void aComponentOfAPointThatIsUndefinedSomewhereIsNeverProved(String claim) {
    for (String singular : new String[] {"1/(x[2] - 1/3)", "log((x[2] - 1/3)^2)"}) {
      Proof proof =
          prove(
              "a: \"real in [-1, 1]\"",
              "objective: {\"f(x)\": \"x[1]^2/2 + "
                  + singular
                  + "\"}\nrun: {method: gd, step: 1/2, start: \"[1, a]\", steps: 1}\nclaim: \""
                  + claim
                  + "\"\n");
      assertFalse(proof instanceof Proof.Proved);
    }
  }

  /** A claim about gradient steps on (a/2)·x² from x0. */
  private static Proof proveOnParabola(String given, String claim) {
    return prove(
        given,
        "objective: {f(x): x^2/2, minimum: 0}\n"
            + "run: {method: gd, step: 1/2, start: x0, steps: 1}\n"
            + "claim: \""
            + claim
            + "\"\n");
  }

  private static Proof proveOnClass(String properties, String claim) {
    return prove(
        "beta: 'real in (0, inf)', eta: 'real in (0, 1/beta]', rho: 'real in [0, inf)',"
            + " f: 'function("
            + properties
            + ")'",
        "run: {method: sam, norm: l2, radius: rho, step: eta, steps: 1}\n"
            + "claim: \""
            + claim
            + "\"\n");
  }

  private static void assertProved(Proof proof) {
    assertInstanceOf(Proof.Proved.class, proof, proof::toString);
  }

  private static void assertNotProved(Proof proof) {
    assertFalse(proof instanceof Proof.Proved, proof::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-step", "one-step-max", "period-two-cycle", "usam-contrast"})
  void theoremIsProvedAndItsNeighboursAreNot(String id) throws IOException {
    Conjecture conjecture = builtIn(id);
    assertProved(PROVER.prove(conjecture));
    conjecture.neighbours().values().forEach(wrong -> assertNotProved(PROVER.prove(wrong)));
  }

  @Test
  void answerIsTheSameEveryTime() throws IOException {
    assertEquals(PROVER.prove(builtIn("one-step-max")), PROVER.prove(builtIn("one-step-max")));
  }

  @Test
  void proofNamesTheInequalitiesItUses() throws IOException {
    Proof.Proved proof = (Proof.Proved) PROVER.prove(builtIn("one-step"));
    assertTrue(proof.inequalities().contains("descent lemma at x(1) from x(0)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "norm(grad(y(0))) >= norm(grad(x(0)))",
        "f(y(0)) >= f(x(0))",
        "norm(grad(y(0)) - grad(x(0))) <= beta*rho",
        "dot(grad(x(0)), grad(y(0))) >= norm(grad(x(0)))^2",
        "norm(grad(x(0)))^2 <= 2*beta*(f(x(0)) - fmin)",
        "rho = 0 implies y(0) = x(0)",
        "grad(x(0)) = 0*grad(x(0)) implies x(1) = x(0)",
        "norm(y(0) - x(0)) <= rho"
      })
  void convexFunctionsSatisfy(String claim) {
    assertProved(proveOnClass("smooth = beta, convex", claim));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "norm(grad(y(0))) <= norm(grad(x(0)))",
        "norm(grad(y(0))) > norm(grad(x(0)))",
        "f(y(0)) > f(x(0))",
        "norm(grad(y(0)) - grad(x(0))) <= beta*rho/2",
        "norm(y(0) - x(0)) = rho",
        "1/norm(grad(x(0))) > 0",
        "0*(1/norm(grad(x(0)))) = 0",
        "dot(grad(x(0)), x(0))^2 = dot(x(0), x(0))*dot(grad(x(0)), grad(x(0)))"
      })
  void convexFunctionsNeedNotSatisfy(String claim) {
    assertNotProved(proveOnClass("smooth = beta, convex", claim));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "norm(grad(y(0))) >= norm(grad(x(0)))",
        "f(y(0)) >= f(x(0))",
        "f(x(1)) <= f(x(0))"
      })
  void convexityMatters(String claim) {
    assertNotProved(proveOnClass("smooth = beta, nonconvex", claim));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "norm1(grad(y(0))) >= norm1(grad(x(0)))",
        "grad(x(0))[1]*grad(y(0))[1] >= 0",
        "abs(grad(x(0)))[1] >= 0"
      })
  void componentsHaveNoMeaningInEveryDimension(String claim) {
    assertInstanceOf(Proof.NotApplicable.class, proveOnClass("smooth = beta, convex", claim));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "real in [-1, 1] | x0^2 <= 1 | true",
        "real in [-1, 1] | x0^2 < 1 | false",
        "real in (-1, 1) | x0^2 < 1 | true",
        "real in (-inf, inf) | abs(x(1)) <= abs(x0) | true",
        "real in (-inf, inf) | abs(x(1)) < abs(x0) | false",
        "real in (-inf, inf) | x0 != 0 implies abs(x(1)) < abs(x0) | true",
        "real in (-inf, inf) | x0/x0 = 1 | false",
        "real in (0, inf) | x0/x0 = 1 | true",
        "real in (-inf, inf) | x0 = 0 or x0/x0 = 1 | true",
        "real in (-inf, inf) | x0/x0 = 1 or x0 = 0 | false",
        "real in (-inf, inf) | x0 != 0 and x0/x0 = 1 or x0 = 0 | true",
        "real in [-1, 1] | 0*(1/x0) = 0 | false",
        "real in [-1, 1] | 0*sqrt(x0) = 0 | false",
        "real in [-1, 1] | 1/x0 - 1/x0 = 0 | false",
        "real in [-1, 1] | sqrt(x0)^2 = x0 | false",
        "real in [0, 1] | sqrt(x0)^2 = x0 | true",
        "real in [-1, 1] | sqrt(x0^2) = abs(x0) | true",
        "real in [-1, 1] | norm([x0, 2*x0]) = sqrt(5)*abs(x0) | true",
        "real in [-1, 1] | max(x0, -x0) = abs(x0) and min(x0, 0) <= x0 | true",
        "real in [-1, 1] | sign(x0)*x0 = abs(x0) and sign(0) = 0 | true",
        "real in [-1, 1] | sign(x0)^2 = 1 | false",
        "real in [-1, 1] | if(x0 = 0, 0, 1/x0)*x0 <= 1 | true",
        "real in [-1, 1] | if(x0 >= 0, x0, -x0) = abs(x0) | true",
        "real in [-1, 1] | 0 <= abs(x0) <= 1 | true",
        "real in [-1, 1] | not (x0 > 1) | true",
        "real in [-1, 1] | forall k in 1..3: x0^(2*k) <= 1 | true",
        "integer in 0..3 | x0*(x0-1)*(x0-2)*(x0-3) = 0 | true",
        "one of 1, -1 | x0^2 = 1 | true",
        "real in [-1, 1] | f(x(1)) - fmin = (f(x0) - fmin)/4 | true",
      })
  void closedFormIsDecided(String domain, String claim, boolean holds) {
    Proof proof = proveOnParabola("x0: '" + domain + "'", claim);
    assertEquals(holds, proof instanceof Proof.Proved, proof::toString);
  }

  @Test
  void divisionByZeroInADefinitionIsNotProved() {
    assertNotProved(proveOnParabola("a: 'real in [0, 1]', r: 1/a, x0: 1", "x0 = 1"));
    assertProved(proveOnParabola("a: 'real in (0, 1]', r: 1/a, x0: 1", "r >= 1"));
  }

  @Test
  void undefinedStepIsNotProvedWhereTheGradientVanishes() {
    String run = "run: {method: gd, step: 1/a, start: x0, steps: 1}\n";
    String f = "objective: {f(x): 0*x}\n";
    String rest = f + run + "claim: x(1) = x0\n";
    assertNotProved(prove("a: 'real in [0, 1]', x0: 1", rest));
    assertProved(prove("a: 'real in (0, 1]', x0: 1", rest));
  }

  @Test
  void statedMinimumMustBeALowerBound() {
    String run = "run: {method: gd, step: 1/2, start: x0, steps: 1}\nclaim: x0 + fmin >= 1\n";
    assertProved(prove("x0: 1", "objective: {f(x): x^2, minimum: 0}\n" + run));
    assertNotProved(prove("x0: 1", "objective: {f(x): x^2, minimum: 1}\n" + run));
  }

  @Test
  void starIsStillWhereTheGradientVanishes() {
    String rest =
        "objective: {f(x): x^2/2}\n"
            + "run: {method: sam, norm: l2, radius: 1, step: 1, start: 0, steps: 1}\n"
            + "claim: y(0) = 0 and x(1) = 0\n";
    assertProved(prove("a: 1", rest));
  }

  @Test
  void greekNamesReachTheSolver() {
    assertProved(proveOnParabola("μ: 'real in (0, 1]', x0: μ", "x(1) <= μ"));
  }

  @Test
  void classIsUsedForAQuadraticInThePlane() {
    Proof proof =
        prove(
            "mu: 'real in (0, 1]', beta: 'real in [mu, 4]', eta: 'real in (0, 1/beta]',"
                + " rho: 'real in (0, 2]', x0: 'vector(2) in [-5, 5]'",
            "such that: ['norm(x0) > 0']\n"
                + "objective: {f(x): 'mu/2*x[1]^2 + beta/2*x[2]^2', minimum: 0}\n"
                + "run: {method: sam, norm: l2, radius: rho, step: eta, start: x0, steps: 1}\n"
                + "claim: f(x(1)) - fmin <= (1 - eta*mu)*(f(x(0)) - fmin)"
                + " + eta^2*beta^3*rho^2/2\n");
    assertProved(proof);
  }

  @Test
  void modelOfAFalseClaimIsALead() {
    Proof proof = proveOnParabola("x0: 'real in [-1, 1]'", "x0 <= 1/2");
    Proof.Lead lead = assertInstanceOf(Proof.Lead.class, proof);
    assertTrue(lead.exact());
    assertTrue(lead.assignment().get("x0").doubleValue() > 0.5);
  }

  @Test
  void whatIsNotAlgebraicDoesNotApply() {
    assertInstanceOf(
        Proof.NotApplicable.class, proveOnParabola("x0: 'real in [0, 1]'", "exp(x0) >= 1"));
  }

  private static Proof proveOnStronglyConvex(String properties, String claim) {
    return prove(
        "f: 'function(" + properties + "strongly-convex = 1)'",
        "run: {method: gd, step: 1/2, steps: 1}\nclaim: \"" + claim + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"norm(grad(xmin)) <= 1000000", "grad(xmin) = 0*xmin", "norm(grad(xmin)) = 0"})
  void theGradientAtTheMinimiserIsKnownOfSmoothFunctionsOnly(String claim) {
    assertProved(proveOnStronglyConvex("smooth = 4, ", claim));
    assertFalse(proveOnStronglyConvex("", claim) instanceof Proof.Proved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(xmin) = fmin",
        "f(x(0)) - fmin >= norm(x(0) - xmin)^2/2",
        "norm(grad(x(0)))^2 >= 2*(f(x(0)) - fmin)",
        "norm(grad(xmin)) >= 0"
      })
  void whatEverySubgradientSaysOfTheMinimiserNeedsNoSmoothness(String claim) {
    assertProved(proveOnStronglyConvex("", claim));
  }
}
