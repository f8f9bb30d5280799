package org.samcheck.dynamics;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Members of a class that attain the worst case of first-order methods: curvatures at the ends of
 * the allowed range, and changes of curvature where the run can feel them.
 *
 * <p>Any data that a run sees of a member, (x_i, g_i, f_i), are also those of the extremal
 * interpolant, ½μ‖x‖² plus a Moreau envelope of affine functions; on a line its curvatures are μ
 * and β alone.
 */
public sealed interface WorstCaseFamily permits Paraboloids, Knots, Wedges, Corners, Facets {

  /** The number of variables that matter. */
  int dimension();

  /** The number of parameters. */
  int parameters();

  /**
   * The parameters at a point of the unit cube.
   *
   * @param unit as many coordinates as there are parameters
   * @param length the unit of length
   */
  double[] at(double[] unit, double length);

  /**
   * The member in doubles.
   *
   * @param dimension the number of components of x, at least {@link #dimension}
   * @param low the least curvature of the class
   * @param high the greatest
   */
  NumericFunction in(int dimension, double low, double high, double[] parameters);

  /** The member, written down; throws {@link IllegalArgumentException} if there is none. */
  MemberFunction member(Spread spread, List<BigFraction> parameters);

  /**
   * The families of a class, simplest first.
   *
   * @param smooth whether the gradient is Lipschitz
   * @param convex whether the members are convex
   * @param dimension the dimension, 0 for every dimension
   */
  static List<WorstCaseFamily> of(boolean smooth, boolean convex, int dimension) {
    List<WorstCaseFamily> all =
        !smooth
            ? List.of(new Corners(), new Facets(), new Paraboloids(1))
            : convex
                ? List.of(new Paraboloids(1), new Knots(3), new Paraboloids(2), new Wedges())
                : List.of(new Knots(2), new Paraboloids(1), new Paraboloids(2));
    return all.stream().filter(f -> dimension == 0 || f.dimension() <= dimension).toList();
  }
}
