package org.samcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.witness.JsonText;

class ResultsFileTest {

  private static final List<Conjecture> CLAIMS = List.of(Checked.claim("a/b"), Checked.claim("c"));

  private static String print(int jobs) {
    Session session = new Session("samcheck check", 1, 50, Map.of());
    WitnessFolder witnesses = new WitnessFolder(Path.of("out"), CLAIMS, 50, Path::toString);
    return ResultsFile.print(session, Checked.check(CLAIMS, jobs), witnesses);
  }

  private static String withoutSeconds(String json) {
    return json.replaceAll("\"seconds\": [0-9.E-]+", "\"seconds\": 0");
  }

  @Test
  void theNumberOfThreadsChangesNothingButTheSeconds() {
    assertEquals(withoutSeconds(print(1)), withoutSeconds(print(4)));
  }

  @Test
  void resultsSayWhatTheContractAsksFor() {
    Map<String, Object> data = JsonText.parse("results.json", print(2));
    assertEquals(
        List.of("samcheck", "command", "seed", "digits", "java", "results"),
        List.copyOf(data.keySet()));
    Map<?, ?> first = (Map<?, ?>) ((List<?>) data.get("results")).get(0);
    assertEquals(
        List.of(
            "id",
            "title",
            "source",
            "statement",
            "expect",
            "verdict",
            "evidence",
            "instances",
            "seconds",
            "reason",
            "engines",
            "witness",
            "figures",
            "neighbours"),
        List.copyOf(first.keySet()));
    assertEquals("REFUTED", first.get("verdict"));
    assertEquals("witnesses/a-b.json", first.get("witness"));
    assertEquals(Map.of("two", "2"), first.get("figures"));
    assertEquals(
        List.of(
            Map.of(
                "id", "smaller still",
                "verdict", "REFUTED",
                "witness", "witnesses/a-b--smaller-still.json")),
        first.get("neighbours"));
  }
}
