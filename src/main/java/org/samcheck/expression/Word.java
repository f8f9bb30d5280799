package org.samcheck.expression;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word of the language as its reference shows it.
 *
 * @param topic where it belongs
 * @param name the word itself
 * @param form how it is written; several forms are separated by commas
 * @param meaning one line
 * @param example a condition that holds on the topic's example file, or a domain
 */
public record Word(Topic topic, String name, String form, String meaning, String example) {

  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}_-]+");

  /** A table of the reference. */
  public enum Topic {
    DOMAINS("Domains"),
    NUMBERS("Numbers and vectors"),
    FUNCTIONS("Functions"),
    CONDITIONS("Conditions"),
    RANGES("Ranges, quantifiers and aggregates"),
    RUN_WORDS("Runs"),
    NETWORKS("Flows and networks"),
    SAMPLES("Samples"),
    RATES("Rates and thresholds");

    private final String title;

    Topic(String title) {
      this.title = title;
    }

    /** The heading of the table. */
    public String title() {
      return title;
    }
  }

  /** Every word, topic by topic. */
  public static List<Word> all() {
    Stream<Word> domains = Arrays.stream(DomainForm.values()).map(DomainForm::word);
    Stream<Word> operators = Arrays.stream(Operator.values()).map(Operator::word);
    List<Word> words = Stream.concat(domains, operators).toList();
    return Arrays.stream(Topic.values())
        .flatMap(topic -> words.stream().filter(word -> word.topic == topic))
        .toList();
  }

  /** Whether {@code text} is this word, one of its forms, or a part of how it is written. */
  public boolean isWritten(String text) {
    // In a form, a single letter stands for an operand.
    boolean part =
        text.length() > 1
            && LETTERS.matcher(form).results().anyMatch(letters -> letters.group().equals(text));
    return part || name.equals(text) || List.of(form.split(", ")).contains(text);
  }
}
