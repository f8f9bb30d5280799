package org.samcheck.integrate;

import java.math.BigInteger;
import org.samcheck.arithmetic.Deadline;

/**
 * The Taylor expansion of a flow from a point in scaled time s = t/h: c_{k+1} = h f_k / (k + 1). In
 * s ∈ [0, 1] the coefficients fall, so later ones are shorter integers.
 *
 * <p>{@code @source} À. Jorba, M. Zou, "A software package for the numerical integration of ODEs by
 * means of high-order Taylor methods", Experiment. Math. 14 (2005): the step from the last two
 * coefficients.
 */
final class FlowSeries {
  private static final double SAFETY = 0.7 / Math.log(2);

  final SeriesTape tape;
  private StepLength h;

  FlowSeries(VectorField field, int bits, int degree) {
    tape = new SeriesTape(field.variables(), field.components(), bits, degree);
  }

  int dimension() {
    return tape.dimension();
  }

  /** Expands from values[j] · 2^−scales[j] over the step {@code length}. */
  void expand(BigInteger[] values, long[] scales, StepLength length) {
    Deadline.check();
    h = length;
    for (int j = 0; j < dimension(); j++) {
      tape.input(j).set(values[j], scales[j]);
    }
    tape.begin();
    advance(0);
    for (int k = 1; k <= tape.degree; k++) {
      tape.extend(k);
      advance(k);
    }
  }

  /** A floor and a division: c[k + 1] is off by less than 2 units. */
  private void advance(int k) {
    if (k == tape.degree) {
      return;
    }
    for (int j = 0; j < dimension(); j++) {
      Input x = tape.input(j);
      Series f = tape.output(j);
      BigInteger n = f.c[k].multiply(h.mantissa());
      x.c[k + 1] =
          Series.shift(n, x.scale - f.scale - h.exponent()).divide(BigInteger.valueOf(k + 1L));
    }
  }

  StepLength length() {
    return h;
  }

  /** log2 of the s at which the last two terms fall to 2^−bits of their components. */
  double reach(double toleranceBits) {
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < dimension(); j++) {
      least = Math.min(least, reach(tape.input(j), toleranceBits));
    }
    return least - SAFETY / (tape.degree - 1);
  }

  /**
   * The same for roots, quotients and logarithms, which enter remainders even where the state does
   * not show their singularities, such as those of √(1 + x²)².
   */
  double innerReach(double toleranceBits) {
    double least = Double.POSITIVE_INFINITY;
    for (Series register : tape.partial()) {
      least = Math.min(least, reach(register, toleranceBits));
    }
    return least - SAFETY / (tape.degree - 1);
  }

  private double reach(Series x, double toleranceBits) {
    BigInteger[] c = x.c;
    boolean rests = c[0].signum() == 0 && c[1].signum() == 0;
    double size = rests ? tape.bits : Math.max(Logs.of(c[0]), Logs.of(c[1]));
    double least = Double.POSITIVE_INFINITY;
    for (int k = tape.degree - 1; k <= tape.degree; k++) {
      if (c[k].signum() != 0) {
        least = Math.min(least, (size - Logs.of(c[k]) - toleranceBits) / k);
      }
    }
    return least;
  }

  /**
   * A bound for |∫_0^s (x′ − h f(x))| of the polynomials x on [0, σ], in units of component j; the
   * tape must have been enclosed.
   */
  BigInteger defect(int j) {
    Input x = tape.input(j);
    Series f = tape.output(j);
    // The recurrence: 2 units each; the last coefficient of f has no counterpart in x.
    BigInteger lost = f.remainder.add(f.tail(tape.degree)).multiply(h.mantissa());
    return x.units(2).add(Series.ceilingShift(lost, x.scale - f.scale - h.exponent()));
  }

  /** The power of two that bounds component j over the step. */
  long top(int j) {
    Input x = tape.input(j);
    int length = 0;
    for (BigInteger each : x.c) {
      length = Math.max(length, each.bitLength());
    }
    return length - x.scale;
  }
}
