package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expression;

/**
 * All solutions from a box of starts, however wide, where the flow keeps their order: they lie
 * between the solutions from two corners.
 *
 * <p>The order is x ≤ y iff σ_i x_i ≤ σ_i y_i for all i, with signs σ_i such that σ_i σ_j ∂f_i/∂x_j
 * ≥ 0 for i ≠ j. It is enough that this holds between the two solutions: continued constantly
 * beyond them, the field has it everywhere, and its solutions from the box never leave the space
 * between.
 *
 * @source Müller 1927; Kamke 1932
 */
public final class OrderedFlow {
  private static final BallArithmetic A = Balls.NARROW;
  private static final int MOST_HALVINGS = 10;

  private final Solution least;
  private final Solution greatest;
  private final int[] order;
  private final Tape.Program<Ball> mixed;
  private final List<int[]> places;

  /**
   * Integrates from the two corners over [0, until].
   *
   * @param field without t
   * @param start a ball a component
   * @param integrator the validated integrator of {@code field}
   * @throws UndecidedException if the flow is not smooth, or not certain to keep an order, or one
   *     of the two solutions ends
   */
  public OrderedFlow(
      VectorField field, List<Ball> start, BigFraction until, TaylorIntegrator integrator) {
    places = new ArrayList<>();
    List<Expression> entries = mixed(smooth(field), places);
    mixed = new Tape(field.variables(), entries).on(A);
    order = order(mixed.run(start), field.dimension());
    least = integrator.integrate(corner(start, -1), until);
    greatest = integrator.integrate(corner(start, 1), until);
    if (!least.events().isEmpty() || !greatest.events().isEmpty()) {
      throw new UndecidedException("the order of flows with events");
    }
    requireOrder(BigFraction.ZERO, until, MOST_HALVINGS);
  }

  private static VectorField smooth(VectorField field) {
    if (field.isTimed()) {
      throw new UndecidedException("the order of solutions of a field that depends on t");
    }
    try {
      List<Expression> components = Branch.of(Map.of()).smooth(field.components());
      return new VectorField(field.variables(), components);
    } catch (IllegalArgumentException kink) {
      throw new UndecidedException("the order of solutions of a field that is not smooth");
    }
  }

  /** The derivatives ∂f_i/∂x_j, i ≠ j, that do not vanish, and their places (i, j). */
  private static List<Expression> mixed(VectorField field, List<int[]> places) {
    List<Expression> entries = new ArrayList<>();
    for (int i = 0; i < field.dimension(); i++) {
      for (int j = 0; j < field.dimension(); j++) {
        Expression slope = Derivative.of(field.components().get(i), field.variables().get(j));
        if (i != j && !slope.isZero()) {
          entries.add(Branch.of(Map.of()).smooth(slope));
          places.add(new int[] {i, j});
        }
      }
    }
    return entries;
  }

  /** Signs σ with σ_i σ_j entry ≥ 0 for all entries. */
  private int[] order(List<Ball> entries, int dimension) {
    int[] sigma = new int[dimension];
    for (int root = 0; root < dimension; root++) {
      if (sigma[root] == 0) {
        sigma[root] = 1;
        spread(entries, sigma);
      }
    }
    return sigma;
  }

  private void spread(List<Ball> entries, int[] sigma) {
    for (boolean more = true; more; ) {
      more = false;
      for (int k = 0; k < entries.size(); k++) {
        int i = places.get(k)[0];
        int j = places.get(k)[1];
        int sign = sign(entries.get(k));
        if (sigma[i] != 0 && sigma[j] == 0 || sigma[i] == 0 && sigma[j] != 0) {
          sigma[i] = sigma[i] == 0 ? sign * sigma[j] : sigma[i];
          sigma[j] = sign * sigma[i];
          more = true;
        }
      }
    }
  }

  private static int sign(Ball entry) {
    if (A.lessOrEqual(Ball.ZERO, entry).isTrue()) {
      return 1;
    }
    if (A.lessOrEqual(entry, Ball.ZERO).isTrue()) {
      return -1;
    }
    throw new UndecidedException("whether a flow keeps the order of its solutions");
  }

  /** The corner that is least (−1) or greatest (1). */
  private List<BigFraction> corner(List<Ball> start, int side) {
    List<BigFraction> corner = new ArrayList<>();
    for (int i = 0; i < start.size(); i++) {
      Ball x = start.get(i);
      corner.add(order[i] == side ? x.upperBound() : x.lowerBound());
    }
    return corner;
  }

  private void requireOrder(BigFraction from, BigFraction to, int halvings) {
    if (isOrdered(from, to)) {
      return;
    }
    if (halvings == 0) {
      throw new UndecidedException("whether a flow keeps the order of its solutions");
    }
    BigFraction middle = from.add(to).divide(2);
    requireOrder(from, middle, halvings - 1);
    requireOrder(middle, to, halvings - 1);
  }

  private boolean isOrdered(BigFraction from, BigFraction to) {
    try {
      List<Ball> entries = mixed.run(Arc.hull(least.over(from, to), greatest.over(from, to)));
      for (int k = 0; k < entries.size(); k++) {
        if (sign(entries.get(k)) != order[places.get(k)[0]] * order[places.get(k)[1]]) {
          return false;
        }
      }
      return true;
    } catch (UndecidedException wide) {
      return false;
    }
  }

  /**
   * The hull of all solutions at time t; throws as {@link Solution#at(BigFraction)}. {@code @error}
   * enclosure.
   */
  public List<Ball> at(BigFraction t) {
    return Arc.hull(least.at(t), greatest.at(t));
  }

  /**
   * The hull of all solutions at all times from..to; throws as {@link Solution#at(BigFraction)}.
   */
  public List<Ball> over(BigFraction from, BigFraction to) {
    return Arc.hull(least.over(from, to), greatest.over(from, to));
  }

  /**
   * The hull of all solutions at the times in t; throws as {@link Solution#at(Ball)}.
   * {@code @error} enclosure.
   */
  public List<Ball> at(Ball t) {
    return Arc.hull(least.at(t), greatest.at(t));
  }
}
