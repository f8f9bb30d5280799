package org.samcheck.conjecture;

/** placeholder. */
final class SampleMean {
  static final String CONFIDENCE = "";
}
