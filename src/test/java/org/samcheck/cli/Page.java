package org.samcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation.
 *
 * @param text its Markdown
 * @param blocks its fenced blocks, in order
 */
record Page(String text, List<Block> blocks) {

  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  /**
   * A fenced block.
   *
   * @param language what stands behind the fence
   * @param content its lines
   * @param file the last {@code name.language} in the text above it, if there is one
   * @param start where the content begins in the page
   */
  record Block(String language, String content, Optional<String> file, int start) {

    boolean isConsole() {
      return language.equals("console");
    }
  }

  static Page read(Path file) throws IOException {
    return of(Files.readString(file));
  }

  static Page of(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher fenced = FENCED.matcher(text);
    for (int end = 0; fenced.find(); end = fenced.end()) {
      Optional<String> file = file(text.substring(end, fenced.start()), fenced.group(1));
      blocks.add(new Block(fenced.group(1), fenced.group(2), file, fenced.start(2)));
    }
    return new Page(text, blocks);
  }

  private static Optional<String> file(String above, String language) {
    return Pattern.compile("`([\\w./-]+\\." + language + ")`")
        .matcher(above)
        .results()
        .map((MatchResult name) -> name.group(1))
        .reduce((first, last) -> last);
  }

  /** What stands outside the blocks. */
  String prose() {
    return FENCED.matcher(text).replaceAll("");
  }

  /** The page with other contents of its blocks. */
  String with(List<String> contents) {
    StringBuilder page = new StringBuilder(text);
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      page.replace(block.start(), block.start() + block.content().length(), contents.get(i));
    }
    return page.toString();
  }
}
