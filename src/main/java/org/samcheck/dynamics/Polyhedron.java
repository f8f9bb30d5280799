package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * The points where finitely many affine functions are positive, or not negative. {@code @error
 * exact}.
 *
 * @param sides the functions, with a first coefficient of size 1
 */
record Polyhedron(List<Side> sides) {

  /** More inequalities than this are not eliminated. */
  private static final int MOST_SIDES = 3000;

  /**
   * a·x + c &gt; 0, or ≥ 0.
   *
   * @param strict whether 0 is excluded
   */
  record Side(List<BigFraction> a, BigFraction c, boolean strict) {

    static Side of(Quadratic affine, boolean strict) {
      return new Side(affine.gradient(), affine.constant(), strict).normalised();
    }

    private Side plus(BigFraction p, Side b, BigFraction q) {
      List<BigFraction> sum = new ArrayList<>();
      for (int i = 0; i < a.size(); i++) {
        sum.add(a.get(i).multiply(p).add(b.a.get(i).multiply(q)));
      }
      return new Side(sum, c.multiply(p).add(b.c.multiply(q)), strict || b.strict);
    }

    private Side normalised() {
      BigFraction first = a.stream().filter(v -> !v.isZero()).findFirst().orElse(BigFraction.ONE);
      BigFraction size = first.abs();
      return new Side(a.stream().map(v -> v.divide(size)).toList(), c.divide(size), strict);
    }

    /** Of two normalised bounds of x_i from the same side, whether this is the narrower. */
    private boolean isInside(Side other) {
      int order = c.compareTo(other.c);
      return order < 0 || order == 0 && strict;
    }

    private boolean holdsAsConstant() {
      return strict ? c.signum() > 0 : c.signum() >= 0;
    }
  }

  /** All of space. */
  static final Polyhedron EVERYWHERE = new Polyhedron(List.of());

  /** This where {@code affine} is positive. */
  Polyhedron above(Quadratic affine) {
    return with(Side.of(affine, true));
  }

  /** This where {@code affine} is negative. */
  Polyhedron below(Quadratic affine) {
    return above(affine.scaled(BigFraction.MINUS_ONE));
  }

  /** This where {@code affine} is 0. */
  Polyhedron on(Quadratic affine) {
    return with(Side.of(affine, false)).with(Side.of(affine.scaled(BigFraction.MINUS_ONE), false));
  }

  private Polyhedron with(Side side) {
    List<Side> more = new ArrayList<>(sides);
    more.add(side);
    return new Polyhedron(more);
  }

  /** The closure of a polyhedron that is not empty. */
  Polyhedron closure() {
    return new Polyhedron(sides.stream().map(s -> new Side(s.a, s.c, false)).toList());
  }

  /** The points of both. */
  Polyhedron and(Polyhedron other) {
    List<Side> all = new ArrayList<>(sides);
    all.addAll(other.sides);
    return new Polyhedron(all);
  }

  /** Whether no side is an equation: if this is not empty, it is open. */
  boolean isOpen() {
    return sides.stream().allMatch(Side::strict);
  }

  /** Whether {@code affine} is 0 on all of this. */
  boolean annihilates(Quadratic affine) {
    return affine.isConstant() && affine.constant().isZero()
        || above(affine).isEmpty() && below(affine).isEmpty();
  }

  /**
   * Whether there is no such point, by Fourier–Motzkin elimination; throws {@link NotCertified} if
   * that gets too long.
   */
  boolean isEmpty() {
    int dimension = sides.isEmpty() ? 0 : sides.get(0).a.size();
    Set<Side> rest = new LinkedHashSet<>(sides);
    for (int i = 0; i < dimension - 1; i++) {
      rest = without(i, rest);
      if (rest.size() > MOST_SIDES) {
        throw new NotCertified("too many pieces");
      }
    }
    return dimension > 0 && isEmpty(dimension - 1, rest);
  }

  /** Whether sides that speak of x_i alone exclude each other. */
  private static boolean isEmpty(int i, Set<Side> sides) {
    Side low = null;
    Side high = null;
    for (Side side : sides) {
      int direction = side.a.get(i).signum();
      if (direction == 0 && !side.holdsAsConstant()) {
        return true;
      }
      low = direction > 0 && (low == null || side.isInside(low)) ? side : low;
      high = direction < 0 && (high == null || side.isInside(high)) ? side : high;
    }
    return low != null
        && high != null
        && !low.plus(BigFraction.ONE, high, BigFraction.ONE).holdsAsConstant();
  }

  /** The shadow along x_i. */
  private static Set<Side> without(int i, Set<Side> sides) {
    Set<Side> shadow = new LinkedHashSet<>();
    List<Side> lower = new ArrayList<>();
    List<Side> upper = new ArrayList<>();
    for (Side side : sides) {
      switch (side.a.get(i).signum()) {
        case 0 -> shadow.add(side);
        case 1 -> lower.add(side);
        default -> upper.add(side);
      }
    }
    for (Side low : lower) {
      for (Side high : upper) {
        BigFraction p = high.a.get(i).negate();
        shadow.add(low.plus(p, high, low.a.get(i)).normalised());
      }
    }
    return shadow;
  }
}
