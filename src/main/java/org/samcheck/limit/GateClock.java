package org.samcheck.limit;

import static org.samcheck.expression.Algebra.add;
import static org.samcheck.expression.Algebra.apply;
import static org.samcheck.expression.Algebra.divide;
import static org.samcheck.expression.Algebra.multiply;
import static org.samcheck.expression.Algebra.subtract;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expression;
import org.samcheck.expression.Operator;
import org.samcheck.integrate.TaylorIntegrator;
import org.samcheck.integrate.VectorField;

/**
 * Follows the flow of a {@link NormGate} until it is decided. In closed form w_j = w_j(0) exp(a_j
 * (t − a_j s)) with ṡ = κ/n. On the clock dσ = (1 + θ/n) dt, θ the least threshold, the pair (t, s)
 * has a smooth bounded field without collapse or blow-up: dt/dσ = n/(n + θ), ds/dσ = κ/(n + θ).
 */
final class GateClock {
  /** 1 + t and 1 + s, so that relative accuracy means something at the start. */
  private static final List<Expression> STATE =
      List.of(Expression.variable("elapsed"), Expression.variable("drag"));

  /** The longest run, in units of 1/a_1. */
  private static final BigFraction LONGEST = new BigFraction(1024);

  /** A state with fewer bits decides nothing soon, and takes very short steps. */
  private static final int LEAST_BITS = 32;

  private static final int GUARD_DIGITS = 12;

  /** A collapse is followed until its time is known to these bits. */
  private static final int TIME_BITS = 30;

  private static final int MOST_STRETCHES = 16;

  private final NormGate gate;
  private final VectorField field;
  private final Tape energies;

  private List<Ball> state = List.of(Ball.ONE, Ball.ONE);
  private BigFraction sigma = BigFraction.ZERO;

  /**
   * What is decided.
   *
   * @param side BELOW or ABOVE
   * @param end encloses the time of the collapse, if it is one
   */
  record Decided(NormGate.Side side, Ball end) {}

  private GateClock(NormGate gate) {
    this.gate = gate;
    List<Expression> squares = new ArrayList<>();
    gate.energies().forEach((a, e) -> squares.add(energy(Expression.constant(a), e)));
    Expression n = apply(Operator.SQRT, squares.stream().reduce(Expression.ZERO, Algebra::add));
    Expression unit = add(n, Expression.constant(gate.least()));
    Expression drag = divide(Expression.constant(gate.kappa()), unit);
    field = new VectorField(STATE, List.of(divide(n, unit), drag));
    energies = new Tape(STATE, squares);
  }

  /** e₀ exp(2a(t − a s)). */
  private static Expression energy(Expression a, BigFraction start) {
    Expression t = subtract(STATE.get(0), Expression.ONE);
    Expression s = subtract(STATE.get(1), Expression.ONE);
    Expression log = multiply(a, subtract(t, multiply(a, s)));
    Expression square = apply(Operator.EXP, multiply(Expression.constant(2), log));
    return multiply(Expression.constant(start), square);
  }

  /**
   * The first decision that is found.
   *
   * @param digits with which to begin
   * @param most digits beyond which to give up
   * @throws UndecidedException if there is none; the message says how far the flow was followed
   */
  static Decided decide(NormGate gate, int digits, int most) {
    String reached = "";
    for (int d = digits; d <= most; d *= 2) {
      GateClock clock = new GateClock(gate);
      try {
        return clock.follow(d);
      } catch (UndecidedException undecided) {
        Ball time = BallArithmetic.ofDigits(d).subtract(clock.state.get(0), Ball.ONE);
        reached =
            String.format(
                ", up to t = %s with %d digits (%s)", time.toDecimal(4), d, undecided.getMessage());
      }
    }
    throw new UndecidedException("whether a flow collapses or escapes" + reached);
  }

  private Decided follow(int digits) {
    BallArithmetic arithmetic = BallArithmetic.ofDigits(digits + GUARD_DIGITS);
    BigFraction unit = gate.energies().firstKey().reciprocal();
    while (sigma.compareTo(unit.multiply(LONGEST)) < 0) {
      advance(digits, unit);
      NormGate.Side side = gate.side(energies.on(arithmetic).run(state), arithmetic);
      if (side == NormGate.Side.BELOW) {
        return new Decided(side, collapse(digits, unit, arithmetic));
      }
      if (side == NormGate.Side.ABOVE) {
        return new Decided(side, Ball.ZERO);
      }
      if (state.stream().anyMatch(x -> x.accuracyBits() < LEAST_BITS)) {
        throw new UndecidedException("a state whose digits are used up");
      }
    }
    throw new UndecidedException("a flow that stays near its separatrix");
  }

  /** A stretch of a quarter of the run so far, between 1/4 and 1 unit at the start. */
  private void advance(int digits, BigFraction unit) {
    BigFraction quarter = sigma.divide(4);
    BigFraction least = sigma.isZero() ? unit.divide(4) : unit;
    BigFraction length = quarter.compareTo(least) > 0 ? quarter : least;
    state = TaylorIntegrator.enclosed(field, digits).integrateBox(state, length).at(length);
    sigma = sigma.add(length);
  }

  /** The time of the collapse, which is known better and better as n decays like e^(−a_1 σ). */
  private Ball collapse(int digits, BigFraction unit, BallArithmetic arithmetic) {
    advance(digits, unit);
    Ball end = end(arithmetic);
    try {
      for (int i = 0; i < MOST_STRETCHES && end.accuracyBits() < TIME_BITS; i++) {
        advance(digits, unit);
        end = end(arithmetic);
      }
    } catch (UndecidedException enough) {
      return end;
    }
    return end;
  }

  private Ball end(BallArithmetic arithmetic) {
    Ball now = arithmetic.subtract(state.get(0), Ball.ONE);
    return arithmetic.add(now, gate.remaining(energies.on(arithmetic).run(state), arithmetic));
  }
}
