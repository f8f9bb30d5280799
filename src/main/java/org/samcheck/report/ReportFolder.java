package org.samcheck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.samcheck.witness.WholeFile;

/**
 * The pages of a report: index.html, a page and a LaTeX file for each claim, a page for each
 * counterexample, each figure as SVG and CSV. They open from a disk, without a network.
 */
public final class ReportFolder {

  private final Path folder;
  private final Results head;
  private final Function<String, Subject> subjects;
  private final Map<String, String> names = new LinkedHashMap<>();
  private boolean furnished;

  /**
   * A report in {@code folder}, which holds the witnesses of the results already.
   *
   * @param head the results, perhaps without entries yet
   * @param ids the ids of all claims that may come
   * @param subjects the claim by its id
   */
  public ReportFolder(
      Path folder, Results head, List<String> ids, Function<String, Subject> subjects) {
    this.folder = folder;
    this.head = head;
    this.subjects = subjects;
    FileNames free = new FileNames();
    ids.forEach(id -> names.put(id, free.of(id)));
  }

  /**
   * Writes the pages of one claim; one claim at a time.
   *
   * @throws IOException if a file cannot be written
   */
  public synchronized void write(Results.Entry entry) throws IOException {
    furnish();
    String name = names.get(entry.id());
    Subject subject = subjects.apply(entry.id()).checked(entry);
    ClaimPage page = new ClaimPage(folder, head, name, entry, subject);
    page.write();
    WholeFile.write(
        folder.resolve("latex").resolve(name + ".tex"), LatexSheet.of(head, entry, subject));
  }

  /**
   * Writes the index of {@code entries}, whose pages are there.
   *
   * @throws IOException if the file cannot be written
   */
  public void writeIndex(List<Results.Entry> entries) throws IOException {
    furnish();
    WholeFile.write(folder.resolve("index.html"), IndexPage.of(head, entries, pages()));
  }

  /** The pages of claims that are there: an error may have spoilt one. */
  private Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    names.forEach(
        (id, name) -> {
          String page = "claims/" + name + ".html";
          if (Files.isRegularFile(folder.resolve(page))) {
            pages.put(id, page);
          }
        });
    return pages;
  }

  /** What all pages share. */
  private void furnish() throws IOException {
    if (!furnished) {
      furnish(folder);
      furnished = true;
    }
  }

  /** Copies what the pages in {@code folder} share to its assets. */
  static void furnish(Path folder) throws IOException {
    for (String file : new String(resource("files.txt"), StandardCharsets.UTF_8).split("\n")) {
      copy(folder, file);
    }
  }

  private static void copy(Path folder, String file) throws IOException {
    Path target = folder.resolve("assets").resolve(file);
    byte[] bytes = resource(file);
    boolean there = Files.isRegularFile(target) && Files.size(target) == bytes.length;
    if (!there || !java.util.Arrays.equals(Files.readAllBytes(target), bytes)) {
      WholeFile.write(target, bytes);
    }
  }

  private static byte[] resource(String file) throws IOException {
    try (var in = ReportFolder.class.getResourceAsStream("assets/" + file)) {
      if (in == null) {
        throw new IOException("no resource assets/" + file);
      }
      return in.readAllBytes();
    }
  }
}
