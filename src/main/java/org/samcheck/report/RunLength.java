package org.samcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Evaluation;
import org.samcheck.conjecture.Given;
import org.samcheck.expression.Domain;

/**
 * A length of a run that a given may have.
 *
 * @param value the length
 * @param assigned how an assignment says it
 */
record RunLength(BigFraction value, BigFraction assigned) {

  private static final BigFraction LONGEST = new BigFraction(1024);
  private static final int GROWTH = 4;

  /**
   * Lengths from the domain of {@code given}: those of a choice, or ones that grow by a quarter.
   */
  static List<RunLength> of(Given given, Evaluation<?> evaluation) {
    List<RunLength> lengths =
        given.domain() instanceof Domain.Choice choice
            ? chosen(choice, evaluation)
            : given.domain() instanceof Domain.Whole whole
                ? between(
                    evaluation.exact(whole.low()),
                    whole.isUnbounded() ? LONGEST : evaluation.exact(whole.high()))
                : List.of();
    return lengths.stream().filter(n -> n.value.compareTo(LONGEST) <= 0).toList();
  }

  private static List<RunLength> chosen(Domain.Choice choice, Evaluation<?> evaluation) {
    return IntStream.range(0, choice.values().size())
        .mapToObj(i -> new RunLength(evaluation.exact(choice.values().get(i)), new BigFraction(i)))
        .toList();
  }

  private static List<RunLength> between(BigFraction low, BigFraction high) {
    List<RunLength> lengths = new ArrayList<>();
    for (BigFraction n = low;
        n.compareTo(high) <= 0 && n.compareTo(LONGEST) <= 0;
        n = n.add(1 + n.intValue() / GROWTH)) {
      lengths.add(new RunLength(n, n));
    }
    return lengths;
  }
}
