package org.samcheck.margin;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/** Half of the longest step ε with ε·rate ≤ gap for all positive gaps; 1 without limits. */
final class HalfStep {
  private BigFraction length = BigFraction.ONE;

  /** Admits ε ≤ gap/(2·rate) only; a gap of 0 or a rate ≤ 0 is no limit. */
  void limit(BigFraction gap, BigFraction rate) {
    if (gap.signum() > 0 && rate.signum() > 0) {
      BigFraction half = gap.divide(rate.multiply(2));
      length = half.compareTo(length) < 0 ? half : length;
    }
  }

  /** point + ε·direction. */
  List<BigFraction> apply(List<BigFraction> point, List<BigFraction> direction) {
    return IntStream.range(0, point.size())
        .mapToObj(k -> point.get(k).add(direction.get(k).multiply(length)))
        .toList();
  }
}
