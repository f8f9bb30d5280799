package org.samcheck.prove;

import java.util.function.UnaryOperator;

/**
 * An inequality that every function of the class satisfies.
 *
 * @param name what it is and at which points
 * @param polynomial p with p ≥ 0
 * @param cut for Cauchy–Schwarz ⟨u, v⟩² ≤ ‖u‖²‖v‖² the three inner products, from which |c·u − v|²
 *     ≥ 0 follows; else null
 */
record Inequality(String name, Polynomial polynomial, Cut cut) {

  /** ⟨u, u⟩, ⟨u, v⟩ and ⟨v, v⟩. */
  record Cut(Polynomial uu, Polynomial uv, Polynomial vv) {}

  Inequality map(UnaryOperator<Polynomial> image) {
    Cut mapped =
        cut == null ? null : new Cut(image.apply(cut.uu), image.apply(cut.uv), image.apply(cut.vv));
    return new Inequality(name, image.apply(polynomial), mapped);
  }

  Formula formula() {
    return Formula.nonnegative(polynomial);
  }
}
