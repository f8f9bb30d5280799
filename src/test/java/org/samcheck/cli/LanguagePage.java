package org.samcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samcheck.conjecture.Key;
import org.samcheck.expression.Word;

/**
 * The parts of docs/language.md that are generated: what stands between {@code <!-- grammar -->},
 * {@code <!-- keys: PART -->} or {@code <!-- words: TOPIC -->} and {@code <!-- end -->}.
 */
final class LanguagePage {

  private static final Path GRAMMAR =
      Path.of("src/main/antlr4/org/samcheck/expression/Conjecture.g4");
  private static final Pattern GENERATED =
      Pattern.compile("(?s)(<!-- (grammar|keys|words)(?:: (\\w+))? -->\n).*?(<!-- end -->)");
  private static final Pattern TOKEN = Pattern.compile("\\b([A-Z]+)\\s*: ('[^']+') ;");

  private static final String FIRST = "grammar Conjecture;";

  private LanguagePage() {}

  /** {@code page} with its generated parts written anew. */
  static String generate(String page) throws IOException {
    StringBuilder text = new StringBuilder();
    Matcher part = GENERATED.matcher(page);
    while (part.find()) {
      String body =
          switch (part.group(2)) {
            case "grammar" -> "```antlr\n" + grammar(Files.readString(GRAMMAR)) + "```\n";
            case "keys" -> keys(Key.Part.valueOf(part.group(3)));
            default -> words(Word.Topic.valueOf(part.group(3)));
          };
      part.appendReplacement(text, Matcher.quoteReplacement(part.group(1) + body + part.group(4)));
    }
    return part.appendTail(text).toString();
  }

  /** The rules, with keywords as they are written and without what only the parser needs. */
  static String grammar(String source) {
    Map<String, String> keywords = new TreeMap<>();
    TOKEN.matcher(source).results().forEach(t -> keywords.put(t.group(1), t.group(2)));
    String rules = source.substring(source.indexOf(FIRST) + FIRST.length()).strip();
    String cleaned =
        rules
            .lines()
            .filter(line -> !TOKEN.matcher(line).find() && !line.matches("OTHER .*"))
            .map(line -> line.replaceAll("\\s+# \\w+", "").replaceAll("\\s+$", ""))
            .collect(Collectors.joining("\n", "", "\n"));
    String spelled =
        Pattern.compile("\\b[A-Z]+\\b")
            .matcher(cleaned)
            .replaceAll(
                token ->
                    Matcher.quoteReplacement(keywords.getOrDefault(token.group(), token.group())));
    return spelled.replaceAll("\n{3,}", "\n\n");
  }

  private static String keys(Key.Part part) {
    return Key.all().stream()
        .filter(key -> key.part() == part)
        .map(key -> row(code(key.name()), key.value(), key.needed()))
        .collect(
            Collectors.joining("", "| key | what stands there | needed |\n|---|---|---|\n", ""));
  }

  private static String words(Word.Topic topic) {
    return Word.all().stream()
        .filter(word -> word.topic() == topic)
        .map(word -> row(code(word.form()), word.meaning(), code(word.example())))
        .collect(Collectors.joining("", "| written | means | example |\n|---|---|---|\n", ""));
  }

  /** A row of a table, in which a bar would end its cell. */
  private static String row(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
