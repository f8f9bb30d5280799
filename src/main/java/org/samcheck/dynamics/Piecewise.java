package org.samcheck.dynamics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.hipparchus.fraction.BigFraction;

/**
 * A function on the real line given on finitely many open intervals and at the points between them.
 *
 * @param breaks the points, in increasing order
 * @param pieces what holds on each open interval, one more than the points
 * @param at what holds at each point
 * @param restriction what a piece says at a point inside it
 * @param <P> what holds on an interval
 * @param <A> what holds at a point
 */
record Piecewise<P, A>(
    List<BigFraction> breaks,
    List<P> pieces,
    List<A> at,
    BiFunction<P, BigFraction, A> restriction) {
  private static final int MOST_BREAKS = 128;

  static <P, A> Piecewise<P, A> single(P piece, BiFunction<P, BigFraction, A> restriction) {
    return new Piecewise<>(List.of(), List.of(piece), List.of(), restriction);
  }

  /** The same function with more points; throws {@link NotCertified} if there are too many. */
  Piecewise<P, A> refined(Collection<BigFraction> more) {
    TreeSet<BigFraction> all = new TreeSet<>(breaks);
    if (!all.addAll(more)) {
      return this;
    }
    if (all.size() > MOST_BREAKS) {
      throw new NotCertified("more than " + MOST_BREAKS + " breakpoints");
    }
    List<P> finerPieces = new ArrayList<>();
    List<A> finerAt = new ArrayList<>();
    int k = 0;
    for (BigFraction t : all) {
      boolean old = k < breaks.size() && t.compareTo(breaks.get(k)) == 0;
      finerPieces.add(pieces.get(k));
      finerAt.add(old ? at.get(k) : restriction.apply(pieces.get(k), t));
      k += old ? 1 : 0;
    }
    finerPieces.add(pieces.get(k));
    return new Piecewise<>(List.copyOf(all), finerPieces, finerAt, restriction);
  }

  /** Both functions combined, interval by interval and point by point. */
  <Q, B, R, C> Piecewise<R, C> with(
      Piecewise<Q, B> other,
      BiFunction<P, Q, R> onPieces,
      BiFunction<A, B, C> atPoints,
      BiFunction<R, BigFraction, C> restrict) {
    Piecewise<P, A> f = refined(other.breaks);
    Piecewise<Q, B> g = other.refined(breaks);
    return new Piecewise<>(
        f.breaks, zip(f.pieces, g.pieces, onPieces), zip(f.at, g.at, atPoints), restrict);
  }

  private static <P, Q, R> List<R> zip(List<P> a, List<Q> b, BiFunction<P, Q, R> rule) {
    List<R> result = new ArrayList<>();
    for (int k = 0; k < a.size(); k++) {
      result.add(rule.apply(a.get(k), b.get(k)));
    }
    return result;
  }

  /** Whether t lies in the closure of interval k. */
  boolean touches(int k, BigFraction t) {
    return (k == 0 || breaks.get(k - 1).compareTo(t) <= 0)
        && (k == breaks.size() || t.compareTo(breaks.get(k)) <= 0);
  }

  /** A point inside interval k. */
  BigFraction inside(int k) {
    if (breaks.isEmpty()) {
      return BigFraction.ZERO;
    }
    if (k == 0) {
      return breaks.get(0).subtract(BigFraction.ONE);
    }
    BigFraction left = breaks.get(k - 1);
    return k == breaks.size() ? left.add(BigFraction.ONE) : left.add(breaks.get(k)).divide(2);
  }
}
