package org.samcheck.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Sampler;
import org.samcheck.dynamics.WorstCase;

/**
 * A point of the search: coordinates of the unit cube, with some values chosen instead of drawn.
 *
 * @param unit the coordinates
 * @param chosen the components of chosen values by name
 * @param worst the function, where it is chosen instead of drawn
 */
record Candidate(
    List<BigFraction> unit, Map<String, List<BigFraction>> chosen, Optional<WorstCase> worst) {

  /** A point whose values are drawn. */
  Candidate(List<BigFraction> unit) {
    this(unit, Map.of(), Optional.empty());
  }

  /** A point whose values are those of an instance without a function. */
  static Candidate of(Assignment instance, Sampler sampler) {
    return new Candidate(sampler.plain(), instance.values(), Optional.empty());
  }

  /** The same with a coordinate changed. */
  Candidate withUnit(int i, BigFraction value) {
    List<BigFraction> changed = new ArrayList<>(unit);
    changed.set(i, value);
    return new Candidate(changed, chosen, worst);
  }

  /** The same with other chosen values. */
  Candidate choosing(Map<String, List<BigFraction>> other) {
    return new Candidate(unit, other, worst);
  }

  Optional<Assignment> assignment(Sampler sampler) {
    return sampler.at(unit, chosen, worst);
  }
}
