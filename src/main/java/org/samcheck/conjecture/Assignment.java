package org.samcheck.conjecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.MemberFunction;

/**
 * One instance of a conjecture: an exact value for each given that is not a definition.
 *
 * @param values the components of each given; one component for a number, and for a choice its
 *     value's index from 0
 * @param f the member, where f ranges over a class
 * @param start x(0), where the start is free
 */
public record Assignment(
    Map<String, List<BigFraction>> values,
    Optional<MemberFunction> f,
    Optional<List<BigFraction>> start) {

  /** This instance with another value of {@code name}. */
  public Assignment with(String name, List<BigFraction> value) {
    Map<String, List<BigFraction>> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Assignment(changed, f, start);
  }
}
