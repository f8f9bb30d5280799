package org.samcheck.integrate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Derivative;
import org.samcheck.expression.Expression;

/**
 * The Jacobian of a field along a tube around a polynomial, in short fixed point: low order and 64
 * bits are enough for a radius. Also the signs of further functions of the state on the tube.
 */
final class Tube {
  private static final BallArithmetic A = Balls.NARROW;
  private static final int LEAST_DEGREE = 9;
  private static final int DEGREE_SHARE = 24;

  /**
   * A coarser fundamental matrix asks for a shorter step: it enlarges errors by at most 2^−10 in
   * each.
   */
  private static final Ball COARSEST = Ball.ONE.scaled(-10);

  private static final int TRIES = 8;

  private final SeriesTape tape;
  private final int d;
  private final int degree;
  private final List<Series> watched = new ArrayList<>();
  private Ball growth = Ball.ONE;

  /** Compiles ∂f/∂x and the functions to be watched, for steps of the order {@code order}. */
  Tube(VectorField field, List<Expression> watch, int order) {
    degree = LEAST_DEGREE + order / DEGREE_SHARE;
    d = field.dimension();
    Branch branch = Branch.of(Map.of());
    List<Expression> outputs = new ArrayList<>();
    for (Expression f : field.components()) {
      outputs.addAll(branch.smooth(Derivative.gradient(f, field.variables())));
    }
    outputs.addAll(watch);
    tape = new SeriesTape(field.variables(), outputs, Balls.BITS, degree);
    for (int i = 0; i < watch.size(); i++) {
      watched.add(tape.output(d * d + i));
    }
  }

  /**
   * Encloses every solution that starts within {@code start} of the polynomial's start.
   *
   * @param flow an expanded and enclosed step
   * @param sigma the part of it that is used
   * @param start a bound for the initial error, in units 2^top_j
   * @param defect a bound for the integrated defect of the polynomial, in the same units
   * @return the map of errors over the step
   * @throws UndecidedException if no tube was found: the step is too long or the box too wide
   */
  ErrorMap enclose(FlowSeries flow, Contraction sigma, long[] top, Ball start, Ball defect) {
    Ball sum = A.add(start, defect).upper();
    Ball length =
        A.multiply(flow.length().ball(), Ball.of(sigma.numerator).scaled(-Contraction.BITS));
    for (int i = 0; i < TRIES; i++) {
      Ball radius = A.multiply(sum, A.multiply(growth, Ball.of(1.25))).upper();
      fill(flow, sigma, top, radius);
      MatrixSeries jacobian = jacobian(length, top);
      growth = A.exp(jacobian.size()).upper();
      if (A.less(A.multiply(sum, growth), radius).isTrue()) {
        MatrixSeries map = jacobian.fundamental();
        if (!A.less(map.remainder(), A.add(COARSEST, jacobian.remainder())).isTrue()) {
          break;
        }
        return new ErrorMap(map, A.multiply(defect, growth).upper(), radius);
      }
    }
    throw new UndecidedException("an enclosure of the flow over one step");
  }

  /** The sign of watched function i on the whole tube, 0 when it may vanish there. */
  int sign(int i) {
    Series g = watched.get(i);
    return g.lowest().signum() > 0 ? g.c[0].signum() : 0;
  }

  /** The state on [0, σ], as a short series in s/σ with the tube as its remainder. */
  private void fill(FlowSeries flow, Contraction sigma, long[] top, Ball radius) {
    BigInteger wide = Fixed.ceiling(radius, Balls.BITS);
    for (int j = 0; j < d; j++) {
      Series x = flow.tape.input(j);
      Input y = tape.input(j);
      y.set(BigInteger.ZERO, Balls.BITS - top[j]);
      long left = y.scale - x.scale;
      BigInteger power = BigInteger.ONE;
      for (int k = 0; k <= degree && k <= x.degree(); k++) {
        y.c[k] = Series.shift(x.c[k].multiply(power), left - (long) k * Contraction.BITS);
        power = power.multiply(BigInteger.valueOf(sigma.numerator));
      }
      BigInteger rest =
          x.degree() > degree ? Series.ceilingShift(x.tail(degree + 1), left) : BigInteger.ZERO;
      y.remainder = wide.add(rest).add(y.units(1));
    }
    tape.compose();
    tape.enclose(new Contraction(Contraction.ONE, degree));
  }

  private MatrixSeries jacobian(Ball length, long[] top) {
    Series[][] entry = new Series[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        entry[i][j] = tape.output(i * d + j);
      }
    }
    return MatrixSeries.of(entry, length, top);
  }
}
