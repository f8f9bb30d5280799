package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * The curvatures [low, high] of a class in a dimension that its members may have, exactly.
 *
 * @param dimension the number of components of x
 * @param low μ, 0 or −β
 * @param high β; low + 1 for a class that is not smooth
 */
record Spread(int dimension, BigFraction low, BigFraction high) {

  static Spread of(FunctionClass c, int preferred) {
    BigFraction convex = c.stronglyConvex().orElse(BigFraction.ZERO);
    BigFraction high = c.smooth().orElseGet(() -> convex.add(BigFraction.ONE));
    boolean curved = c.convex() || c.stronglyConvex().isPresent() || c.smooth().isEmpty();
    int dimension = c.dimension().orElse(preferred);
    if (dimension < preferred) {
      throw new IllegalArgumentException("a function of " + preferred + " variables");
    }
    return new Spread(dimension, curved ? convex : high.negate(), high);
  }

  /** The least curvature of a convex member, max{low, 0}. */
  BigFraction leastConvex() {
    return low.signum() < 0 ? BigFraction.ZERO : low;
  }

  /** high − low. */
  BigFraction width() {
    return high.subtract(low);
  }

  /** x[i] of the vector variable x. */
  Expression x(int i) {
    return Terms.component(i, dimension);
  }

  /** A member whose other components, after the first {@code used}, have the least curvature. */
  MemberFunction member(Terms terms, int used, BigFraction minimum, List<BigFraction> minimiser) {
    for (int i = used + 1; i <= dimension; i++) {
      terms.plus(leastConvex().divide(2), Terms.square(x(i)));
    }
    List<BigFraction> point = new ArrayList<>(minimiser);
    point.addAll(Collections.nCopies(dimension - used, BigFraction.ZERO));
    return new MemberFunction(dimension, terms.sum(), minimum, Optional.of(List.copyOf(point)));
  }

  /** A member with minimum 0 at 0. */
  MemberFunction minimalAtZero(Terms terms, int used) {
    return member(terms, used, BigFraction.ZERO, Collections.nCopies(used, BigFraction.ZERO));
  }
}
