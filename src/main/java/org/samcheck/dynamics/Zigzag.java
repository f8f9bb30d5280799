package org.samcheck.dynamics;

/**
 * A function of one variable with f(0) = f′(0) = 0 and a piecewise linear derivative, in doubles.
 *
 * @param right f on x ≥ 0
 * @param left f(−x) on x ≥ 0
 */
record Zigzag(Side right, Side left) implements NumericFunction {

  /**
   * Half a line.
   *
   * @param corners where the curvature changes
   * @param curvatures the curvature before, between and behind them
   * @param values f at 0 and at the corners
   * @param slopes f′ at 0 and at the corners
   */
  record Side(double[] corners, double[] curvatures, double[] values, double[] slopes) {

    /** Curvatures high, low, high, … */
    static Side of(double[] corners, double low, double high) {
      int n = corners.length;
      double[] curvatures = new double[n + 1];
      double[] values = new double[n + 1];
      double[] slopes = new double[n + 1];
      curvatures[0] = high;
      for (int k = 0; k < n; k++) {
        double gap = corners[k] - (k == 0 ? 0 : corners[k - 1]);
        values[k + 1] = values[k] + slopes[k] * gap + curvatures[k] * gap * gap / 2;
        slopes[k + 1] = slopes[k] + curvatures[k] * gap;
        curvatures[k + 1] = k % 2 == 0 ? low : high;
      }
      return new Side(corners, curvatures, values, slopes);
    }

    private int piece(double x) {
      int k = corners.length;
      while (k > 0 && x < corners[k - 1]) {
        k--;
      }
      return k;
    }

    private double offset(int k, double x) {
      return k == 0 ? x : x - corners[k - 1];
    }

    double value(double x) {
      int k = piece(x);
      double t = offset(k, x);
      return values[k] + slopes[k] * t + curvatures[k] * t * t / 2;
    }

    double slope(double x) {
      int k = piece(x);
      return slopes[k] + curvatures[k] * offset(k, x);
    }

    /** The lowest point. */
    double minimiser() {
      double best = 0;
      for (int k = 1; k <= corners.length; k++) {
        double zero = corners[k - 1] - slopes[k] / curvatures[k];
        boolean lower = slopes[k] < 0 && curvatures[k] > 0 && value(zero) < value(best);
        best = lower ? zero : best;
      }
      return best;
    }
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public double value(double[] x) {
    return x[0] >= 0 ? right.value(x[0]) : left.value(-x[0]);
  }

  @Override
  public double[] gradient(double[] x) {
    return new double[] {x[0] >= 0 ? right.slope(x[0]) : -left.slope(-x[0])};
  }

  @Override
  public double minimum() {
    return value(minimiser());
  }

  @Override
  public double[] minimiser() {
    double a = right.minimiser();
    double b = left.minimiser();
    return new double[] {left.value(b) < right.value(a) ? -b : a};
  }
}
