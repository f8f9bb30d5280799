package org.samcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samcheck.check.Result;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.witness.Replay;
import org.samcheck.witness.WitnessFile;

class WitnessFolderTest {

  @TempDir Path folder;

  private WitnessFolder witnesses(List<Conjecture> claims) {
    return new WitnessFolder(folder, claims, 50, path -> "replay " + path);
  }

  @Test
  void slashesBecomeDashesAndNoTwoClaimsShareAFile() {
    List<Conjecture> claims = List.of(Checked.claim("a/b"), Checked.claim("a-b"));
    List<Result> results = Checked.check(claims, 2);
    WitnessFolder witnesses = witnesses(claims);
    assertEquals(Optional.of("witnesses/a-b.json"), witnesses.path(results.get(0)));
    assertEquals(Optional.of("witnesses/a-b-2.json"), witnesses.path(results.get(1)));
    Result neighbour = results.get(0).neighbours().get(0);
    assertEquals(
        Optional.of("witnesses/a-b--smaller-still.json"),
        witnesses.path(results.get(0), neighbour));
  }

  @Test
  void writtenWitnessesReplay() throws IOException {
    List<Conjecture> claims = List.of(Checked.claim("a/b"));
    WitnessFolder witnesses = witnesses(claims);
    witnesses.write(Checked.check(claims, 1).get(0));
    for (String name : List.of("a-b.json", "a-b--smaller-still.json")) {
      Path file = folder.resolve("witnesses").resolve(name);
      String json = Files.readString(file);
      assertTrue(json.contains("\"replay\": \"replay " + file + "\""), json);
      Replay replay = Replay.of(name, WitnessFile.read(name, json), 50);
      assertEquals(Replay.Outcome.CONFIRMED, replay.outcome());
    }
  }
}
