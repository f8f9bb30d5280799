package org.samcheck.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.conjecture.Assignment;
import org.samcheck.conjecture.Sampler;

/**
 * A point of the search: coordinates of the unit cube, with some values chosen instead of drawn.
 *
 * @param unit the coordinates
 * @param chosen the components of chosen values by name
 */
record Candidate(List<BigFraction> unit, Map<String, List<BigFraction>> chosen) {

  Optional<Assignment> assignment(Sampler sampler) {
    return sampler.at(unit, chosen);
  }
}
