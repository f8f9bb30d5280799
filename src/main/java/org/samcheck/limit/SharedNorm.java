package org.samcheck.limit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;
import org.samcheck.arithmetic.BallArithmetic;
import org.samcheck.arithmetic.Exact;
import org.samcheck.arithmetic.ExactArithmetic;
import org.samcheck.arithmetic.UndecidedException;
import org.samcheck.expression.Expression;
import org.samcheck.integrate.VectorField;

/**
 * The argument for ẇ_j = a_j w_j (1 − κ a_j / n), n² = Σ q_j w_j², with positive a, κ and q: a
 * coordinate grows iff n exceeds its threshold κ a_j. Hence:
 *
 * <ul>
 *   <li>If the coordinates with a_j ≤ a alone have a norm above κ a, they grow, and keep it so for
 *       ever: n → ∞ exponentially, and the largest a_j takes the direction.
 *   <li>If n is below the least threshold, all decay, and collapse in finite time.
 * </ul>
 *
 * <p>Between the two the flow is enclosed until one of them holds. Covers ℓ2-SAM at depth 2.
 *
 * @source moon2026, Theorems 4.2, 4.4 and 4.5
 */
public final class SharedNorm implements ClosingArgument {
  private static final int LEAST_DIGITS = 20;
  private static final int GUARD_DIGITS = 10;
  private static final int MOST_DIGITS = 200;
  private static final double DIGITS_PER_BIT = Math.log10(2);

  @Override
  public Optional<End> close(VectorField balanced, int depth, List<BigFraction> alpha) {
    try {
      NormGate gate = NormGate.read(balanced, alpha);
      return Optional.of(
          gate.rates().isEmpty() ? collapsed(alpha, Ball.ZERO) : decided(gate, depth, alpha));
    } catch (Unsupported other) {
      return Optional.empty();
    }
  }

  private static End decided(NormGate gate, int depth, List<BigFraction> alpha) {
    List<Exact> start = gate.start().stream().map(Exact::of).toList();
    NormGate.Side side = gate.side(start, new ExactArithmetic());
    return switch (side) {
      case REST -> resting(depth, alpha);
      case ABOVE -> escaping(gate, depth, alpha);
      case BELOW ->
          collapsed(alpha, start.size() == 1 ? closed(gate, start) : followed(gate, alpha).end());
      case BETWEEN -> {
        GateClock.Decided last = followed(gate, alpha);
        yield last.side() == NormGate.Side.ABOVE
            ? escaping(gate, depth, alpha)
            : collapsed(alpha, last.end());
      }
    };
  }

  /** With one rate, ṅ = a (n − θ) has a closed form. */
  private static Ball closed(NormGate gate, List<Exact> start) {
    BallArithmetic arithmetic = BallArithmetic.ofDigits(ClosedForm.DIGITS);
    return gate.remaining(start.stream().map(e -> e.in(arithmetic)).toList(), arithmetic);
  }

  private static GateClock.Decided followed(NormGate gate, List<BigFraction> alpha) {
    int bits = alpha.stream().mapToInt(SharedNorm::bits).max().orElseThrow();
    int digits = Math.max(LEAST_DIGITS, (int) (bits * DIGITS_PER_BIT) + GUARD_DIGITS);
    return GateClock.decide(gate, digits, Math.max(MOST_DIGITS, 4 * digits));
  }

  private static int bits(BigFraction value) {
    return Math.max(value.getNumerator().bitLength(), value.getDenominator().bitLength());
  }

  private static End resting(int depth, List<BigFraction> alpha) {
    return new End(
        End.Kind.CONVERGENT,
        Escape.constants(alpha),
        Optional.of(Direction.of(powers(alpha, depth))),
        Optional.of(Ball.ZERO));
  }

  private static End collapsed(List<BigFraction> alpha, Ball time) {
    return new End(
        End.Kind.COLLAPSE,
        Escape.constants(Collections.nCopies(alpha.size(), BigFraction.ZERO)),
        Optional.empty(),
        Optional.of(time));
  }

  /** Coordinates of one rate keep their ratios; those of the largest outgrow the others. */
  private static End escaping(NormGate gate, int depth, List<BigFraction> alpha) {
    List<BigFraction> beta = new ArrayList<>(powers(alpha, depth));
    List<Optional<Expression>> layer = new ArrayList<>();
    for (int j = 0; j < beta.size(); j++) {
      if (!gate.own().get(j).equals(gate.energies().lastKey())) {
        beta.set(j, BigFraction.ZERO);
      }
      boolean stays = alpha.get(j).isZero();
      layer.add(stays ? Optional.of(Expression.ZERO) : Optional.empty());
    }
    if (beta.stream().anyMatch(b -> b.signum() < 0)) {
      throw new UndecidedException("the margin of a solution with negative infinite components");
    }
    return new End(End.Kind.ESCAPE, layer, Optional.of(Direction.of(beta)), Optional.empty());
  }

  private static List<BigFraction> powers(List<BigFraction> w, int depth) {
    return w.stream().map(x -> x.pow(depth)).toList();
  }
}
