package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of README.md with the output that it shows. */
class ReadmeTest {

  @Test
  void theExampleAnswersWhatTheReadmeShows(@TempDir Path folder) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Path file = Files.writeString(folder.resolve("half.yaml"), block(readme, "yaml"));
    CommandLineRun run =
        CommandLineRun.of("check", file.toString(), "--report", folder.resolve("out").toString());
    assertEquals(3, run.status(), run.err());
    assertEquals(
        withoutPaths(block(readme, "text")),
        withoutPaths(run.out().replace(folder.resolve("half").toString(), "half")));
  }

  /** The content of the first block of a language. */
  private static String block(String readme, String language) {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertTrue(block.find());
    return block.group(1);
  }

  /**
   * The replay command names the folder in which the command ran; all else must agree to the
   * letter.
   */
  private static String withoutPaths(String output) {
    return output.replaceAll("replay  .*", "replay").strip();
  }
}
