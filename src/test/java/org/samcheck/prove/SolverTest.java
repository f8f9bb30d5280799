package org.samcheck.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.samcheck.conjecture.ConjectureFile;

class SolverTest {

  private static final long UNITS = 100_000;

  private final Polynomial x = Polynomial.variable("x");
  private final Polynomial two = Polynomial.constant(2);

  private static Answer ask(Formula... formulas) {
    try (Solver solver = new Solver()) {
      return solver.ask(Script.of(List.of(formulas), Script.NLSAT, UNITS));
    }
  }

  @Test
  void rationalModelIsExact() {
    Answer answer = ask(Formula.zero(x.times(two).plus(Polynomial.ONE)));
    assertEquals(new ModelValue(new BigFraction(-1, 2), true), answer.model().get("x"));
  }

  @Test
  void algebraicModelIsADecimal() {
    Answer answer = ask(Formula.zero(x.times(x).minus(two)), Formula.positive(x));
    ModelValue root = answer.model().get("x");
    assertFalse(root.exact());
    assertEquals(1414, root.value().multiply(1000).intValue());
  }

  @Test
  void anAttemptThatIsLeftBehindStartsNoOtherProcess() {
    Script script = Script.of(List.of(Formula.positive(x)), Script.NLSAT, UNITS);
    Solver solver = new Solver();
    solver.ask(script);
    solver.close();
    long before = ProcessHandle.current().children().count();
    assertEquals(Answer.Status.UNKNOWN, solver.ask(script).status());
    assertTrue(ProcessHandle.current().children().count() <= before);
    assertTrue(solver.failure().isPresent());
  }

  @Test
  void contradictionIsFound() {
    assertTrue(ask(Formula.positive(x), Formula.positive(x.negated())).isUnsatisfiable());
  }

  @Test
  void scriptThatIsWrongIsUnknownEvenIfTheRestIsUnsatisfiable() {
    try (Solver solver = new Solver()) {
      String text = "(assert nonsense)\n(assert false)\n";
      Answer answer = solver.ask(new Script(text, Script.NLSAT, List.of(), UNITS));
      assertEquals(Answer.Status.UNKNOWN, answer.status());
    }
  }

  @Test
  void limitOfUnitsHolds() {
    try (Solver solver = new Solver()) {
      Polynomial p = x;
      for (String v : List.of("a", "b", "c", "d")) {
        Polynomial q = Polynomial.variable(v);
        p = p.times(q).plus(q.power(5)).minus(two);
      }
      List<Formula> hard = List.of(Formula.zero(p), Formula.positive(p.substitute("a", x)));
      assertTrue(solver.ask(Script.of(hard, Script.NLSAT, 100)).units() < UNITS);
    }
  }

  @Test
  void budgetThatIsUsedUpAnswersUnknown() {
    try (Solver solver = new Solver()) {
      solver.allow(0);
      Script script = Script.of(List.of(Formula.positive(x)), Script.NLSAT, UNITS);
      assertEquals(Answer.Status.UNKNOWN, solver.ask(script).status());
    }
  }

  private static Answer.Status askOf(Solver solver, Polynomial x) {
    Script script = Script.of(List.of(Formula.positive(x)), Script.NLSAT, UNITS);
    return solver.ask(script).status();
  }

  @Test
  void processThatCannotBeStartedIsAFailureWithItsReason() {
    try (Solver solver = new Solver(List.of("no/such/program"))) {
      assertEquals(Answer.Status.UNKNOWN, askOf(solver, x));
      assertTrue(solver.failure().orElseThrow().contains("cannot be started"));
    }
  }

  @Test
  void processThatIsKilledIsAFailureThatNamesTheSignal() {
    try (Solver solver = new Solver(List.of("sh", "-c", "kill -9 $$"))) {
      assertEquals(Answer.Status.UNKNOWN, askOf(solver, x));
      assertEquals("the solver's process was killed by signal 9", solver.failure().orElseThrow());
    }
  }

  @Test
  void processThatDiesOnceIsStartedAgain() {
    try (Solver solver = new Solver()) {
      List<ProcessHandle> others = ProcessHandle.current().children().toList();
      assertEquals(Answer.Status.SATISFIABLE, askOf(solver, x));
      ProcessHandle.current()
          .children()
          .filter(child -> !others.contains(child))
          .forEach(ProcessHandle::destroyForcibly);
      assertEquals(Answer.Status.SATISFIABLE, askOf(solver, x));
      assertTrue(solver.failure().isEmpty());
    }
  }

  @Test
  void claimWhoseSolverBreaksIsNotSilentlyUnknown() {
    try (Prover prover = new Prover(new Solver(List.of("sh", "-c", "exit 3")))) {
      Proof proof =
          prover.prove(
              ConjectureFile.parse(
                  "test",
                  "test.yaml",
                  """
                  conjecture: a test
                  given: {a: "real in (0, 1]"}
                  objective: {f(x): x^2/2}
                  run: {method: gd, step: a, start: 1, steps: 1}
                  claim: f(x(1)) <= f(x(0))
                  """));
      assertEquals(new Proof.Failed("the solver's process ended with 3"), proof);
    }
  }
}
