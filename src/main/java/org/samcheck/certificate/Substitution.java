package org.samcheck.certificate;

import java.util.Map;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;

/** Expressions with others in place of some names. */
final class Substitution {

  private Substitution() {}

  /** {@code e} with the images in place of its variables. */
  static Expression of(Map<String, Expression> images, Expression e) {
    if (e.is(Operator.VARIABLE)) {
      return images.getOrDefault(e.name(), e);
    }
    if (e.operator().isBinder() && images.containsKey(e.name())) {
      throw new Refusal("a bound name that is also a given");
    }
    return e.mapArguments(a -> of(images, a));
  }

  /** Whether {@code e} mentions a variable. */
  static boolean mentions(Expression e, String name) {
    return e.is(Operator.VARIABLE)
        ? e.name().equals(name)
        : e.arguments().stream().anyMatch(a -> mentions(a, name));
  }

  /** Whether {@code e} mentions a word about a run. */
  static boolean mentionsRun(Expression e) {
    return e.operator().isRunWord() || e.arguments().stream().anyMatch(Substitution::mentionsRun);
  }

  /** Whether {@code e} applies an operator. */
  static boolean mentions(Expression e, Operator operator) {
    return e.is(operator) || e.arguments().stream().anyMatch(a -> mentions(a, operator));
  }
}
