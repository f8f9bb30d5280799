package org.samcheck.judge;

import java.math.BigInteger;
import java.util.List;

/** What a run descends, at points as the run keeps them. */
interface Landscape {

  /** ∇f, or that of one sample, where {@code sample} is its index and not −1. */
  List<Real> gradient(List<Real> x, int sample);

  /** A positive multiple of ∇f at x; what normalised ascent goes along. */
  default List<Real> ascent(List<Real> x, int sample) {
    return gradient(x, sample);
  }

  /** What a step adds for each unit of its size: −∇f, in the run's clock. */
  default List<Real> descent(List<Real> y, int sample) {
    return gradient(y, sample).stream().map(Real::negate).toList();
  }

  /** How many equal components of x the component {@code i} stands for. */
  default BigInteger copies(int i) {
    return BigInteger.ONE;
  }
}
