package org.samcheck.witness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;

/** Replay and judge on instances that nobody searched for: they never contradict each other. */
class AlteredInstancesTest {

  private static final int DIGITS = 30;
  private static final String FILE = "/org/samcheck/judge/witnesses.json";

  private static String text(String resource) throws IOException {
    try (InputStream in = AlteredInstancesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one-step",
        "one-step-max",
        "gd-contrast",
        "usam-contrast",
        "upper-rate-sharp",
        "stochastic-trap"
      })
  void everyConfirmationIsTheJudgesToo(String name) throws IOException {
    String id = "siyun2023/" + name;
    Conjecture claim = ConjectureFile.parse(id, id, text("/" + id + ".yaml"));
    int confirmed = 0;
    for (Object entry : (List<?>) JsonText.parse(FILE, text(FILE)).get("witnesses")) {
      @SuppressWarnings("unchecked")
      Map<String, Object> witness = new LinkedHashMap<>((Map<String, Object>) entry);
      Conjecture neighbour = claim.neighbours().get((String) witness.get("neighbour"));
      if (witness.get("id").equals(id) && neighbour != null) {
        witness.put("samcheck-witness", 1);
        witness.put("claim", neighbour.data());
        for (Map<String, Object> other : altered(witness)) {
          Replay replay = Replay.of(id, WitnessFile.read(id, JsonText.print(other)), DIGITS);
          boolean isConfirmed = replay.outcome() == Replay.Outcome.CONFIRMED;
          assertTrue(!isConfirmed || replay.reason().endsWith("judge agrees"), replay.reason());
          confirmed += isConfirmed ? 1 : 0;
        }
      }
    }
    assertTrue(confirmed > 0);
  }

  /** The witness, and the same with one number halved, doubled or moved. */
  private static List<Map<String, Object>> altered(Map<String, Object> witness) {
    List<Map<String, Object>> all = new ArrayList<>(List.of(witness));
    Map<?, ?> assignment = (Map<?, ?>) witness.get("assignment");
    for (Object given : assignment.keySet()) {
      String value = String.valueOf(assignment.get(given));
      if (value.matches("-?[0-9]+(/[0-9]+)?")) {
        String[] parts = (value + "/1").split("/");
        int p = Integer.parseInt(parts[0]);
        int q = Integer.parseInt(parts[1]);
        for (String other : List.of(p + "/" + 2 * q, 2 * p + "/" + q, (9 * p + q) + "/" + 10 * q)) {
          Map<String, Object> moved = new LinkedHashMap<>();
          assignment.forEach((k, v) -> moved.put((String) k, k.equals(given) ? other : v));
          Map<String, Object> copy = new LinkedHashMap<>(witness);
          copy.put("assignment", moved);
          all.add(copy);
        }
      }
    }
    return all;
  }
}
