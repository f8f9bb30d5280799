package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  private static final String CLAIM =
      """
      conjecture: "<script>alert(1)</script> & \\"mu\\" is small"
      given: {mu: "real in (0, 1]", nu: "one of 1, 2"}
      objective: {"f(x)": mu*x^2/2, minimum: 0}
      run: {method: sam, radius: 1, step: 1/2, start: 2, steps: 6}
      claim: "forall t in 0..T: f(x(t)) <= 2*(1 - mu/2)^t"
      neighbours:
        plane:
          objective: {"f(x)": "mu*x[1]^2/2 + x[2]^2/2"}
          run: {start: "[2, 1]"}
      """;

  @TempDir Path folder;

  private Path check(String... more) throws IOException {
    Path file = folder.resolve("claim.yaml");
    Files.writeString(file, CLAIM);
    Path report = folder.resolve("direct");
    List<String> arguments =
        Stream.concat(
                Stream.of("check", file.toString(), "--neighbours", "--tries", "20", "--quiet"),
                Stream.concat(Stream.of("--report", report.toString()), Stream.of(more)))
            .toList();
    assertEquals(3, CommandLineRun.of(arguments.toArray(String[]::new)).status());
    return report;
  }

  private static List<Path> files(Path report) throws IOException {
    try (Stream<Path> walk = Files.walk(report)) {
      return walk.filter(Files::isRegularFile).map(report::relativize).sorted().toList();
    }
  }

  private Path again(Path report) {
    Path other = folder.resolve("again");
    CommandLineRun run =
        CommandLineRun.of("report", report + "/results.json", "--report", other.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(other + "/index.html\n", run.out());
    return other;
  }

  private static void assertSame(Path one, Path other) throws IOException {
    assertEquals(files(one), files(other));
    for (Path file : files(one)) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(file)),
          Files.readAllBytes(other.resolve(file)),
          file.toString());
    }
  }

  private static Stream<Path> pages(Path report, String suffix) throws IOException {
    return files(report).stream()
        .filter(file -> !file.startsWith("assets") && file.toString().endsWith(suffix))
        .map(report::resolve);
  }

  @Test
  void resultsRenderedAgainAreTheSameBytes() throws IOException {
    Path report = check();
    assertSame(report, again(report));
  }

  @Test
  void fixedGivensAreKept() throws IOException {
    Path report = check("--set", "mu=3/4");
    String page = Files.readString(pages(report, ".html").toList().get(0));
    assertTrue(page.contains("\\mu = \\frac{3}{4}"), page);
    assertSame(report, again(report));
  }

  @Test
  void theSameSeedGivesTheSamePagesOnAnyNumberOfThreads() throws IOException {
    List<String> one = texts(check("--jobs", "1"));
    assertEquals(one, texts(check("--jobs", "3")));
  }

  private static List<String> texts(Path report) throws IOException {
    return pages(report, "")
        .map(ReportCommandTest::text)
        .map(t -> t.replaceAll("--jobs [0-9]", "").replaceAll("[0-9.E-]+(</dd>| s</dd>|,\\n)", ""))
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aTitleIsTextWhereverItStands() throws IOException {
    for (Path page : pages(check(), ".html").toList()) {
      String html = Files.readString(page);
      assertFalse(html.contains("<script>alert"), page.toString());
      assertTrue(html.contains("&lt;script&gt;alert(1)"), page.toString());
    }
  }

  @Test
  void pagesNeedNoNetwork() throws IOException {
    for (Path page : pages(check(), ".html").toList()) {
      assertFalse(Files.readString(page).matches("(?s).*(src|href)=\"?(https?:)?//.*"));
    }
  }

  @Test
  void everyLinkOfEveryPageIsThere() throws Exception {
    Path report = check();
    for (Path page : pages(report, ".html").toList()) {
      var links =
          java.util.regex.Pattern.compile("(?:href|src)=\"([^\"#:]+)\"")
              .matcher(Files.readString(page));
      while (links.find()) {
        Path target = page.resolveSibling(links.group(1)).normalize();
        assertTrue(Files.isRegularFile(target), page + " links to " + target);
      }
    }
  }

  @Test
  void everyDrawingIsWellFormedAndHasItsData() throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    List<Path> drawings = pages(check(), ".svg").toList();
    assertTrue(drawings.size() >= 4, drawings.toString());
    for (Path svg : drawings) {
      assertEquals("svg", parser.parse(svg.toFile()).getDocumentElement().getTagName());
      String csv = svg.toString().replaceAll("svg$", "csv");
      assertTrue(Files.readAllLines(Path.of(csv)).size() > 2, csv);
    }
  }

  @Test
  void aClaimWhoseFileIsGoneIsShownFromTheResults() throws IOException {
    Path report = check();
    Files.delete(folder.resolve("claim.yaml"));
    String page = claimPage(again(report));
    assertTrue(page.contains("there is no claim or file"), page);
    assertTrue(page.contains("REFUTED"), page);
  }

  @Test
  void aClaimWhoseFileSaysSomethingElseIsShownFromTheResults() throws IOException {
    Path report = check();
    Files.writeString(folder.resolve("claim.yaml"), CLAIM.replace("2*(1 - mu/2)", "3*(1 - mu/2)"));
    String page = claimPage(again(report));
    assertTrue(page.contains("states another claim by now"), page);
    assertFalse(page.contains("\\mu \\in"), page);
  }

  @Test
  void aWitnessThatIsGoneIsMissed() throws IOException {
    Path report = check();
    try (Stream<Path> witnesses = Files.list(report.resolve("witnesses"))) {
      for (Path witness : witnesses.toList()) {
        Files.delete(witness);
      }
    }
    assertTrue(claimPage(again(report)).contains("is not at hand"));
  }

  private static String claimPage(Path report) throws IOException {
    try (Stream<Path> pages = Files.list(report.resolve("claims"))) {
      return Files.readString(pages.findFirst().orElseThrow());
    }
  }

  @Test
  void badResultsAreToldWithTheirPlace() throws IOException {
    Path results = check().resolve("results.json");
    String good = Files.readString(results);
    assertBad(results, good.replaceFirst("\"seed\": 1,", "\"seed\": 1"), ":5:");
    assertBad(results, "[]", ":1:1: expected a JSON object");
    assertBad(results, "{}", ":1:1: no results");
    assertBad(results, good.replaceFirst("\"seed\": 1", "\"seed\": true"), "'seed' is true");
    assertBad(results, good.replaceAll("witnesses/", "../"), "expected a file such as witnesses/");
    assertEquals(2, CommandLineRun.of("report", folder + "/none.json").status());
    assertEquals(2, CommandLineRun.of("report").status());
  }

  private static void assertBad(Path file, String json, String message) throws IOException {
    Files.writeString(file, json);
    CommandLineRun run = CommandLineRun.of("report", file.toString());
    assertEquals(2, run.status(), run.err());
    assertTrue(run.err().startsWith(file + ":"), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void aTraceIsDrawnAsSvgAndAsPng() throws Exception {
    Path file = folder.resolve("run.yaml");
    Files.writeString(
        file,
        """
        conjecture: a run
        objective: {"f(x)": "x[1]^2 + x[2]^2/4"}
        run: {method: sam, radius: 1, step: 1/4, start: "[1, 2]", steps: 9}
        """);
    Path svg = folder.resolve("run.svg");
    Path png = folder.resolve("run.png");
    assertEquals(0, CommandLineRun.of("trace", file + "", "--plot", svg + "").status());
    assertEquals(0, CommandLineRun.of("trace", file + "", "--plot", png + "").status());
    assertTrue(Files.readString(svg).contains(">x_2</text>"));
    assertEquals(1440, javax.imageio.ImageIO.read(png.toFile()).getWidth());
    CommandLineRun other = CommandLineRun.of("trace", file + "", "--plot", "run.pdf");
    assertEquals(2, other.status());
    assertEquals("", other.out());
  }
}
