package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.dynamics.Parabola.Jet;

/**
 * A function of one real t that is a polynomial of degree at most 2 on each of finitely many
 * intervals. {@code @error exact}.
 */
record PiecewiseQuadratic(Piecewise<Parabola, Jet> parts) {

  static PiecewiseQuadratic of(Parabola p) {
    return new PiecewiseQuadratic(Piecewise.single(p, Parabola::jet));
  }

  static PiecewiseQuadratic constant(BigFraction c) {
    return of(Parabola.constant(c));
  }

  private PiecewiseQuadratic with(
      PiecewiseQuadratic g, BinaryOperator<Parabola> onPieces, BinaryOperator<Jet> atPoints) {
    return new PiecewiseQuadratic(parts.with(g.parts, onPieces, atPoints, Parabola::jet));
  }

  PiecewiseQuadratic plus(PiecewiseQuadratic g) {
    return with(g, Parabola::plus, Jet::plus);
  }

  PiecewiseQuadratic times(PiecewiseQuadratic g) {
    return with(g, Parabola::times, Jet::times);
  }

  PiecewiseQuadratic scaled(BigFraction c) {
    return times(constant(c));
  }

  /** Where the sign of this, −1, 0 or 1, satisfies {@code condition}. */
  Piecewise<Boolean, Boolean> where(IntPredicate condition) {
    Piecewise<Parabola, Jet> fine = parts.refined(zeros());
    List<Boolean> pieces = new ArrayList<>();
    for (int k = 0; k < fine.pieces().size(); k++) {
      pieces.add(condition.test(fine.pieces().get(k).value(fine.inside(k)).signum()));
    }
    List<Boolean> at = fine.at().stream().map(j -> condition.test(j.value().signum())).toList();
    return new Piecewise<>(fine.breaks(), pieces, at, (truth, t) -> truth);
  }

  private List<BigFraction> zeros() {
    List<BigFraction> zeros = new ArrayList<>();
    for (int k = 0; k < parts.pieces().size(); k++) {
      int piece = k;
      parts.pieces().get(k).zeros().stream()
          .filter(t -> parts.touches(piece, t))
          .forEach(zeros::add);
    }
    return zeros;
  }

  /** {@code yes} where the condition holds, else {@code no}. */
  static PiecewiseQuadratic choose(
      Piecewise<Boolean, Boolean> condition, PiecewiseQuadratic yes, PiecewiseQuadratic no) {
    Piecewise<Parabola, Jet> chosen =
        condition.with(yes.parts, PiecewiseQuadratic::when, PiecewiseQuadratic::when, orNull());
    return new PiecewiseQuadratic(
        chosen.with(
            no.parts, PiecewiseQuadratic::orElse, PiecewiseQuadratic::orElse, Parabola::jet));
  }

  private static BiFunction<Parabola, BigFraction, Jet> orNull() {
    return (piece, t) -> piece == null ? null : piece.jet(t);
  }

  private static <V> V when(boolean condition, V value) {
    return condition ? value : null;
  }

  private static <V> V orElse(V value, V other) {
    return value == null ? other : value;
  }

  /** The first of f and g that attains the larger value (sign 1) or the smaller one (sign −1). */
  static PiecewiseQuadratic extreme(int sign, PiecewiseQuadratic f, PiecewiseQuadratic g) {
    PiecewiseQuadratic difference = f.plus(g.scaled(BigFraction.MINUS_ONE));
    return choose(difference.where(s -> s * sign >= 0), f, g);
  }

  private interface Corner {
    boolean holds(Jet left, Jet at, Jet right);
  }

  private boolean everywhere(Corner corner) {
    for (int k = 0; k < parts.breaks().size(); k++) {
      BigFraction t = parts.breaks().get(k);
      Jet left = parts.pieces().get(k).jet(t);
      if (!corner.holds(left, parts.at().get(k), parts.pieces().get(k + 1).jet(t))) {
        return false;
      }
    }
    return true;
  }

  boolean isContinuous() {
    return everywhere(
        (left, at, right) -> left.value().equals(at.value()) && at.value().equals(right.value()));
  }

  /**
   * Whether f and f′ are continuous, and f′ is what the language calls the derivative at each
   * point.
   */
  boolean isSmooth() {
    return everywhere((left, at, right) -> left.equals(at) && at.equals(right));
  }

  /** Whether no corner points down: f′₋ ≤ the derivative of the language ≤ f′₊. */
  boolean turnsUpwards() {
    return everywhere(
        (left, at, right) ->
            left.slope().compareTo(at.slope()) <= 0 && at.slope().compareTo(right.slope()) <= 0);
  }

  /** The smallest f″ of a piece. */
  BigFraction leastCurvature() {
    return parts.pieces().stream()
        .map(p -> p.a().multiply(2))
        .reduce((x, y) -> x.compareTo(y) <= 0 ? x : y)
        .orElseThrow();
  }

  /** The largest f″ of a piece. */
  BigFraction greatestCurvature() {
    return scaled(BigFraction.MINUS_ONE).leastCurvature().negate();
  }

  /** The minimum of a continuous function; empty if it is not bounded below. */
  Optional<BigFraction> minimum() {
    int last = parts.pieces().size() - 1;
    if (parts.pieces().get(0).fallsWithoutEnd(-1) || parts.pieces().get(last).fallsWithoutEnd(1)) {
      return Optional.empty();
    }
    List<BigFraction> values = new ArrayList<>(parts.at().stream().map(Jet::value).toList());
    for (int k = 0; k <= last; k++) {
      int piece = k;
      Parabola p = parts.pieces().get(k);
      values.add(p.value(p.vertex().filter(t -> parts.touches(piece, t)).orElse(parts.inside(k))));
    }
    return values.stream().reduce((x, y) -> x.compareTo(y) <= 0 ? x : y);
  }
}
