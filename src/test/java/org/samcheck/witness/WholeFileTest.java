package org.samcheck.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void writingReplacesTheFileAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("a/b/c.json");
    WholeFile.write(file, "one");
    WholeFile.write(file, "two");
    assertEquals("two", Files.readString(file));
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    WholeFile.write(folder.resolve("a"), "one");
    assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("a/b"), "two"));
  }
}
