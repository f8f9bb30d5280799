package org.samcheck.limit;

import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * A field in one variable that is a power law on either side of the switching surface w = 0.
 *
 * @param below the law for w &lt; 0
 * @param at the field at w = 0
 * @param above the law for w &gt; 0
 */
record Coordinate(PowerLaw below, BigFraction at, PowerLaw above) {

  /** The coordinate with the field {@code f}; {@link Unsupported} if f depends on more than w. */
  static Coordinate of(Expression f, Expression w) {
    Laurent at = side(f, w, 0);
    BigFraction value = at.coefficient(Map.of());
    if (!at.equals(Laurent.constant(value))) {
      throw new Unsupported("no value at 0");
    }
    return new Coordinate(PowerLaw.of(side(f, w, -1), w), value, PowerLaw.of(side(f, w, 1), w));
  }

  private static Laurent side(Expression f, Expression w, int side) {
    return new LaurentReader(Map.of(w, side)).read(f);
  }

  PowerLaw law(int side) {
    return side < 0 ? below : above;
  }
}
