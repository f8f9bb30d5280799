package org.samcheck.check;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;

/**
 * How much an instance costs to read: the digits of its numbers, its dimensions and its function's
 * text.
 */
final class Cost {

  private Cost() {}

  static long of(Assignment assignment) {
    long sum =
        assignment.f().map(f -> 40L * f.dimension() + f.value().toString().length()).orElse(0L);
    for (List<BigFraction> components : assignment.values().values()) {
      sum += of(components);
    }
    return sum + assignment.start().map(Cost::of).orElse(0L);
  }

  private static long of(List<BigFraction> components) {
    return components.stream().mapToLong(Cost::of).sum() + 4L * components.size();
  }

  static long of(BigFraction value) {
    return 2L * value.getNumerator().bitLength()
        + 3L * value.getDenominator().bitLength()
        + (value.signum() < 0 ? 1 : 0);
  }
}
