package org.samcheck.witness;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** Exact rationals as text: {@code p} or {@code p/q}. */
final class RationalText {

  private static final int LONGEST = 100_000;

  private RationalText() {}

  static String of(BigFraction value) {
    return value.isInteger()
        ? value.getNumerator().toString()
        : value.getNumerator() + "/" + value.getDenominator();
  }

  static List<String> of(List<BigFraction> components) {
    return components.stream().map(RationalText::of).toList();
  }

  /** The number, or empty when the text is none. */
  static Optional<BigFraction> parse(String text) {
    if (text.length() > LONGEST || !text.matches("-?[0-9]+(/[0-9]+)?")) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    BigInteger p = new BigInteger(slash < 0 ? text : text.substring(0, slash));
    BigInteger q = slash < 0 ? BigInteger.ONE : new BigInteger(text.substring(slash + 1));
    return q.signum() == 0 ? Optional.empty() : Optional.of(new BigFraction(p, q));
  }
}
