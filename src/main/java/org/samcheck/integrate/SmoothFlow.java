package org.samcheck.integrate;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Expression;

/** The steps of a smooth autonomous flow from one state, each with its enclosure where asked. */
final class SmoothFlow {
  private static final int TRIAL_BITS = 64;
  private static final int TRIAL_DEGREE = 24;
  private static final int TRIES = 24;

  /** The integral of a register's last term is smaller by the order of the series. */
  private static final int INNER_SLACK = 8;

  private static final Ball LOST = Ball.ONE.scaled(-16);
  private static final double LEAST_REACH = -1.5;
  private static final double LARGEST_CHANGE = 0.4;

  /** The last step ends a little after the limit, however its length is rounded. */
  private static final double OVERSHOOT = 0.001;

  private final Precision precision;
  private final FlowSeries flow;
  private final FlowSeries trial;
  private final Tube tube;
  private final BigInteger[] value;
  private final long[] top;
  private Parallelepiped errors;
  private BigFraction time = BigFraction.ZERO;
  private double nextLength = Double.NaN;
  private double trend = Double.NaN;

  /** Starts at {@code state}; {@code watch} are functions whose signs {@link #sign} tells. */
  SmoothFlow(VectorField field, List<Expression> watch, List<Ball> state, Precision precision) {
    this.precision = precision;
    int d = field.dimension();
    flow = new FlowSeries(field, precision.bits(), precision.degree());
    trial = new FlowSeries(field, TRIAL_BITS, TRIAL_DEGREE);
    tube = precision.enclosed() ? new Tube(field, watch, precision.degree()) : null;
    value = new BigInteger[d];
    top = new long[d];
    long largest = state.stream().mapToLong(x -> Fixed.top(x.midpointFraction())).max().orElse(0);
    for (int j = 0; j < d; j++) {
      BigFraction middle = state.get(j).midpointFraction();
      top[j] = middle.isZero() ? largest : Fixed.top(middle);
    }
    enter(state);
  }

  private void enter(List<Ball> state) {
    Ball[] radius = new Ball[top.length];
    for (int j = 0; j < top.length; j++) {
      value[j] = Fixed.floor(state.get(j).midpointFraction(), precision.bits() - top[j]);
      radius[j] = Balls.size(state.get(j).radiusBall()).scaled(-top[j]);
    }
    errors = precision.enclosed() ? Parallelepiped.box(radius, top.clone()) : null;
  }

  /** The time since the start. */
  BigFraction time() {
    return time;
  }

  /**
   * The sign of watched function i over the last step, 0 when it may vanish there or is not known.
   */
  int sign(int i) {
    return tube == null ? 0 : tube.sign(i);
  }

  /**
   * The next step, which ends near {@code limit} at the latest.
   *
   * @throws UndecidedException if no step length could be enclosed
   */
  Step step(BigFraction limit) {
    double most = Logs.of(limit.subtract(time)) + OVERSHOOT;
    if (Double.isNaN(nextLength)) {
      nextLength = firstLength(most);
    }
    double length = Math.min(most, nextLength);
    boolean shortened = false;
    for (int i = 0; i < TRIES; i++) {
      expand(flow, StepLength.near(length), precision.bits());
      double reach = reach();
      if (reach < LEAST_REACH) {
        length += Math.max(reach, -1000) - 0.05;
        continue;
      }
      Contraction sigma = new Contraction(part(reach), flow.tape.degree);
      try {
        Step result = finish(sigma);
        predict(length, shortened ? 0.1 : reach, shortened);
        return result;
      } catch (UndecidedException tooLong) {
        length += Logs.of(BigInteger.valueOf(sigma.numerator)) - Contraction.BITS - 0.5;
        shortened = true;
      }
    }
    throw new UndecidedException("a step of the flow after t = " + time.doubleValue());
  }

  private double reach() {
    double reach = flow.reach(precision.tolerance());
    return precision.enclosed()
        ? Math.min(reach, flow.innerReach(precision.tolerance() - INNER_SLACK))
        : reach;
  }

  private static int part(double reach) {
    return (int) Math.min(Contraction.ONE, Math.scalb(Math.pow(2, reach), Contraction.BITS));
  }

  /** The next length is this step's optimum times the last relative change of the optimum. */
  private void predict(double length, double reach, boolean shortened) {
    double best = length + Math.min(reach, LARGEST_CHANGE);
    double change = best - trend;
    boolean steady = !shortened && Math.abs(change) <= LARGEST_CHANGE;
    trend = best;
    nextLength = steady ? best + change : best;
  }

