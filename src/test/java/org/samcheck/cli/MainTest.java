package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samcheck.report.Session;

class MainTest {

  @TempDir Path folder;

  @Test
  void versionAndHelpGoToStandardOutput() {
    CommandLineRun version = CommandLineRun.of("--version");
    assertEquals("samcheck " + Session.VERSION, version.out().strip());
    CommandLineRun help = CommandLineRun.of("check", "--help");
    assertEquals(0, help.status());
    assertTrue(help.out().contains("--neighbours"), help.out());
  }

  @Test
  void withoutACommandTheUsageIsAnError() {
    CommandLineRun run = CommandLineRun.of();
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains("verify"), run.err());
  }

  @Test
  void builtInClaimsAreListed() {
    CommandLineRun run = CommandLineRun.of("list");
    assertTrue(run.out().contains("siyun2023/one-step  "), run.out() + run.err());
  }

  @Test
  void unknownClaimsAreRefusedWithTheNearest() {
    CommandLineRun run = CommandLineRun.of("verify", "siyun2023/one-stp", "one-step", "siyun2023");
    assertEquals(2, run.status());
    String[] lines = run.err().split("\n");
    assertTrue(lines[0].contains("did you mean 'siyun2023/one-step'"), run.err());
    assertTrue(lines[1].contains("did you mean 'siyun2023/one-step'"), run.err());
    assertTrue(lines[2].contains("did you mean 'siyun2023/*'"), run.err());
    assertEquals(2, CommandLineRun.of("verify", "nothing/*").status());
  }

  @Test
  void theConjectureToStartFromChecks() {
    String file = folder.resolve("mine.yaml").toString();
    assertEquals(0, CommandLineRun.of("new", file).status());
    String report = folder.resolve("report").toString();
    CommandLineRun run =
        CommandLineRun.of("check", file, "--neighbours", "--tries", "100", "--report", report);
    assertEquals(0, run.status(), run.out() + run.err());
    assertEquals(2, CommandLineRun.of("new", file).status());
  }

  @Test
  void theConjectureToStartFromGoesToStandardOutput() throws Exception {
    String file = folder.resolve("mine.yaml").toString();
    CommandLineRun.of("new", file);
    assertEquals(Files.readString(Path.of(file)), CommandLineRun.of("new").out());
  }

  @Test
  void anEngineToComeSaysSo() {
    CommandLineRun run = CommandLineRun.of("sweep", "file", "--engine", "spark");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("not available yet"), run.err());
  }

  @Test
  void replayRefusesWhatItCannotRead() {
    assertEquals(2, CommandLineRun.of("replay", folder + "/none.json").status());
    assertEquals(2, CommandLineRun.of("replay").status());
  }

  @Test
  void outputThatDoesNotArriveIsAnError() {
    java.io.StringWriter err = new java.io.StringWriter();
    java.io.Writer full =
        new java.io.Writer() {
          @Override
          public void write(char[] text, int from, int length) throws java.io.IOException {
            throw new java.io.IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    java.io.PrintWriter out = new java.io.PrintWriter(full, true);
    Terminal terminal = new Terminal(out, new java.io.PrintWriter(err, true), false, false);
    assertEquals(1, Main.run(terminal, "list"));
    assertEquals("the output cannot be written: the device is full or closed\n", err.toString());
  }
}
