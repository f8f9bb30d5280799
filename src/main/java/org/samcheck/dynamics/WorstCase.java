package org.samcheck.dynamics;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A member of a class as a search for the worst case found it: written down once the constants of
 * the class are known.
 *
 * @param family the family
 * @param parameters its parameters, such as where the curvature changes
 */
public record WorstCase(WorstCaseFamily family, List<BigFraction> parameters) {

  /**
   * The member of {@code c}.
   *
   * @throws IllegalArgumentException if the parameters fit no member
   * @error exact
   */
  public MemberFunction member(FunctionClass c) {
    return family.member(Spread.of(c, family.dimension()), parameters);
  }

  /** The same with another value of parameter {@code i}. */
  public WorstCase with(int i, BigFraction value) {
    List<BigFraction> changed = new java.util.ArrayList<>(parameters);
    changed.set(i, value);
    return new WorstCase(family, List.copyOf(changed));
  }
}
