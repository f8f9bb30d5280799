package org.samcheck.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.samcheck.cli.Page.Block;

/** Follows a page as a reader would: writes its files, types its commands. */
final class PageRun {

  private static final String PROGRAM = "./samcheck";
  private static final String PROMPT = "$ ";
  private static final String SEPARATOR = "\0";
  private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");

  private int status;

  private PageRun() {}

  /** What each block of {@code page} should show, when it is followed in {@code folder}. */
  static List<String> in(Path folder, Path page) throws IOException, InterruptedException {
    // A process of its own, since only that has a working directory of its own.
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                PageRun.class.getName(),
                page.toAbsolutePath().toString())
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(1, TimeUnit.MINUTES);
    return List.of(shown.split(SEPARATOR, -1));
  }

  /** Writes what the blocks of the page {@code arguments[0]} should show, with separators. */
  public static void main(String[] arguments) throws IOException {
    PageRun run = new PageRun();
    List<String> shown = new ArrayList<>();
    for (Block block : Page.read(Path.of(arguments[0])).blocks()) {
      shown.add(run.follow(block));
    }
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    out.print(String.join(SEPARATOR, shown));
    out.flush();
  }

  private String follow(Block block) throws IOException {
    return switch (block.language()) {
      case "console" -> console(block.content());
      case "yaml" -> Files.readString(Files.writeString(file(block), block.content()));
      case "json", "csv" -> Files.readString(file(block));
      default -> block.content();
    };
  }

  private static Path file(Block block) {
    return Path.of(block.file().orElseThrow(() -> new IllegalStateException(block.content())));
  }

  private String console(String content) {
    StringBuilder shown = new StringBuilder();
    content
        .lines()
        .filter(line -> line.startsWith(PROMPT))
        .forEach(line -> shown.append(line).append("\n").append(output(line)));
    return shown.toString();
  }

  private String output(String line) {
    List<String> words =
        WORD.matcher(line.substring(PROMPT.length()))
            .results()
            .map(word -> word.group().replace("'", ""))
            .toList();
    if (words.equals(List.of("echo", "$?"))) {
      return status + "\n";
    }
    if (!words.get(0).equals(PROGRAM)) {
      return "only " + PROGRAM + " and echo $? are run\n";
    }
    StringWriter shown = new StringWriter();
    PrintWriter both = new PrintWriter(shown, true);
    Terminal terminal = new Terminal(both, both, false, false);
    status = Main.run(terminal, words.subList(1, words.size()).toArray(String[]::new));
    return shown.toString();
  }
}
