package org.samcheck.integrate;

import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;

/** The short arithmetic of bounds: 64 bits, in which a bound is off by a factor of 1 ± 2^−60. */
final class Balls {
  static final int BITS = 64;
  static final BallArithmetic NARROW = new BallArithmetic(BITS);

  private Balls() {}

  /** An upper bound of max |x| over the ball, exact. */
  static Ball size(Ball x) {
    return NARROW.round(NARROW.abs(x)).upper();
  }

  /** The symmetric ball [−r, r] for an exact r ≥ 0. */
  static Ball symmetric(Ball r) {
    return Ball.of(Ball.ZERO, r);
  }

  static Ball max(Ball a, Ball b) {
    return NARROW.less(a, b).isTrue() ? b : a;
  }
}
