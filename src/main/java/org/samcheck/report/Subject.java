package org.samcheck.report;

import java.util.Optional;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.LatexPrinter;

/**
 * The claim that a result is about.
 *
 * @param conjecture the claim, where its file is still there and still says the same
 * @param note why it is not there, empty where it is
 */
public record Subject(Optional<Conjecture> conjecture, String note) {

  /** The claim {@code conjecture}. */
  public static Subject of(Conjecture conjecture) {
    return new Subject(Optional.of(conjecture), "");
  }

  /** No claim, because of {@code note}. */
  public static Subject missing(String note) {
    return new Subject(Optional.empty(), note);
  }

  /** This claim, unless it is no longer the one that {@code entry} is about. */
  Subject checked(Results.Entry entry) {
    boolean changed =
        conjecture.isPresent()
            && !conjecture
                .flatMap(Conjecture::claim)
                .map(LatexPrinter::print)
                .orElse("")
                .equals(entry.statement());
    return changed ? missing("its file states another claim by now") : this;
  }
}
