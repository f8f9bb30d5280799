package org.samcheck.expression;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * A number such as {@code -3/16}, or a list of them, read without the grammar, which takes a
 * thousand times as long: a data set writes out some ten thousand.
 */
final class Literal {

  /** Longer numbers are left to the grammar, which says how many digits are too many. */
  private static final String DIGITS = "[0-9]{1,300}";

  private static final Pattern NUMBER =
      Pattern.compile("[ \\t\\r\\n]*+(-?)(" + DIGITS + ")(?:/(" + DIGITS + "))?[ \\t\\r\\n]*+");

  private static final Pattern LIST =
      Pattern.compile("[ \\t\\r\\n]*+\\[([-0-9/, \\t\\r\\n]++)\\][ \\t\\r\\n]*+");

  private Literal() {}

  /** The value of {@code text}; empty where the grammar has to decide. */
  static Optional<Expression> read(String text) {
    Matcher list = LIST.matcher(text);
    return list.matches() ? list(list.group(1)) : number(text);
  }

  private static Optional<Expression> list(String items) {
    Expression[] components =
        Stream.of(items.split(",", -1))
            .map(item -> number(item).orElse(null))
            .takeWhile(number -> number != null)
            .toArray(Expression[]::new);
    long commas = items.chars().filter(c -> c == ',').count();
    return components.length == commas + 1
        ? Optional.of(Expression.of(Operator.VECTOR, Type.vector(components.length), components))
        : Optional.empty();
  }

  private static Optional<Expression> number(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    BigInteger numerator = new BigInteger(number.group(1) + number.group(2));
    String below = number.group(3);
    BigInteger denominator = below == null ? BigInteger.ONE : new BigInteger(below);
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(Expression.constant(new BigFraction(numerator, denominator)));
  }
}
