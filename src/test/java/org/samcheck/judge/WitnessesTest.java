package org.samcheck.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.conjecture.ConjectureFile;
import org.samcheck.witness.JsonText;
import org.samcheck.witness.Stated;
import org.samcheck.witness.WitnessFile;

/** The counterexamples to the false neighbours of the built-in claims. */
class WitnessesTest {

  private static final long BUDGET = 2_000_000;
  private static final String FILE = "/org/samcheck/judge/witnesses.json";

  private static String text(String resource) throws IOException {
    try (InputStream in = WitnessesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void noneIsObjectedToAndAllOnPlainRunsAreConfirmed() throws IOException {
    Map<String, Conjecture> claims = new TreeMap<>();
    int confirmed = 0;
    int ofSiyun = 0;
    for (Object entry : (List<?>) JsonText.parse(FILE, text(FILE)).get("witnesses")) {
      @SuppressWarnings("unchecked")
      Map<String, Object> witness = new LinkedHashMap<>((Map<String, Object>) entry);
      String id = (String) witness.get("id");
      String neighbour = (String) witness.get("neighbour");
      if (!claims.containsKey(id)) {
        claims.put(id, ConjectureFile.parse(id, id, text("/" + id + ".yaml")));
      }
      Conjecture claim = claims.get(id);
      witness.put("samcheck-witness", 1);
      witness.put(
          "claim", (neighbour.isEmpty() ? claim : claim.neighbours().get(neighbour)).data());
      var read = WitnessFile.read(id, JsonText.print(witness));
      Stated stated = Stated.by(id, read);
      Opinion opinion =
          new Judge(stated.claim(), stated.assignment(), read.sides().at(), BUDGET).opinion();
      assertEquals(Optional.empty(), opinion.objection(), id + " " + neighbour);
      assertTrue(opinion.confirms() || opinion.doubt().isPresent(), id + " " + neighbour);
      confirmed += opinion.confirms() ? 1 : 0;
      ofSiyun += opinion.confirms() && id.startsWith("siyun") ? 1 : 0;
    }
    assertTrue(confirmed >= 120, "confirmed " + confirmed);
    assertTrue(ofSiyun >= 110, "confirmed " + ofSiyun);
  }
}
