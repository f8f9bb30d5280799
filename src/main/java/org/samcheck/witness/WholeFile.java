package org.samcheck.witness;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Files that are there completely or not at all, whenever the writer is stopped. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes {@code text} in UTF-8 to {@code path}, whose folders are made, replacing what was there.
   *
   * @throws IOException if the folder or the file cannot be written
   */
  public static void write(Path path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes {@code bytes} to {@code path}, whose folders are made, replacing what was there.
   *
   * @throws IOException if the folder or the file cannot be written
   */
  public static void write(Path path, byte[] bytes) throws IOException {
    Path target = path.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      Files.write(target, bytes);
      return;
    }
    makeFolder(target.getParent());
    Path part = target.resolveSibling(partName());
    try {
      Files.write(part, bytes, CREATE_NEW);
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(e.getFile() + " is a file, expected a folder", e);
    }
  }

  /** No temporary file of the JDK, which only its owner may read. */
  private static String partName() {
    return ".samcheck-" + UUID.randomUUID() + ".part";
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, REPLACE_EXISTING);
    }
  }
}
