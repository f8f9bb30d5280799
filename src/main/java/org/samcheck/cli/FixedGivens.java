package org.samcheck.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samcheck.conjecture.Conjecture;
import org.samcheck.expression.Nearest;

/** The givens that {@code --set} fixes. */
final class FixedGivens {

  private final Map<String, String> set;

  /** The values in {@code set} by name. */
  FixedGivens(Map<String, String> set) {
    this.set = set;
  }

  /**
   * {@code claims} with the values fixed in each that has the given, and in its neighbours.
   *
   * @throws BadInput if no claim has a given of a name, or its domain does not have the value
   * @throws org.samcheck.expression.InputException if a value is no rational number or vector
   */
  List<Conjecture> in(List<Conjecture> claims) {
    Set<String> known = new LinkedHashSet<>();
    claims.forEach(claim -> claim.given().forEach(given -> known.add(given.name())));
    for (String name : set.keySet()) {
      if (!known.contains(name)) {
        throw new BadInput(
            "--set "
                + name
                + ": no claim has a given of this name"
                + Nearest.suggestion(name, known));
      }
    }
    return claims.stream().map(this::in).toList();
  }

  private Conjecture in(Conjecture claim) {
    Conjecture fixed = claim;
    for (Map.Entry<String, String> value : set.entrySet()) {
      fixed = new FixedGiven(value.getKey(), value.getValue()).in(fixed);
    }
    return fixed;
  }
}
