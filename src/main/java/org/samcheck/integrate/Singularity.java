package org.samcheck.integrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Tape;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.arithmetic.UndefinedException;
import org.samcheck.expression.Algebra;
import org.samcheck.expression.Expansion;
import org.samcheck.expression.Expression;

/**
 * The proof that a flow reaches 0, or infinity, in finite time, and when. With the largest
 * component |x_j| = y^κ and z_i = x_i / |x_j|, the flow is ẏ = −y^q G(y, z), G &gt; 0: on a box of
 * z that it does not leave, the remaining time is y^(1−q) / ((1 − q) G) for some value of G on the
 * box.
 */
final class Singularity {
  private static final int ROUNDS = 8;
  private static final int WIDEN_BITS = 3;

  private final BallArithmetic arithmetic;
  private final List<Expression> z = new ArrayList<>();
  private final List<Expression> rates = new ArrayList<>();
  private final int kappa;
  private final int pivot;
  private final int d;
  private final Ball y;
  private final List<Ball> now;
  private final List<Expression> variables;
  private Expression speed;
  private int order;

  private Singularity(VectorField field, List<Ball> state, int kappa, BallArithmetic arithmetic) {
    this.kappa = kappa;
    this.arithmetic = arithmetic;
    variables = field.variables();
    d = state.size();
    pivot = pivot(state);
    Ball largest = arithmetic.abs(state.get(pivot));
    y = kappa > 0 ? largest : arithmetic.divide(Ball.ONE, largest);
    now = state.stream().map(x -> arithmetic.divide(x, largest)).toList();
    int side = SignChanges.sign(state.get(pivot));
    for (int i = 0; i < d; i++) {
      z.add(i == pivot ? Expression.constant(side) : Expression.variable("ratio " + i));
    }
    write(field, side);
  }

  private static int pivot(List<Ball> state) {
    int best = 0;
    for (int i = 1; i < state.size(); i++) {
      Ball a = Balls.size(state.get(i));
      best = Balls.NARROW.less(Balls.size(state.get(best)), a).isTrue() ? i : best;
    }
    return best;
  }

  /**
   * The way to the event towards which the state runs, if its time can be enclosed to the digits
   * asked for.
   *
   * @param at the present time
   */
  static Optional<Tail> find(VectorField field, List<Ball> state, Ball at, Precision precision) {
    BallArithmetic arithmetic = new BallArithmetic(precision.bits());
    for (int kappa = 1; kappa >= -1; kappa -= 2) {
      try {
        Optional<Tail> tail = new Singularity(field, state, kappa, arithmetic).tail(at);
        if (tail.isPresent() && tail.get().end().accuracyBits() >= precision.digitBits()) {
          return tail;
        }
      } catch (UndecidedException | UndefinedException | IllegalArgumentException other) {
        continue;
      }
    }
    return Optional.empty();
  }

  /** ẏ = −y^order · speed, and functions with the signs of ż_i. */
  private void write(VectorField field, int side) {
    PoweredGraph graphs = new PoweredGraph(field.variables(), z, kappa);
    List<PoweredGraph.Form> f = field.components().stream().map(graphs::form).toList();
    PoweredGraph.Form main = f.get(pivot);
    order = main.power() - kappa + 1;
    speed = Algebra.multiply(Expression.constant(-side * kappa), main.rest());
    for (int i = 0; i < d; i++) {
      PoweredGraph.Form own = f.get(i);
      int m = own.rest().isZero() ? main.power() : Math.min(main.power(), own.power());
      Expression turn = Algebra.multiply(Expression.constant(side), z.get(i));
      rates.add(Algebra.subtract(own.over(m), Algebra.multiply(turn, main.over(m))));
    }
  }

  private Optional<Tail> tail(Ball at) {
    Ball small = Ball.between(Ball.ZERO, y.upper());
    Optional<List<Ball>> box = order < 1 ? trapped(small) : Optional.empty();
    if (box.isEmpty()) {
      return Optional.empty();
    }
    Ball g = value(speed, small, box.get());
    if (SignChanges.sign(g) <= 0) {
      return Optional.empty();
    }
    Ball power = arithmetic.pow(y, 1 - order);
    Ball rest = arithmetic.divide(power, arithmetic.multiply(Ball.of(1L - order), g));
    Ball end = arithmetic.add(at, rest);
    return Optional.of(new Tail(variables, z, box.get(), kappa, order, g, y.upper(), end));
  }

  private Ball value(Expression e, Ball scale, List<Ball> ratios) {
    List<Expression> inputs = new ArrayList<>(List.of(PoweredGraph.SCALE));
    List<Ball> values = new ArrayList<>(List.of(scale));
    for (int i = 0; i < d; i++) {
      if (i != pivot) {
        inputs.add(z.get(i));
        values.add(ratios.get(i));
      }
    }
    return new Tape(inputs, List.of(e)).on(arithmetic).run(values).get(0);
  }

  /** A box around the present ratios on whose faces they do not move outwards. */
  private Optional<List<Ball>> trapped(Ball scale) {
    List<Ball> low = new ArrayList<>();
    List<Ball> high = new ArrayList<>();
    now.forEach(
        r -> {
          low.add(r.lower());
          high.add(r.upper());
        });
    for (int round = 0; round < ROUNDS; round++) {
      boolean holds = true;
      for (int i = 0; i < d; i++) {
        if (i != pivot) {
          holds &= face(i, -1, low, high, scale, round);
          holds &= face(i, 1, low, high, scale, round);
        }
      }
      if (holds) {
        return Optional.of(box(low, high));
      }
    }
    return Optional.empty();
  }

  private List<Ball> box(List<Ball> low, List<Ball> high) {
    return IntStream.range(0, d).mapToObj(i -> Ball.between(low.get(i), high.get(i))).toList();
  }

  /** Whether the flow does not leave through one face; moves the face outwards where it may. */
  private boolean face(int i, int side, List<Ball> low, List<Ball> high, Ball scale, int round) {
    List<Ball> faces = side < 0 ? low : high;
    Ball at = faces.get(i);
    if (at.isZero() && rests(i)) {
      return true;
    }
    List<Ball> box = new ArrayList<>(box(low, high));
    box.set(i, at);
    Ball rate = value(rates.get(i), scale, box);
    boolean inwards =
        side < 0
            ? arithmetic.lessOrEqual(Ball.ZERO, rate).isTrue()
            : arithmetic.lessOrEqual(rate, Ball.ZERO).isTrue();
    if (!inwards) {
      faces.set(i, outwards(i, side, at, scale, round));
    }
    return inwards;
  }

  /** 0 first, when it lies outwards; then away by y and by a growing part of the present ratio. */
  private Ball outwards(int i, int side, Ball at, Ball scale, int round) {
    boolean zeroAhead = SignChanges.sign(at) * side < 0;
    if (zeroAhead && rests(i)) {
      return Ball.ZERO;
    }
    Ball more = arithmetic.add(scale.upper(), Balls.size(now.get(i)).scaled(-ROUNDS + round));
    Ball moved = arithmetic.multiply(Ball.of(side), more.scaled((long) WIDEN_BITS * round));
    return arithmetic.add(at, moved).midpoint();
  }

  /** Whether z_i = 0 is kept by the flow for ever. */
  private boolean rests(int i) {
    String name = z.get(i).name();
    return new Expansion(Map.of(name, List.of(Expression.ZERO))).scalar(rates.get(i)).isZero();
  }
}
