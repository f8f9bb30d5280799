package org.samcheck.soak;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number along a flow by its closed form; it rises or falls all the time, or rests.
 *
 * @param name the number at time t, with {@code %s} for t
 * @param value at a time before the end
 * @param rises whether it never falls
 * @param end when the solution ends by a blow-up
 * @param rest when it comes to rest
 */
record Curve(
    String name,
    Function<Rational, BigDecimal> value,
    boolean rises,
    Optional<BigDecimal> end,
    Optional<BigDecimal> rest) {

  String at(Rational t) {
    return name.formatted(t.toString());
  }

  /** A curve whose solution may end before: another part of the flow blows up. */
  Curve endingBy(Optional<BigDecimal> other) {
    Optional<BigDecimal> first =
        end.isPresent() && other.isPresent()
            ? Optional.of(end.get().min(other.get()))
            : end.or(() -> other);
    return new Curve(name, value, rises, first, rest);
  }
}
