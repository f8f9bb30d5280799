package org.samcheck.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samcheck.dynamics.NumericFunction;

/**
 * One instance in doubles.
 *
 * @param values the components of each given; choices and definitions evaluated
 * @param f the member, where f ranges over a class
 * @param start x(0), where the start is free
 */
record NumericScene(
    Map<String, double[]> values, Optional<NumericFunction> f, Optional<double[]> start) {

  /** An instance with no function and no start yet. */
  static NumericScene empty() {
    return new NumericScene(new HashMap<>(), Optional.empty(), Optional.empty());
  }
}
