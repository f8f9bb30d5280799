package org.samcheck.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samcheck.expression.InputException;
import org.samcheck.witness.Replay.Outcome;

class ReplayTest {

  private static final String FORMULA = WitnessFile.print(Claims.formulaWitness());
  private static final String MEMBER = WitnessFile.print(Claims.memberWitness());

  private static Replay replay(String json) {
    return Replay.of("w.json", WitnessFile.read("w.json", json), Claims.DIGITS);
  }

  /** The witness with one text replaced, which must be there. */
  private static String changed(String json, String from, String to) {
    String compact = json.replaceAll("\\s+", " ");
    assertTrue(compact.contains(from), compact);
    return compact.replace(from, to);
  }

  @Test
  void counterexamplesAreConfirmed() {
    assertEquals(Outcome.CONFIRMED, replay(FORMULA).outcome());
    assertEquals(Outcome.CONFIRMED, replay(MEMBER).outcome());
    assertEquals("1/8", replay(FORMULA).sides().orElseThrow().right());
  }

  @Test
  void theSidesThatTheFileStatesMustBeThoseThatReplayFinds() {
    for (String other : List.of("0", "1/9", "0.125000001", "true", "[1/8, 1/8]")) {
      Replay replay =
          replay(changed(FORMULA, "\"right\": \"1/8\"", "\"right\": \"" + other + "\""));
      assertEquals(Outcome.ALTERED, replay.outcome());
      assertEquals(
          "the file states the right side " + other + ", replay finds 1/8", replay.reason());
    }
    Replay turned = replay(changed(FORMULA, "\"relation\": \">=\"", "\"relation\": \"<\""));
    assertEquals(Outcome.ALTERED, turned.outcome());
  }

  @Test
  void theIndependentJudgeAgrees() {
    assertTrue(replay(FORMULA).reason().endsWith("; the independent judge agrees"));
    assertTrue(replay(MEMBER).reason().endsWith("; the independent judge agrees"));
  }

  @Test
  void instancesOnWhichTheClaimHoldsAreNotConfirmed() {
    String other = changed(MEMBER, "\"x(0)\": [ \"1\" ]", "\"x(0)\": [ \"0\" ]");
    assertEquals(Outcome.NOT_CONFIRMED, replay(other).outcome());
    String weaker = changed(FORMULA, "f(x(t)) >= f(x0)/N^2", "f(x(t)) >= 0");
    assertEquals(Outcome.NOT_CONFIRMED, replay(weaker).outcome());
  }

  @Test
  void bothSidesAreShownWhenARelationHolds() {
    String weaker = changed(MEMBER, "f(x(1)) > fmin or f(x(0)) = fmin", "f(x(1)) <= 1/3");
    Replay replay = replay(weaker);
    assertEquals(Outcome.NOT_CONFIRMED, replay.outcome());
    assertEquals("0", replay.sides().orElseThrow().left());
    assertEquals("1/3", replay.sides().orElseThrow().right());
  }

  @Test
  void instancesOutsideTheDomainAreRefused() {
    assertOutside(changed(FORMULA, "\"mu\": \"1\"", "\"mu\": \"2\""), "'mu'");
    assertOutside(changed(FORMULA, "[ \"1\", \"0\" ]", "[ \"1\", \"6\" ]"), "'x0'");
    assertOutside(changed(FORMULA, "[ \"1\", \"0\" ]", "[ \"1\", \"0\", \"0\" ]"), "'x0'");
    assertOutside(changed(FORMULA, "[ \"1\", \"0\" ]", "[ \"0\", \"1\" ]"), "x0[1] > 0");
  }

  @Test
  void functionsOutsideTheClassAreRefused() {
    assertOutside(changed(MEMBER, "\"f(x)\": \"x[1]^2/2\"", "\"f(x)\": \"x[1]^2\""), "class");
    assertOutside(changed(MEMBER, "\"minimum\": \"0\"", "\"minimum\": \"-1\""), "class");
    assertOutside(changed(MEMBER, "\"minimiser\": [ \"0\" ]", "\"minimiser\": [ \"1\" ]"), "class");
  }

  private static void assertOutside(String json, String reason) {
    Replay replay = replay(json);
    assertEquals(Outcome.OUTSIDE, replay.outcome());
    assertTrue(replay.reason().contains(reason), replay.reason());
  }

  @Test
  void assignmentsThatDoNotFitTheClaimAreRefused() {
    assertUnreadable(changed(FORMULA, "\"mu\": \"1\",", ""), "'assignment.mu' is missing");
    assertUnreadable(changed(FORMULA, "\"mu\": \"1\"", "\"mu\": \"1/0\""), "rational");
    assertUnreadable(changed(FORMULA, "\"mu\": \"1\"", "\"mu\": \"0.5\""), "rational");
    assertUnreadable(changed(FORMULA, "\"mu\": \"1\"", "\"mu\": [ \"1\" ]"), "rational");
    assertUnreadable(changed(FORMULA, "\"mu\": \"1\"", "\"mu\": \"1\", \"nu\": \"1\""), "no given");
    assertUnreadable(changed(FORMULA, "\"N\": \"2\"", "\"N\": \"4\""), "one of");
    assertUnreadable(changed(FORMULA, "[ \"1\", \"0\" ]", "\"1\""), "list");
    assertUnreadable(changed(MEMBER, "\"x(0)\": [ \"1\" ],", ""), "'x(0)' is missing");
    assertUnreadable(
        changed(MEMBER, "\"x(0)\": [ \"1\" ]", "\"x(0)\": [ \"1\", \"1\" ]"), "length");
    assertUnreadable(changed(MEMBER, "\"f(x)\": \"x[1]^2/2\"", "\"f(x)\": \"z\""), "z");
    assertUnreadable(changed(FORMULA, ">= f(x0)/N^2", ">= f(x0)/M^2"), "M");
  }

  private static void assertUnreadable(String json, String message) {
    String found = assertThrows(InputException.class, () -> replay(json)).getMessage();
    assertTrue(found.startsWith("w.json") && found.contains(message), found);
  }

  @Test
  void undefinedClaimsAreUndecided() {
    String undefined = changed(FORMULA, "f(x(t)) >= f(x0)/N^2", "f(x(t)) >= 1/(N - 2)");
    Replay replay = replay(undefined);
    assertEquals(Outcome.UNDECIDED, replay.outcome());
    assertTrue(replay.reason().startsWith("undefined"), replay.reason());
  }
}
