package org.samcheck.dynamics;

import java.util.List;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;

/**
 * Members of a class of functions, one for every point of a unit cube; points with simple
 * coordinates give simple members: at 0 the quadratic μx²/2.
 *
 * <p>Coordinates: 0 the family; 1 the dimension, from 1 to 6; 2 to 7 the curvatures along x₁ to x₆,
 * from μ at 0 to β at 1; the rest the shape, as the family reads it.
 */
public final class FunctionFamilies {

  /** The index of the coordinate that chooses the family. */
  public static final int FAMILY = 0;

  /** The index of the coordinate that chooses the dimension. */
  public static final int DIMENSION = 1;

  private static final List<Function<Curvatures, MemberFunction>> CONVEX =
      List.of(
          FunctionFamilies::quadratic,
          PiecewiseFamily::member,
          RidgeFamily::logCosh,
          RidgeFamily::logSumExp,
          RidgeFamily::sum);
  private static final List<Function<Curvatures, MemberFunction>> NONCONVEX =
      List.of(
          FunctionFamilies::quadratic,
          ZigzagFamily::member,
          RidgeFamily::cosine,
          PiecewiseFamily::member,
          RidgeFamily::logSumExp,
          RidgeFamily::sum);
  private static final List<Function<Curvatures, MemberFunction>> NONSMOOTH =
      List.of(
          FunctionFamilies::quadratic,
          NonsmoothFamily::member,
          PiecewiseFamily::member,
          RidgeFamily::sum);

  private FunctionFamilies() {}

  /** The number of coordinates that {@link #member} reads. */
  public static int coordinates() {
    return UnitPoint.COORDINATES;
  }

  /**
   * The member of {@code c} at {@code unit}; the same for equal arguments.
   *
   * @param unit a point of [0, 1]^n; coordinates that are missing are 0
   * @throws IllegalArgumentException if a coordinate is outside [0, 1], or the class is empty: μ
   *     &gt; β
   * @error exact
   */
  public static MemberFunction member(FunctionClass c, List<BigFraction> unit) {
    UnitPoint point = new UnitPoint(unit);
    List<Function<Curvatures, MemberFunction>> families = families(c);
    return families.get(point.family(families.size())).apply(Curvatures.of(c, point));
  }

  private static List<Function<Curvatures, MemberFunction>> families(FunctionClass c) {
    if (c.smooth().isEmpty()) {
      return NONSMOOTH;
    }
    return c.convex() || c.stronglyConvex().isPresent() ? CONVEX : NONCONVEX;
  }

  private static MemberFunction quadratic(Curvatures c) {
    return c.minimalAtZero(c.quadratic(new Terms(), 1));
  }
}
