package org.samcheck.sweep;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The finished rows of a sweep under way, a line each; a line that was cut off by an end of the
 * process is dropped.
 */
final class RowJournal implements Closeable {

  private static final String END = "\t.\n";

  private final Path path;
  private final FileChannel channel;
  private final Map<String, List<Cell>> rows = new HashMap<>();
  private final boolean anew;

  /**
   * The journal at {@code path}.
   *
   * @param key what the rows depend on, one line; a journal with another key is begun anew
   * @throws IOException if it cannot be written, or another sweep is writing it
   */
  RowJournal(Path path, String key) throws IOException {
    this.path = path;
    Files.createDirectories(path.toAbsolutePath().getParent());
    channel = FileChannel.open(path, CREATE, READ, WRITE);
    lock();
    String text = Files.readString(path, StandardCharsets.UTF_8);
    String head = key + "\n";
    anew = !text.isEmpty() && !text.startsWith(head);
    if (text.startsWith(head)) {
      channel.position(read(text, head.length()));
    } else {
      channel.position(0);
      write(head);
    }
    channel.truncate(channel.position());
  }

  private void lock() throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException sameProcess) {
      // As below.
    }
    channel.close();
    throw new IOException("another sweep is writing to this folder");
  }

  /** Reads the whole lines, and returns where they end. */
  private int read(String text, int from) {
    int at = from;
    for (int end = text.indexOf(END, at); end >= 0; end = text.indexOf(END, at)) {
      String[] fields = text.substring(at, end).split("\t", -1);
      List<Cell> cells = Stream.of(fields).skip(1).map(Cell::parse).toList();
      rows.put(fields[0], cells);
      at = end + END.length();
    }
    return at;
  }

  /** Whether the rows of another file or of other settings were thrown away. */
  boolean isAnew() {
    return anew;
  }

  /** The rows that were there, by name. */
  Map<String, List<Cell>> rows() {
    return rows;
  }

  /** Takes down the row of a name. */
  synchronized void add(String row, List<Cell> cells) throws IOException {
    write(row + "\t" + cells.stream().map(Cell::text).collect(Collectors.joining("\t")) + END);
  }

  /** All characters are ASCII: places in the text are places in the file. */
  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Ends the journal of a sweep that is complete. */
  void delete() throws IOException {
    channel.close();
    Files.delete(path);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
