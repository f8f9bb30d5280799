package org.samcheck.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samcheck.expression.InputException;

class WitnessFileTest {

  private static Witness read(String json) {
    return WitnessFile.read("w.json", json);
  }

  @Test
  void readingGivesTheWitnessThatWasWritten() {
    for (Witness witness : List.of(Claims.formulaWitness(), Claims.memberWitness())) {
      assertEquals(witness, read(WitnessFile.print(witness)));
    }
  }

  @Test
  void numbersAreTextsVectorsListsAndChoicesTheirText() {
    Map<String, Object> data = JsonText.parse("w.json", WitnessFile.print(Claims.formulaWitness()));
    assertEquals(Map.of("mu", "1", "N", "2", "x0", List.of("1", "0")), data.get("assignment"));
    assertEquals(Map.of("t", 1), data.get("at"));
    assertEquals("1/8", data.get("right"));
    assertEquals(">=", data.get("relation"));
    assertEquals("exact", data.get("arithmetic"));
  }

  @Test
  void theSamplesDrawnOnAPathAreReadBackAndMistakesRefused() {
    String json = WitnessFile.print(Claims.formulaWitness());
    String drawn = json.replaceFirst("\"left\"", "\"paths\": [[1, 2], [3]],\n  \"left\"");
    assertEquals(List.of(List.of(1, 2), List.of(3)), read(drawn).sides().paths());
    assertEquals(read(drawn), read(WitnessFile.print(read(drawn))));
    assertRefused(drawn.replace("[[1, 2], [3]]", "[[0]]"), "a list of paths such as [[1, 2]]");
    assertRefused(drawn.replace("[[1, 2], [3]]", "7"), "a list of paths such as [[1, 2]]");
  }

  @Test
  void functionsAreStatedWithTheirMinimum() {
    Map<String, Object> data = JsonText.parse("w.json", WitnessFile.print(Claims.memberWitness()));
    assertEquals(
        Map.of("dimension", 1, "f(x)", "x[1]^2/2", "minimum", "0", "minimiser", List.of("0")),
        data.get("f"));
    assertEquals(List.of("1"), data.get("x(0)"));
  }

  @Test
  void whatIsNoWitnessIsRefusedWithItsPlace() {
    assertRefused("{\"samcheck-witness\": 1,\n  oops}", "w.json:2:");
    assertRefused("[]", "w.json:1:1: expected a JSON object");
    assertRefused("{}", "no witness");
    assertRefused("{\"samcheck-witness\": 2}", "no witness");
    assertRefused("{\"samcheck-witness\": 1}", "'claim' is missing");
    assertRefused("{\"samcheck-witness\": 1} {}", "w.json:1:");
    assertRefused("{\"samcheck-witness\": 1, \"samcheck-witness\": 1}", "w.json:1:");
  }

  private static void assertRefused(String json, String message) {
    String found = assertThrows(InputException.class, () -> read(json)).getMessage();
    assertTrue(found.contains(message), found);
  }
}
