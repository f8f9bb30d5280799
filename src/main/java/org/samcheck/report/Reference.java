package org.samcheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The full reference of a source. */
final class Reference {

  private Reference() {}

  /** The reference that stands beside the claims of {@code source}; the source itself if none. */
  static String of(String source) {
    if (!source.matches("[\\p{L}0-9_-]+")) {
      return source;
    }
    try (InputStream in = Reference.class.getResourceAsStream("/" + source + "/reference.txt")) {
      return in == null ? source : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
