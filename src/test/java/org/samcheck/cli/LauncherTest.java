package org.samcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code samcheck} in a folder of its own, with a stand-in for Java. */
class LauncherTest {

  /** Tells its arguments; the rehearsal writes an archive, or fails where a file says so. */
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      case "$*" in
        *Rehearsal*)
          echo rehearsal >>"$LOG"
          echo rehearsal speaks
          for a in "$@"; do case $a in *AtExit=*) echo archived >"${a#*=}" ;; esac; done
          [ ! -e "$LOG.fails" ]
          ;;
        *) echo "$*" ;;
      esac
      """;

  @TempDir Path folder;

  @BeforeEach
  void setUp() throws IOException {
    Files.copy(Path.of("samcheck"), folder.resolve("samcheck"));
    Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(bin.resolve("java"), JAVA).toFile().setExecutable(true);
    Files.createDirectories(folder.resolve("target"));
    Files.createDirectories(folder.resolve("src/main"));
    Files.createDirectories(folder.resolve("proofs-checks"));
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.writeString(folder.resolve("target/samcheck.jar"), "");
  }

  @Test
  void archiveIsMadeOnceAndAgainForANewJar() throws Exception {
    assertTrue(run("list").contains("-XX:SharedArchiveFile=" + archive()));
    assertEquals("archived\n", Files.readString(archive()));
    run("list");
    assertEquals(1, rehearsals());
    Files.setLastModifiedTime(
        folder.resolve("target/samcheck.jar"),
        java.nio.file.attribute.FileTime.fromMillis(
            Files.getLastModifiedTime(archive()).toMillis() + 10));
    run("list");
    assertEquals(2, rehearsals());
  }

  @Test
  void archiveThatCannotBeMadeStopsNothingAndIsNotTriedAgain() throws Exception {
    Files.writeString(folder.resolve("log.fails"), "");
    assertTrue(run("list").endsWith("list"));
    assertEquals("", Files.readString(archive()));
    run("list");
    assertEquals(1, rehearsals());
  }

  @Test
  void startsAtOnceMakeOneArchive() throws Exception {
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(start("list"));
    }
    for (Process start : starts) {
      assertEquals(0, start.waitFor());
    }
    assertEquals(1, rehearsals());
    try (Stream<Path> files = Files.list(folder.resolve("target"))) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void onlyShortCommandsDoWithoutTheSecondCompiler() throws Exception {
    String first = "-XX:TieredStopAtLevel=1";
    assertTrue(run("words", "norm").contains(first));
    assertTrue(run("trace", "a.yaml").contains(first));
    assertFalse(run("trace", "--digits", "300", "a.yaml").contains(first));
    assertFalse(run("check", "a.yaml").contains(first));
    assertTrue(run("verify").contains("-XX:+UseParallelGC"));
  }

  @Test
  void argumentsArriveAsTheyWereTyped() throws Exception {
    assertTrue(run("check", "a b.yaml", "--set=a=1").endsWith("check a b.yaml --set=a=1"));
  }

  private Path archive() {
    return folder.resolve("target/samcheck.jsa");
  }

  private long rehearsals() throws IOException {
    return Files.readAllLines(folder.resolve("log")).size();
  }

  private String run(String... arguments) throws Exception {
    Process process = start(arguments);
    String out = new String(process.getInputStream().readAllBytes()).strip();
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(folder.resolve("samcheck").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("LOG", folder.resolve("log").toString());
    return builder.start();
  }
}
