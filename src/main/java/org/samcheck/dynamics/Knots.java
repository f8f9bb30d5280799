package org.samcheck.dynamics;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.expression.Expression;

/**
 * Functions of one variable with f(0) = f′(0) = 0 whose curvature is β from 0 on and changes
 * between β and the least one at each knot, on both sides.
 *
 * <p>Parameters: the gaps between knots on the right, then on the left; a gap below 0 ends the
 * list. A first gap of 0 starts with the least curvature. Where f need not be convex, the last
 * curvature is β, so that f has a minimum.
 *
 * @param each the number of knots on a side
 */
record Knots(int each) implements WorstCaseFamily {

  private static final double NONE = -1;

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public int parameters() {
    return 2 * each;
  }

  @Override
  public double[] at(double[] unit, double length) {
    double[] gaps = new double[unit.length];
    for (int i = 0; i < unit.length; i++) {
      gaps[i] = UnitScale.sizeOr(unit[i], length, NONE);
    }
    return gaps;
  }

  @Override
  public NumericFunction in(int d, double low, double high, double[] parameters) {
    NumericFunction zigzag =
        new Zigzag(side(parameters, 0, low, high), side(parameters, each, low, high));
    return Padded.to(d, zigzag, Math.max(low, 0));
  }

  private Zigzag.Side side(double[] gaps, int first, double low, double high) {
    int count = 0;
    while (count < each && gaps[first + count] >= 0) {
      count++;
    }
    count = low < 0 ? count / 2 * 2 : count;
    double[] corners = new double[count];
    for (int k = 0; k < count; k++) {
      corners[k] = gaps[first + k] + (k == 0 ? 0 : corners[k - 1]);
    }
    return Zigzag.Side.of(corners, low, high);
  }

  @Override
  public MemberFunction member(Spread spread, List<BigFraction> parameters) {
    KnotLine right = KnotLine.of(spread, parameters.subList(0, each));
    KnotLine left = KnotLine.of(spread, parameters.subList(each, 2 * each));
    Expression x = spread.x(1);
    BigFraction curvature = right.first();
    Terms terms = new Terms().plus(curvature.divide(2), Terms.square(x));
    BigFraction turn = left.first().subtract(curvature).divide(2);
    terms.plus(turn, Terms.square(Terms.below(x, BigFraction.ZERO)));
    right.turns((b, c) -> terms.plus(c.divide(2), Terms.square(Terms.above(x, b))));
    left.turns((b, c) -> terms.plus(c.divide(2), Terms.square(Terms.below(x, b))));
    KnotLine.Point a = right.lowest();
    KnotLine.Point b = left.lowest();
    boolean onTheLeft = b.value().compareTo(a.value()) < 0;
    BigFraction minimiser = onTheLeft ? b.x().negate() : a.x();
    return spread.member(terms, 1, onTheLeft ? b.value() : a.value(), List.of(minimiser));
  }
}
