package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samcheck.witness.JsonText;

class CheckCommandTest {

  private static final String FALSE_CLAIM =
      """
      conjecture: mu is small
      given:
        mu: real in (0, 1]
        nu: real in [mu, 2]
      objective: {"f(x)": "mu*x[1]^2/2", minimum: 0}
      run: {method: gd, step: 1, start: [1], steps: 1}
      claim: mu <= 1/2
      """;

  @TempDir Path folder;
  private String report;

  @BeforeEach
  void nameTheReport() {
    report = folder.resolve("report").toString();
  }

  private String file(String name, String yaml) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, yaml);
    return file.toString();
  }

  private CommandLineRun check(String... files) {
    String[] arguments = new String[files.length + 5];
    arguments[0] = "check";
    System.arraycopy(files, 0, arguments, 1, files.length);
    System.arraycopy(
        new String[] {"--report", report, "--tries", "100"}, 0, arguments, files.length + 1, 4);
    return CommandLineRun.of(arguments);
  }

  @Test
  void aFalseClaimIsRefutedWithBothSidesAndTheReplay() throws IOException {
    CommandLineRun run = check(file("a.yaml", FALSE_CLAIM));
    assertEquals(3, run.status());
    assertTrue(run.out().startsWith("REFUTED       exact        " + folder + "/a  "), run.out());
    assertTrue(run.out().contains("left side   1\n"), run.out());
    assertTrue(run.out().contains("right side  1/2 = 0.5\n"), run.out());
    String replay = run.out().substring(run.out().indexOf("replay ") + "replay ".length()).strip();
    String witness = replay.substring(replay.indexOf(" replay ") + " replay ".length());
    CommandLineRun again = CommandLineRun.of("replay", witness);
    assertEquals(3, again.status(), again.err());
    assertTrue(again.out().startsWith("CONFIRMED"), again.out());
  }

  @Test
  void theExitStatusComparesWithWhatIsExpected() throws IOException {
    assertEquals(0, check(file("a.yaml", FALSE_CLAIM + "expect: refuted\n")).status());
    assertEquals(0, check(file("b.yaml", FALSE_CLAIM + "expect: open\n")).status());
    String holds = FALSE_CLAIM.replace("mu <= 1/2", "mu <= 1");
    assertEquals(0, check(file("c.yaml", holds)).status());
    assertEquals(3, check(file("d.yaml", holds + "expect: refuted\n")).status());
    assertEquals(3, check(file("e.yaml", holds), file("a.yaml", FALSE_CLAIM)).status());
  }

  @Test
  void anUndefinedClaimIsInconclusive() throws IOException {
    String undefined = FALSE_CLAIM.replace("mu <= 1/2", "1/(mu - mu) > 0");
    assertEquals(4, check(file("a.yaml", undefined)).status());
    assertEquals(0, check(file("b.yaml", undefined + "expect: open\n")).status());
  }

  @Test
  void aNeighbourThatHoldsIsUnexpected() throws IOException {
    String claim = FALSE_CLAIM.replace("mu <= 1/2", "mu <= 1");
    String wrong = claim + "neighbours: {true-one: {claim: mu <= 2}}\n";
    String right = claim + "neighbours: {false-one: {claim: mu <= 1/3}}\n";
    assertEquals(3, check(file("a.yaml", wrong), "--neighbours").status());
    CommandLineRun run = check(file("b.yaml", right), "--neighbours");
    assertEquals(0, run.status());
    assertTrue(run.out().contains("\n  REFUTED       exact        false-one  "), run.out());
  }

  @Test
  void everyBadFileIsTold() throws IOException {
    String bad = file("bad.yaml", FALSE_CLAIM.replace("mu <= 1/2", "mu <= "));
    String empty = file("empty.yaml", FALSE_CLAIM.replace("claim: mu <= 1/2", ""));
    CommandLineRun run = check(file("good.yaml", FALSE_CLAIM), bad, folder + "/none.yaml", empty);
    assertEquals(2, run.status());
    assertEquals(1, run.out().lines().filter(line -> line.startsWith("REFUTED")).count());
    String[] lines = run.err().split("\n");
    assertEquals(3, lines.length, run.err());
    assertTrue(lines[0].startsWith(bad + ":7:"), run.err());
    assertTrue(lines[1].contains("no such file"), run.err());
    assertTrue(lines[2].startsWith(empty + ":1:1: 'claim' is missing"), run.err());
  }

  @Test
  void validateOnlyParses() throws IOException {
    CommandLineRun run = check(file("a.yaml", FALSE_CLAIM), "--validate");
    assertEquals(0, run.status());
    assertTrue(run.out().startsWith("valid  "), run.out());
    assertFalse(Files.exists(folder.resolve("report")));
  }

  @Test
  void jsonOnStandardOutputIsAlone() throws IOException {
    CommandLineRun run = check(file("a.yaml", FALSE_CLAIM), "--json", "-");
    Map<String, Object> data = JsonText.parse("stdout", run.out());
    assertEquals(1, data.get("seed"));
    assertEquals(run.out(), Files.readString(folder.resolve("report/results.json")));
  }

  @Test
  void quietPrintsOnlyWhatIsUnexpected() throws IOException {
    assertEquals("", check(file("a.yaml", FALSE_CLAIM + "expect: refuted\n"), "--quiet").out());
    assertTrue(check(file("b.yaml", FALSE_CLAIM), "--quiet").out().startsWith("REFUTED"));
  }

  @Test
  void aFixedGivenKeepsItsBounds() throws IOException {
    String file = file("a.yaml", FALSE_CLAIM);
    assertEquals(0, check(file, "--set", "mu=1/4 + 1/4").status());
    assertEquals(3, check(file, "--set", "mu=0.75").status());
    assertTrue(check(file, "--set", "mu=2").err().contains("outside the domain of mu"));
    String below = FALSE_CLAIM.replace("mu <= 1/2", "mu <= nu");
    assertEquals(0, check(file("b.yaml", below), "--set", "nu=1/3").status());
  }

  @Test
  void aWitnessCarriesTheFixedGivens() throws IOException {
    CommandLineRun run = check(file("a.yaml", FALSE_CLAIM), "--set", "nu=1");
    assertEquals(3, run.status());
    String name = folder.toString().substring(1).replace('/', '-') + "-a.json";
    assertEquals(3, CommandLineRun.of("replay", report + "/witnesses/" + name).status());
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    String a = file("a.yaml", FALSE_CLAIM);
    String b = file("b.yaml", FALSE_CLAIM.replace("mu <= 1/2", "mu <= "));
    String c = file("c.yaml", FALSE_CLAIM.replace("1/2\n", "2\n"));
    CommandLineRun run = check(a, b, c);
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith(b + ":7:"), run.err());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.out().contains("REFUTED       exact        " + folder + "/a"), run.out());
    assertTrue(run.out().contains(folder + "/c"), run.out());
    assertEquals(2, check(b).status());
  }

  @Test
  void allResultsAreThereAfterEachClaim() throws IOException {
    assertEquals(3, check(file("a.yaml", FALSE_CLAIM), file("b.yaml", FALSE_CLAIM)).status());
    String results = Files.readString(folder.resolve("report/results.json"));
    assertTrue(results.indexOf("/a\"") < results.indexOf("/b\""), results);
  }

  @Test
  void namesOfWitnessesAreNotHidden() throws IOException {
    file(".hidden.yaml", FALSE_CLAIM);
    CommandLineRun run = check(folder + "/../" + folder.getFileName() + "/.hidden.yaml");
    assertEquals(3, run.status());
    try (var witnesses = Files.list(folder.resolve("report/witnesses"))) {
      witnesses.forEach(
          witness -> assertTrue(Character.isLetter(witness.getFileName().toString().charAt(0))));
    }
  }

  @Test
  void deviceOrLargeFileIsRefused() throws IOException {
    CommandLineRun zero = check("/dev/zero");
    assertEquals(2, zero.status());
    assertTrue(zero.err().contains("expected a file (- is standard input)"), zero.err());
    CommandLineRun large = check(file("large.yaml", "#".repeat((4 << 20) + 1)));
    assertEquals(2, large.status());
    assertTrue(large.err().contains("larger than 4 MB"), large.err());
  }

  @Test
  void mistakenSettingsAreRefused() throws IOException {
    String file = file("a.yaml", FALSE_CLAIM);
    CommandLineRun unknown = check(file, "--set", "mv=1");
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("did you mean 'mu'"), unknown.err());
    assertEquals(2, check(file, "--set", "mu=sqrt(2)").status());
    assertEquals(2, check(file, "--digits", "0").status());
    assertEquals(2, check(file, "--jobs", "many").status());
    assertEquals(2, check(file, "--unheard-of").status());
  }
}
