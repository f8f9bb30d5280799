package org.samcheck.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samcheck.conjecture.Key;
import org.samcheck.expression.Nearest;
import org.samcheck.expression.Word;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The words and keys of conjecture files, as docs/language.md shows them. */
@Command(
    name = "words",
    description = "Explains the words and keys of conjecture files, with an example of each word.")
final class WordsCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "a word or a key (default: all of them)")
  private String name;

  /** How something is written, and lines about it. */
  private record Entry(String form, List<String> lines) {

    Entry(Word word) {
      this(word.form(), List.of(word.meaning(), "example: " + word.example()));
    }

    Entry(Key key) {
      this(
          key.name() + ":", List.of("in " + key.part().title() + ": " + key.value(), key.needed()));
    }

    String text() {
      String indent = "\n" + InstanceLines.INDENT;
      return form + indent + String.join(indent, lines);
    }
  }

  @Override
  public Integer call() {
    List<Entry> entries = entries();
    if (entries.isEmpty()) {
      throw new BadInput("there is no word '" + name + "'" + Nearest.suggestion(name, known()));
    }
    entries.forEach(entry -> main.terminal().out().println(entry.text()));
    return ExitStatus.AS_EXPECTED.code();
  }

  private List<Entry> entries() {
    return Stream.concat(
            Word.all().stream().filter(w -> name == null || w.isWritten(name)).map(Entry::new),
            Key.all().stream().filter(k -> name == null || k.name().equals(name)).map(Entry::new))
        .toList();
  }

  private static Set<String> known() {
    return Stream.concat(Word.all().stream().map(Word::name), Key.all().stream().map(Key::name))
        .collect(Collectors.toSet());
  }
}
