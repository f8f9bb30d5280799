package org.samcheck.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.samcheck.expression.InputException;

/** Collects the first mistake of each input, so that all are told at once. */
final class Mistakes {

  private final List<String> messages = new ArrayList<>();

  /** The images of {@code inputs}, without those that are mistaken. */
  <A, B> List<B> collect(Collection<A> inputs, Function<A, B> reading) {
    List<B> images = new ArrayList<>();
    for (A input : inputs) {
      try {
        images.add(reading.apply(input));
      } catch (BadInput | InputException mistake) {
        messages.add(mistake.getMessage());
      }
    }
    return images;
  }

  List<String> messages() {
    return messages;
  }

  /**
   * The images of {@code inputs}.
   *
   * @throws BadInput with the first mistake of each input that has one
   */
  static <A, B> List<B> none(Collection<A> inputs, Function<A, B> reading) {
    Mistakes mistakes = new Mistakes();
    List<B> images = mistakes.collect(inputs, reading);
    if (!mistakes.messages().isEmpty()) {
      throw new BadInput(mistakes.messages());
    }
    return images;
  }
}
