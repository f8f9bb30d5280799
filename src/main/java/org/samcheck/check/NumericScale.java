package org.samcheck.check;

/**
 * A map of [0, 1] onto an interval: shares of [0, 1] near 0 and 1 are its closed ends; small
 * distances to 0 and to a finite lower end have decades of their own.
 *
 * @param low the lower end, −∞ for none
 * @param high the upper end, ∞ for none
 * @param lowOpen whether the lower end is excluded
 * @param highOpen whether the upper end is excluded
 */
record NumericScale(double low, double high, boolean lowOpen, boolean highOpen) {

  private static final double END = 0.03;
  private static final double DECADES = 6;
  private static final double LINEAR = 2.0 / 3;
  private static final double HALF_LINE_DECADES = 8;

  /** Whether u is the lower end. */
  boolean isLow(double u) {
    return u <= END && !lowOpen && !Double.isInfinite(low);
  }

  /** Whether u is the upper end. */
  boolean isHigh(double u) {
    return u >= 1 - END && !highOpen && !Double.isInfinite(high);
  }

  /** The value at u; NaN if the interval is empty. */
  double at(double u) {
    if (low > high || low == high && (lowOpen || highOpen)) {
      return Double.NaN;
    }
    if (isLow(u) || isHigh(u)) {
      return isLow(u) ? low : high;
    }
    double inner = Math.min(Math.max((u - END) / (1 - 2 * END), 1e-6), 1 - 1e-6);
    if (Double.isInfinite(low) || Double.isInfinite(high)) {
      return unbounded(inner);
    }
    return low < 0 && high > 0 ? signed(inner) : low + (high - low) * share(inner);
  }

  /** Decades up to 1/3, then linear; the decades have twice the room. */
  private static double share(double u) {
    return u >= LINEAR
        ? 1 - 2 * (1 - u)
        : (2 * LINEAR - 1) * Math.pow(10, -DECADES * (1 - u / LINEAR));
  }

  /** Each side of 0 has decades towards 0. */
  private double signed(double u) {
    double s = 2 * u - 1;
    return (s < 0 ? -low : high) * Math.signum(s) * share(Math.abs(s));
  }

  private double unbounded(double u) {
    if (Double.isInfinite(low) && Double.isInfinite(high)) {
      double s = 2 * u - 1;
      return Math.signum(s) * halfLine(Math.abs(s), 1);
    }
    return Double.isInfinite(low)
        ? high - halfLine(u, high < 0 ? -high : 1)
        : low + halfLine(u, low > 0 ? low : 1);
  }

  private static double halfLine(double u, double unit) {
    return unit * Math.pow(10, HALF_LINE_DECADES * (u - 0.5));
  }
}
