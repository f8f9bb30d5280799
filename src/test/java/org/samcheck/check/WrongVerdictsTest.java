package org.samcheck.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samcheck.conjecture.Claims;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.InputException;

/**
 * Statements that once came out wrong. The first line of each file tells its truth: true, false, or
 * none where the claim has no value.
 */
class WrongVerdictsTest {
  private static final Path FOLDER = Path.of("/org/samcheck/wrong-verdicts");
  private static final int TRIES = 200;

  /** Far above what any of these takes. */
  private static final int SECONDS = 300;

  static Stream<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(WrongVerdictsTest.class.getResource(FOLDER.toString()).toURI());
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> sorted = all.sorted().toList();
      assertFalse(sorted.isEmpty());
      return sorted.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aStatementOfKnownTruthGetsNoWrongVerdict(Path file) throws IOException {
    String text = Files.readString(file);
    String truth = text.lines().findFirst().orElseThrow().replace("# truth: ", "");
    Set<String> right =
        switch (truth) {
          case "true" -> Set.of("PROVED", "VERIFIED", "INCONCLUSIVE");
          case "false" -> Set.of("REFUTED", "INCONCLUSIVE", "a mistake of the file");
          case "none" -> Set.of("INCONCLUSIVE", "a mistake of the file");
          default -> throw new IllegalArgumentException("a truth '" + truth + "'");
        };
    String verdict = verdict(text);
    assertTrue(right.contains(verdict), verdict);
  }

  private static String verdict(String text) {
    try (Checker checker = new Checker(new Options(1, TRIES, 50, 2, SECONDS, true, true))) {
      Conjecture conjecture = Claims.parse(text);
      return checker.check(List.of(conjecture), result -> {}).get(0).verdict().word();
    } catch (InputException mistake) {
      return "a mistake of the file";
    }
  }
}
