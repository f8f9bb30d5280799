package org.samcheck.limit;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;

/**
 * The motion of one coordinate: monotone between the switching surface w = 0, where it crosses or
 * slides, and its fate.
 */
final class Path {
  private final Coordinate field;
  private final List<Fate.Leg> legs = new ArrayList<>();
  private final Fate fate;

  /**
   * The path from w(0) = start.
   *
   * @throws UndecidedException if the start is on the surface and the field leads nowhere from it
   */
  Path(Coordinate field, BigFraction start) {
    this.field = field;
    fate = start.isZero() ? fromSurface() : move(start, start.signum(), Expression.ZERO);
  }

  Fate fate() {
    return fate;
  }

  private Fate fromSurface() {
    int side = field.at().signum();
    if (side == 0) {
      return new Fate.Stays(BigFraction.ZERO, Expression.ZERO);
    }
    if (field.law(side).direction(BigFraction.ZERO) != side) {
      throw new UndecidedException("the direction of a flow from a switching surface");
    }
    return move(BigFraction.ZERO, side, Expression.ZERO);
  }

  private Fate move(BigFraction w, int side, Expression since) {
    PowerLaw law = field.law(side);
    int direction = law.direction(w);
    if (direction == 0) {
      return new Fate.Stays(w, since);
    }
    Fate.Leg leg = new Fate.Leg(since, w, law);
    legs.add(leg);
    if (law.approachesFrom(w) && law.centre().signum() != -side) {
      return new Fate.Approaches(law.centre());
    }
    if (!w.isZero() && direction == -side) {
      return meet(side, Algebra.add(since, law.travel(w, BigFraction.ZERO)));
    }
    return law.power() < 2
        ? new Fate.Grows(leg)
        : new Fate.BlowsUp(Algebra.add(since, Expression.constant(law.blowUp(w))), leg);
  }

  /** At the surface, from one side: crosses where the field beyond leads on, else stays. */
  private Fate meet(int side, Expression time) {
    boolean leadsOn = field.law(-side).direction(BigFraction.ZERO) == -side;
    return leadsOn ? move(BigFraction.ZERO, -side, time) : new Fate.Stays(BigFraction.ZERO, time);
  }

  /** Where the coordinate is at a time before its blow-up. */
  Expression at(Expression time) {
    if (fate instanceof Fate.Stays stays && ClosedForm.compare(stays.time(), time) <= 0) {
      return Expression.constant(stays.value());
    }
    Fate.Leg last = legs.get(0);
    for (Fate.Leg leg : legs) {
      last = ClosedForm.compare(leg.since(), time) <= 0 ? leg : last;
    }
    return last.law().after(last.from(), Algebra.subtract(time, last.since()));
  }
}
