package org.samcheck.certificate;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Why facts contradict each other. */
public sealed interface Argument {

  /** Σ c·Π facts, which is the polynomial 0, has no negative term and a positive one. */
  record Identity(List<Term> terms) implements Argument {}

  /**
   * Both p ≥ 0 and −p ≥ 0 lead to a contradiction.
   *
   * @param polynomial p
   */
  record Split(Polynomial polynomial, Argument nonnegative, Argument nonpositive)
      implements Argument {}

  /**
   * A product of facts.
   *
   * @param coefficient c &gt; 0, of any sign where one of the facts says that a polynomial is 0
   * @param facts the names of the facts, with repetitions
   */
  record Term(BigFraction coefficient, List<String> facts) {}
}
