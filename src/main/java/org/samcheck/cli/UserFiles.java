package org.samcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files that a user names; {@code -} is standard input. */
final class UserFiles {

  private static final String STANDARD_INPUT = "-";

  private static final int MOST_BYTES = 4 << 20;

  private UserFiles() {}

  /**
   * The conjecture file {@code name}.
   *
   * @throws BadInput if it cannot be read
   */
  static ClaimText claim(String name) {
    return new ClaimText(id(name), name, read(name));
  }

  private static String id(String name) {
    return name.equals(STANDARD_INPUT) ? "stdin" : name.replaceFirst("(?<=[^/])\\.ya?ml$", "");
  }

  /**
   * The text of the file {@code name}.
   *
   * @throws BadInput if it cannot be read, or is not UTF-8
   */
  static String read(String name) {
    try {
      return decode(name, bytes(name));
    } catch (IOException | InvalidPathException e) {
      throw new BadInput(name + ": cannot be read: " + e);
    }
  }

  private static byte[] bytes(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return limited(name, System.in);
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw new BadInput(name + ": there is no such file");
    }
    if (Files.isDirectory(path)) {
      throw new BadInput(name + ": this is a folder, expected a file");
    }
    if (!Files.isRegularFile(path)) {
      throw new BadInput(
          name + ": this is a device or a pipe, expected a file (- is standard input)");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return limited(name, in);
    }
  }

  private static byte[] limited(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new BadInput(name + ": this file is larger than " + (MOST_BYTES >> 20) + " MB");
    }
    return bytes;
  }

  private static String decode(String name, byte[] bytes) {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    try {
      String text = utf8.decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadInput(name + ":1:1: this is not UTF-8, expected text");
    }
  }
}
