package org.samcheck.conjecture;

import org.samcheck.arithmetic.Truth;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Expression;

/** Quantifiers over real intervals: refuted or witnessed at points; a whole interval stays undecided. */
final class RealQuantifier {

  private RealQuantifier() {}

  static Truth forall(Expression e, Evaluation<?> evaluation) {
    throw new UndecidedException("a quantifier over the reals " + e.argument(0));
  }

  static Truth exists(Expression e, Evaluation<?> evaluation) {
    throw new UndecidedException("a quantifier over the reals " + e.argument(0));
  }
}