  private void expand(FlowSeries series, StepLength h, int bits) {
    int d = top.length;
    BigInteger[] start = new BigInteger[d];
    long[] scale = new long[d];
    for (int j = 0; j < d; j++) {
      scale[j] = bits - top[j];
      start[j] = Series.shift(value[j], (long) bits - precision.bits());
    }
    series.expand(start, scale, h);
  }

  /** The radius of convergence from a short expansion, and the scales of the components. */
  private double firstLength(double most) {
    double length = most;
    for (int i = 0; i < TRIES; i++) {
      expand(trial, StepLength.near(length), TRIAL_BITS);
      double reach = trial.reach(0);
      length = Math.min(most, length + Math.min(reach, 1000) - 2);
      if (reach > 0 && reach < 4 || length == most) {
        break;
      }
    }
    expand(trial, StepLength.near(length), TRIAL_BITS);
    rescale(IntStream.range(0, top.length).mapToLong(this::trialTop).toArray());
    double best = length + trial.reach(0) - (double) precision.tolerance() / precision.degree();
    return Math.min(most, best);
  }

  private long trialTop(int j) {
    return Arrays.stream(trial.tape.input(j).c).allMatch(c -> c.signum() == 0)
        ? top[j]
        : trial.top(j);
  }

  /** Moves to new units; what a coarser unit cuts is one unit, which {@link #finish} counts. */
  private void rescale(long[] units) {
    for (int j = 0; j < top.length; j++) {
      value[j] = Series.shift(value[j], top[j] - units[j]);
      top[j] = units[j];
    }
    if (errors != null) {
      errors = errors.near(top);
    }
  }

  private Step finish(Contraction sigma) {
    Ball unit = Ball.ONE.scaled(-precision.bits());
    ErrorMap map = null;
    if (precision.enclosed()) {
      flow.tape.enclose(sigma);
      BigInteger defect = BigInteger.ZERO;
      for (int j = 0; j < top.length; j++) {
        defect = defect.max(flow.defect(j));
      }
      Ball lost = Ball.dyadic(defect.add(BigInteger.ONE), -precision.bits());
      map = tube.enclose(flow, sigma, top, errors.size(top), Balls.NARROW.round(lost).upper());
    } else {
      flow.tape.requireDomain(sigma);
    }
    BigFraction used = new BigFraction(sigma.numerator, Contraction.ONE);
    List<Polynomial> components =
        IntStream.range(0, top.length).mapToObj(j -> Polynomial.of(flow.tape.input(j))).toList();
    Step step = new Step(time, flow.length().value(), used, components, top.clone(), errors, map);
    move(sigma, step, unit);
    return step;
  }

  private void move(Contraction sigma, Step step, Ball unit) {
    long[] units = new long[top.length];
    for (int j = 0; j < top.length; j++) {
      BigInteger[] c = flow.tape.input(j).c;
      value[j] = sigma.evaluate(c);
      BigInteger size = value[j].abs().max(sigma.ceiling(c[1].abs(), 1));
      units[j] = size.signum() == 0 ? top[j] : size.bitLength() + top[j] - precision.bits();
    }
    if (step.map() != null) {
      Ball rounding = Balls.NARROW.multiply(unit, Ball.of(flow.tape.degree + 1L));
      Ball extra = Balls.NARROW.add(step.map().extra(), rounding).upper();
      errors = errors.image(step.map().flow().at(Ball.ONE), extra, top);
    }
    rescale(units);
    time = step.end();
  }

  /** The present state. */
  List<Ball> state() {
    BallArithmetic arithmetic = new BallArithmetic(precision.bits());
    Ball[] radius = errors == null ? null : errors.axes().reach(errors.radius());
    return IntStream.range(0, top.length)
        .mapToObj(
            j -> {
              Ball x = Ball.dyadic(value[j], top[j] - precision.bits());
              if (radius == null) {
                return x;
              }
              Ball unit = Ball.ONE.scaled(top[j] - precision.bits());
              Ball r = Balls.NARROW.add(radius[j].scaled(errors.unit()[j]), unit).upper();
              return arithmetic.add(x, Balls.symmetric(r));
            })
        .toList();
  }

  /** Whether the errors have grown to a share of the state: only more digits help then. */
  boolean isLost() {
    return errors != null && !Balls.NARROW.less(errors.size(top), LOST).isTrue();
  }
}
