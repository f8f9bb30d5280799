package org.samcheck.judge;

import java.math.BigInteger;
import java.util.List;

/** What a run descends, at points as the run keeps them. */
interface Landscape {

  /** ∇f, or that of one sample, where {@code sample} is its index and not −1. */
  List<Jet> gradient(List<Jet> x, int sample);

  /** A positive multiple of ∇f at x; what normalised ascent goes along. */
  default List<Jet> ascent(List<Jet> x, int sample) {
    return gradient(x, sample);
  }

  /** What a step adds for each unit of its size: −∇f, in the run's clock. */
  default List<Jet> descent(List<Jet> y, int sample) {
    return gradient(y, sample).stream().map(Jet::negate).toList();
  }

  /** How many equal components of x each component stands for. */
  default BigInteger copies() {
    return BigInteger.ONE;
  }
}
