package org.samcheck.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.samcheck.arithmetic.Deadline;
import org.samcheck.dynamics.NumericFunction;
import org.samcheck.dynamics.Run;

/**
 * The iterates of a discrete run in doubles, computed when they are asked for; a frozen run stays
 * at x(0). {@code @error not enclosed}.
 */
final class NumericRun {

  private final Run run;
  private final NumericFunction f;
  private final IntToDoubleFunction radius;
  private final IntToDoubleFunction size;
  private final int steps;
  private final boolean frozen;
  private final List<double[]> x = new ArrayList<>();

  NumericRun(
      Run run,
      NumericFunction f,
      double[] start,
      IntToDoubleFunction radius,
      IntToDoubleFunction size,
      int steps,
      boolean frozen) {
    this.run = run;
    this.f = f;
    this.radius = radius;
    this.size = size;
    this.steps = steps;
    this.frozen = frozen;
    x.add(start);
  }

  NumericFunction f() {
    return f;
  }

  int steps() {
    return steps;
  }

  /** x(t); throws {@link ArithmeticException} outside 0..T. */
  double[] x(int t) {
    if (t < 0 || t > steps) {
      throw NumericEvaluation.UNDEFINED;
    }
    if (frozen) {
      return x.get(0);
    }
    while (x.size() <= t) {
      Deadline.check();
      x.add(next(x.size() - 1));
    }
    return x.get(t);
  }

  /** The number of iterates that were computed. */
  int length() {
    return x.size();
  }

  private double[] next(int t) {
    double[] at = x.get(t);
    double[] slope = f.gradient(y(t));
    double step = size.applyAsDouble(t);
    double[] result = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      result[i] = at[i] - step * slope[i];
    }
    return result;
  }

  /** y(t), the perturbed point. */
  double[] y(int t) {
    double[] at = x(t);
    if (run.method() == Run.Method.GD) {
      return at;
    }
    double[] direction = direction(f.gradient(at));
    double rho = radius.applyAsDouble(t);
    double[] result = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      result[i] = at[i] + rho * direction[i];
    }
    return result;
  }

  /** g, g/‖g‖ or sign g, 0 where g = 0. */
  private double[] direction(double[] g) {
    if (run.method() == Run.Method.USAM) {
      return g;
    }
    boolean signs = run.norm() == Run.Norm.LINF || g.length == 1;
    double norm = signs ? 1 : norm(g);
    double[] result = new double[g.length];
    for (int i = 0; i < g.length; i++) {
      result[i] = signs ? Math.signum(g[i]) : norm == 0 ? 0 : g[i] / norm;
    }
    return result;
  }

  static double norm(double[] v) {
    double sum = 0;
    for (double c : v) {
      sum += c * c;
    }
    return Math.sqrt(sum);
  }
}
