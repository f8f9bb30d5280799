package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samcheck.cli.Page.Block;
import org.samcheck.conjecture.ConjectureFile;

/**
 * Every block of the documentation is real. YAML blocks become files, named in the text above them;
 * console blocks are typed beside these files and must show what they answer; JSON and CSV blocks
 * must be the files that they name. Where a page shows {@code …}, anything may stand, and any
 * number of lines where it shows nothing else in a line.
 *
 * <p>{@code mvn test -Dtest=DocumentationTest -Dsamcheck.write=true} writes what is real into the
 * pages.
 */
class DocumentationTest {

  private static final Path README = Path.of("README.md");
  private static final Path LANGUAGE = Path.of("docs/language.md");
  private static final Set<String> RUN = Set.of("yaml", "console", "json", "csv");
  private static final String ANYTHING = "…";

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return Stream.concat(Stream.of(README), pages.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockShowsWhatIsReal(Path file, @TempDir Path folder) throws Exception {
    Page page = Page.read(file);
    List<String> real = page.blocks().isEmpty() ? List.of() : PageRun.in(folder, file);
    assertEquals(page.blocks().size(), real.size(), "the page was not followed to its end");
    List<String> right =
        IntStream.range(0, real.size())
            .mapToObj(i -> right(page.blocks().get(i).content(), real.get(i)))
            .toList();
    if (Boolean.getBoolean("samcheck.write")) {
      Files.writeString(file, page.with(right));
      return;
    }
    for (int i = 0; i < right.size(); i++) {
      assertEquals(right.get(i), page.blocks().get(i).content());
    }
  }

  /** What is shown, where it is right, else what is real. */
  private static String right(String shown, String real) {
    return matches(shown, real) ? shown : real;
  }

  private static boolean matches(String shown, String real) {
    String pattern =
        shown
            .lines()
            .map(
                line ->
                    line.strip().equals(ANYTHING)
                        ? "(.*\n)*?"
                        : Stream.of(line.split(ANYTHING, -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*", "", "\n")))
            .collect(Collectors.joining());
    return Pattern.matches(pattern, real.endsWith("\n") ? real : real + "\n");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockIsOfAKindThatIsTested(Path file) throws IOException {
    for (Block block : Page.read(file).blocks()) {
      boolean generated = file.equals(LANGUAGE) && block.language().equals("antlr");
      assertTrue(RUN.contains(block.language()) || generated, block.content());
      assertTrue(block.isConsole() || generated || block.file().isPresent(), block.content());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyConjectureIsReadWithoutAMistake(Path file) throws IOException {
    for (Block block : Page.read(file).blocks()) {
      if (block.language().equals("yaml")) {
        String name = block.file().orElseThrow();
        ConjectureFile.parse(name.replace(".yaml", ""), name, block.content());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void onlyTheReadmesTwoCommandsStandOutsideFences(Path file) throws IOException {
    String prose = Page.read(file).prose();
    assertFalse(prose.contains("```") || prose.contains("~~~"), "a block that is not understood");
    List<String> indented = prose.lines().filter(line -> line.startsWith("    ")).toList();
    List<String> expected =
        List.of(
            "    ./samcheck verify      # builds if needed, then checks the built-in theorems",
            "    mvn verify             # runs all tests");
    assertEquals(file.equals(README) ? expected : List.of(), indented);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkToAFileLeadsSomewhere(Path file) throws IOException {
    Pattern.compile("\\]\\((?!https?:)([^)#]+)")
        .matcher(Page.read(file).text())
        .results()
        .map(link -> file.resolveSibling(link.group(1)))
        .forEach(target -> assertTrue(Files.exists(target), target.toString()));
  }

  @Test
  void theReadmeLinksEveryPage() throws IOException {
    String readme = Files.readString(README);
    pages()
        .filter(page -> !page.equals(README))
        .forEach(page -> assertTrue(readme.contains("(" + page + ")"), page.toString()));
  }
}
