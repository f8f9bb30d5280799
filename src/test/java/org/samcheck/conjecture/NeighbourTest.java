package org.samcheck.conjecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samcheck.dynamics.Objective;
import org.samcheck.dynamics.Run;

class NeighbourTest {

  private static final String BASE =
      """
      conjecture: a claim with neighbours
      given:
        a: real in (0, 1]
        b: real in [a, 2]
      such that: [a < b, b > 1]
      objective: {"f(x)": a*x^2, minimum: 0}
      run: {method: sam, norm: linf, radius: b, step: a, start: b, steps: 3}
      claim: f(x(T)) - fmin >= 0
      expect: open
      tries: 7
      figures: {size: a + b}
      neighbours:
        changed: {%s}
      """;

  private static Conjecture changed(String change) {
    return Claims.parse(BASE.formatted(change)).neighbours().get("changed");
  }

  private static Run run(Conjecture conjecture) {
    return conjecture.problems().get("").run();
  }

  @Test
  void mapsMergeKeyByKey() {
    Conjecture wider = changed("given: {b: \"real in [a, 9]\"}, run: {steps: 5}");
    assertEquals(
        "Real[interval=Interval[low=a, high=9, lowOpen=false, highOpen=false]]",
        wider.given().get(1).domain().toString());
    assertEquals("a", wider.given().get(0).name());
    assertEquals("5", run(wider).horizon().toString());
    assertEquals(Run.Norm.LINF, run(wider).norm());
    assertEquals("b", run(wider).radius().toString());
  }

  @Test
  void listsAndTextReplace() {
    Conjecture other = changed("such that: [a > 0], claim: 1 < 2");
    assertEquals(1, other.suchThat().size());
    assertEquals("1 < 2", other.claim().orElseThrow().toString());
  }

  @Test
  void nullDeletes() {
    assertEquals(0, changed("such that: null").suchThat().size());
    assertEquals(0, changed("such that: ~").suchThat().size());
    Conjecture descent = changed("run: {method: gd, norm: null, radius: null}");
    assertEquals(Run.Method.GD, run(descent).method());
    assertTrue(run(descent).radius().isZero());
    Conjecture bare = changed("objective: {minimum: null}, claim: f(x(T)) >= 0");
    Objective.Formula f = (Objective.Formula) bare.problems().get("").objective();
    assertEquals(Optional.empty(), f.minimum());
  }

  @Test
  void neighboursFiguresAndExpectAreNotInherited() {
    Conjecture same = changed("tries: 8");
    assertEquals(Map.of(), same.neighbours());
    assertEquals(Map.of(), same.figures());
    assertEquals(Conjecture.Expectation.HOLDS, same.expect());
    assertEquals(8, same.tries().orElseThrow());
  }

  @Test
  void theDataOfANeighbourIsTheMergedFile() {
    Conjecture wider = changed("given: {b: \"real in [a, 9]\"}");
    assertEquals(Map.of("a", "real in (0, 1]", "b", "real in [a, 9]"), wider.data().get("given"));
    assertEquals(wider.claim(), ConjectureFile.of("n", "w.json", wider.data()).claim());
  }

  @Test
  void aMistakeInANeighbourIsFoundAtItsPlace() {
    assertEquals(
        "claim.yaml:13:24: unknown name 'c'", Claims.mistake(BASE.formatted("claim: a < c")));
    assertEquals(
        "claim.yaml:13:13: unknown key 'clam', did you mean 'claim'?",
        Claims.mistake(BASE.formatted("clam: a < b")));
    assertEquals(
        "claim.yaml:13:13: a neighbour has no neighbours of its own",
        Claims.mistake(BASE.formatted("neighbours: {}")));
  }
}
