package org.samcheck.dynamics;

/** Maps of [0, 1] to what a family needs, in doubles. */
final class UnitScale {
  private static final double ENDS = 0.15;
  private static final double FRACTION_DECADES = 4;
  private static final double LENGTH_DECADES = 4;

  private UnitScale() {}

  /** 0 and 1 near the ends; between them decades below 1/2, linear above. */
  static double fraction(double u) {
    if (u <= ENDS || u >= 1 - ENDS) {
      return u <= ENDS ? 0 : 1;
    }
    double s = (u - ENDS) / (1 - 2 * ENDS);
    return s < 0.5 ? 0.5 * Math.pow(10, -FRACTION_DECADES * (1 - 2 * s)) : s;
  }

  /** 0 near 0; else between length/1000 and 10·length, by decades. */
  static double size(double u, double length) {
    return u <= ENDS ? 0 : length * Math.pow(10, -3 + LENGTH_DECADES * (u - ENDS) / (1 - ENDS));
  }

  /** As {@link #size}, but {@code none} near 1. */
  static double sizeOr(double u, double length, double none) {
    return u >= 1 - ENDS ? none : size(u / (1 - ENDS), length);
  }
}
