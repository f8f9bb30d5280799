package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.List;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/**
 * The places where g(s) = p(s) ± error can change sign in [from, to]: subdivision until p′ keeps
 * its sign, then the interval Newton step on the whole error. {@code @error} enclosure: no change
 * of sign lies outside the places returned.
 */
final class SignChanges {
  private static final int DEPTH = 40;
  private static final int ROUNDS = 200;
  private static final int LOST_BITS = 3;

  /**
   * A place.
   *
   * @param s contains the change
   * @param direction the sign of g after it; 0 where p′ may vanish
   * @param certain whether g has opposite certain signs on the two sides
   */
  record Place(Ball s, int direction, boolean certain) {}

  private final Polynomial p;
  private final Ball error;
  private final BallArithmetic arithmetic;
  private final List<Place> places = new ArrayList<>();

  private SignChanges(Polynomial p, Ball error, BallArithmetic arithmetic) {
    this.p = p;
    this.error = Balls.symmetric(error);
    this.arithmetic = arithmetic;
  }

  /** The places in [from, to], in order. */
  static List<Place> of(Polynomial p, Ball error, Ball from, Ball to, BallArithmetic arithmetic) {
    SignChanges changes = new SignChanges(p, error, arithmetic);
    changes.search(from, to, 0);
    return changes.places;
  }

  private void search(Ball a, Ball b, int depth) {
    Ball whole = Ball.between(a, b);
    Ball slope = p.slope(whole, Balls.NARROW);
    Ball middle = Balls.NARROW.add(p.at(whole.midpoint(), Balls.NARROW), error);
    Ball half = Balls.symmetric(whole.radiusBall());
    Ball range = Balls.NARROW.add(middle, Balls.NARROW.multiply(slope, half));
    if (!range.containsZero()) {
      return;
    }
    if (!slope.containsZero()) {
      monotone(a, b, sign(slope));
    } else if (depth == DEPTH || isLostIn(range)) {
      add(new Place(whole, 0, false));
    } else {
      Ball m = whole.midpoint();
      search(a, m, depth + 1);
      search(m, b, depth + 1);
    }
  }

  /** Whether smaller parts would tell no more, as the error is a share of all that g can be. */
  private boolean isLostIn(Ball range) {
    Ball most = Balls.NARROW.abs(range).upper();
    return Balls.NARROW.less(most, error.upper().scaled(LOST_BITS)).isTrue();
  }

  /** Neighbouring doubtful places are one. */
  private void add(Place place) {
    int last = places.size() - 1;
    if (last >= 0 && !places.get(last).certain && places.get(last).s.overlaps(place.s)) {
      Place before = places.get(last);
      int direction = before.direction == place.direction ? place.direction : 0;
      places.set(last, new Place(before.s.hull(place.s), direction, false));
    } else {
      places.add(place);
    }
  }

  private void monotone(Ball a, Ball b, int direction) {
    int before = sign(value(a));
    int after = sign(value(b));
    if (before == after && before != 0) {
      return;
    }
    Ball place = newton(Ball.between(a, b), direction);
    add(new Place(place, direction, before * after < 0));
  }

  private Ball value(Ball s) {
    return arithmetic.add(p.at(s, arithmetic), error);
  }

  /** Interval Newton steps m − g(m)/p′, with a bisection where they do not halve the place. */
  private Ball newton(Ball start, int direction) {
    Ball best = start;
    for (int i = 0; i < ROUNDS; i++) {
      Ball m = best.midpoint();
      Ball g = value(m);
      Ball slope = p.slope(best, arithmetic);
      Ball next = best;
      if (!slope.containsZero()) {
        next = common(best, arithmetic.subtract(m, arithmetic.divide(g, slope)));
      }
      if (!isHalved(next, best)) {
        int side = sign(g) * direction;
        if (side == 0) {
          return next;
        }
        next = side > 0 ? Ball.between(best.lower(), m) : Ball.between(m, best.upper());
      }
      best = next;
    }
    return best;
  }

  private static boolean isHalved(Ball next, Ball best) {
    return Balls.NARROW.less(next.radiusBall(), best.radiusBall().scaled(-1)).isTrue();
  }

  /** The common part of two balls; the first where they do not meet, so that nothing is lost. */
  private static Ball common(Ball a, Ball b) {
    if (!a.overlaps(b)) {
      return a;
    }
    Ball low = exactMax(a.lower(), b.lower());
    Ball high = Fixed.negative(exactMax(Fixed.negative(a.upper()), Fixed.negative(b.upper())));
    return Ball.between(low, high);
  }

  private static Ball exactMax(Ball a, Ball b) {
    return Balls.NARROW.less(a, b).isTrue() ? b : a;
  }

  /** The sign of every number in the ball, 0 if there is none. */
  static int sign(Ball x) {
    if (x.containsZero()) {
      return 0;
    }
    return Balls.NARROW.less(Ball.ZERO, x).isTrue() ? 1 : -1;
  }
}
