package org.samcheck.limit;

import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/** How a coordinate moves in the end, if no other one ends time before. */
sealed interface Fate {

  /** The limit of the coordinate, empty if it is infinite. */
  default Optional<BigFraction> limit() {
    return Optional.empty();
  }

  /** It stays at {@code value} from {@code time} on: at rest, or sliding on a surface. */
  record Stays(BigFraction value, Expression time) implements Fate {
    @Override
    public Optional<BigFraction> limit() {
      return Optional.of(value);
    }
  }

  /** It tends to {@code value} in infinite time. */
  record Approaches(BigFraction value) implements Fate {
    @Override
    public Optional<BigFraction> limit() {
      return Optional.of(value);
    }
  }

  /** It reaches infinity at {@code time}, by {@code law} with an exponent of at least 2. */
  record BlowsUp(Expression time, Leg leg) implements Fate {}

  /** It tends to infinity in infinite time, by a law with the exponent 0 or 1. */
  record Grows(Leg leg) implements Fate {}

  /** A stretch of motion by one law from a point. */
  record Leg(Expression since, BigFraction from, PowerLaw law) {}
}
