package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samcheck.conjecture.Key;
import org.samcheck.expression.Word;
import org.samcheck.expression.Word.Topic;

/** docs/language.md says what the program knows. */
class LanguagePageTest {

  private static final Path PAGE = Path.of("docs/language.md");

  @Test
  void thePageIsGeneratedFromTheGrammarAndTheWords() throws IOException {
    String page = Files.readString(PAGE);
    String generated = LanguagePage.generate(page);
    if (Boolean.getBoolean("samcheck.write")) {
      Files.writeString(PAGE, generated);
      return;
    }
    List<String> expected = generated.lines().toList();
    List<String> lines = page.lines().toList();
    String hint = PAGE + " is out of date; mvn test -Dtest=LanguagePageTest -Dsamcheck.write=true";
    assertEquals(expected.size(), lines.size(), hint);
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(expected.get(i), lines.get(i), hint);
    }
  }

  @Test
  void everyTopicAndEveryPartHasItsTable() throws IOException {
    String page = Files.readString(PAGE);
    Stream<String> topics = Stream.of(Topic.values()).map(topic -> "<!-- words: " + topic + " -->");
    Stream<String> parts = Stream.of(Key.Part.values()).map(part -> "<!-- keys: " + part + " -->");
    Stream.concat(Stream.concat(topics, parts), Stream.of("<!-- grammar -->"))
        .forEach(marker -> assertTrue(page.contains(marker), marker));
  }

  /** The example file of the page on which the examples of a topic hold. */
  private static String example(Topic topic) {
    return switch (topic) {
      case NETWORKS -> "flow.yaml";
      case SAMPLES -> "draw.yaml";
      default -> "step.yaml";
    };
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DOMAINS")
  void theExamplesOfATopicHoldOnItsFile(Topic topic, @TempDir Path folder) throws IOException {
    String file =
        Page.read(PAGE).blocks().stream()
            .filter(block -> block.file().filter(example(topic)::equals).isPresent())
            .findFirst()
            .orElseThrow()
            .content();
    for (Word word : Word.all()) {
      if (word.topic() == topic) {
        String claim = "claim: \"" + word.example() + "\"";
        Path path =
            Files.writeString(
                folder.resolve("example.yaml"), file.replaceAll("(?m)^claim: .*$", claim));
        CommandLineRun run = CommandLineRun.of("check", path.toString());
        assertTrue(run.out().startsWith("PROVED"), word + "\n" + run.out() + run.err());
      }
    }
  }
}
