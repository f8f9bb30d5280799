package org.samcheck.judge;

import static java.math.BigInteger.ONE;

import java.math.BigInteger;
import java.util.OptionalInt;
import org.hipparchus.fraction.BigFraction;

/**
 * A real number: an exact rational, or an interval low · 2^scale … high · 2^scale that holds it.
 * Intervals round outwards.
 */
final class Real {

  private static final long LARGEST = 1L << 50;

  private final Work work;
  private final BigFraction exact;
  private BigInteger low;
  private BigInteger high;
  private long scale;

  private Real(Work work, BigFraction exact) {
    this.work = work;
    this.exact = exact;
  }

  private Real(Work work, BigInteger low, BigInteger high, long scale) {
    this.work = work;
    this.exact = null;
    int excess = Math.max(0, Math.max(low.bitLength(), high.bitLength()) - work.bits());
    this.low = low.shiftRight(excess);
    this.high = up(high, excess);
    this.scale = scale + excess;
    work.spend(work.bits());
    if (Math.abs(this.scale) > LARGEST) {
      throw Finding.Open.beyond("a number beyond 2^(2^50) or as near to 0");
    }
  }

  static Real of(Work work, BigFraction q) {
    work.spend(q);
    Real real = new Real(work, q);
    return work.isLong(q) ? real.interval() : real;
  }

  static Real of(Work work, long n) {
    return of(work, new BigFraction(n));
  }

  private Real of(BigFraction q) {
    return of(work, q);
  }

  private Real of(long n) {
    return of(work, n);
  }

  Work work() {
    return work;
  }

  /** The rational number, null for an interval. */
  BigFraction exact() {
    return exact;
  }

  boolean isZero() {
    return exact != null && exact.isZero();
  }

  private static BigInteger up(BigInteger n, int shift) {
    return n.negate().shiftRight(shift).negate();
  }

  private static BigInteger floor(BigInteger p, BigInteger q) {
    BigInteger[] parts = p.divideAndRemainder(q);
    return parts[1].signum() * q.signum() < 0 ? parts[0].subtract(ONE) : parts[0];
  }

  /** The same number, forgotten to be exact. */
  Real interval() {
    if (exact == null) {
      return this;
    }
    BigInteger p = exact.getNumerator();
    BigInteger q = exact.getDenominator();
    int shift = Math.max(0, work.bits() + 2 + q.bitLength() - p.bitLength());
    BigInteger down = floor(p.shiftLeft(shift), q);
    BigInteger above = floor(p.shiftLeft(shift).negate(), q).negate();
    return new Real(work, down, above, -shift);
  }

  private Real unknown(BigInteger from, BigInteger to, long at) {
    return new Real(work, from, to, at);
  }

  private BigInteger low(long at) {
    return at <= scale ? low.shiftLeft(gap(scale - at)) : low.shiftRight(gap(at - scale));
  }

  private BigInteger high(long at) {
    return at <= scale ? high.shiftLeft(gap(scale - at)) : up(high, gap(at - scale));
  }

  private static int gap(long difference) {
    return (int) Math.min(Integer.MAX_VALUE, difference);
  }

  /** |this| is below 2^top. */
  long top() {
    if (exact != null) {
      return (long) exact.getNumerator().bitLength() - exact.getDenominator().bitLength() + 1;
    }
    int length = Math.max(low.bitLength(), high.negate().bitLength());
    return Math.max(length, Math.max(high.bitLength(), low.negate().bitLength())) + scale;
  }

  /** A scale at which both numbers are whole, but for what is below the digits of the larger. */
  private long common(Real b) {
    return Math.max(Math.min(scale, b.scale), Math.max(top(), b.top()) - 2L * work.bits() - 8);
  }

  Real plus(Real o) {
    if (isZero() || o.isZero()) {
      return isZero() ? o : this;
    }
    if (exact != null && o.exact != null) {
      return of(exact.add(o.exact));
    }
    Real a = interval();
    Real b = o.interval();
    long at = a.common(b);
    return unknown(a.low(at).add(b.low(at)), a.high(at).add(b.high(at)), at);
  }

  Real negate() {
    return exact != null
        ? new Real(work, exact.negate())
        : unknown(high.negate(), low.negate(), scale);
  }

  Real minus(Real o) {
    return plus(o.negate());
  }

  Real times(Real o) {
    if (isZero() || o.isZero()) {
      return of(0);
    }
    if (exact != null && o.exact != null) {
      return of(exact.multiply(o.exact));
    }
    Real a = interval();
    Real b = o.interval();
    BigInteger p = a.low.multiply(b.low);
    BigInteger q = a.low.multiply(b.high);
    BigInteger r = a.high.multiply(b.low);
    BigInteger s = a.high.multiply(b.high);
    return unknown(p.min(q).min(r).min(s), p.max(q).max(r).max(s), a.scale + b.scale);
  }

  Real times(BigFraction q) {
    return times(of(q));
  }

  Real square() {
    return exact != null ? times(this) : magnitude().times(magnitude());
  }

  Real over(Real o) {
    if (o.isZero()) {
      throw Finding.Open.undefined("a division by 0");
    }
    if (o.exact != null) {
      return times(of(o.exact.reciprocal()));
    }
    if (o.low.signum() * o.high.signum() <= 0) {
      throw Finding.Open.undecided("whether a divisor is 0");
    }
    int shift = work.bits() + 2 + Math.max(o.low.bitLength(), o.high.bitLength());
    BigInteger one = ONE.shiftLeft(shift);
    BigInteger above = floor(one.negate(), o.low).negate();
    return times(unknown(floor(one, o.high), above, -shift - o.scale));
  }

  Real over(long n) {
    if (exact != null) {
      return times(new BigFraction(1, n));
    }
    BigInteger q = BigInteger.valueOf(n);
    int shift = 64;
    BigInteger above = floor(high.shiftLeft(shift).negate(), q).negate();
    return unknown(floor(low.shiftLeft(shift), q), above, scale - shift);
  }

  /** This number times 2^k. */
  Real shifted(long k) {
    Real a = interval();
    return unknown(a.low, a.high, a.scale + k);
  }

  /** This number to a whole power; 0^0 = 1. */
  Real power(BigInteger n) {
    if (n.signum() < 0) {
      return of(1).over(power(n.negate()));
    }
    Real result = of(1);
    for (int i = n.bitLength() - 1; i >= 0; i--) {
      result = result.square();
      result = n.testBit(i) ? result.times(this) : result;
    }
    return result;
  }

  Real sqrt() {
    if (exact != null && exact.signum() >= 0) {
      BigInteger p = exact.getNumerator().sqrt();
      BigInteger q = exact.getDenominator().sqrt();
      BigFraction root = new BigFraction(p, q);
      if (root.multiply(root).equals(exact)) {
        return of(root);
      }
    }
    Real a = interval();
    requireSign(a.low.signum() >= 0, a.high.signum() < 0, "the square root");
    int shift = Math.max(0, 2 * work.bits() + 2 - a.high.bitLength());
    shift += (int) Math.floorMod(a.scale - shift, 2L);
    BigInteger down = a.low.shiftLeft(shift).sqrt();
    BigInteger above = a.high.shiftLeft(shift).sqrt().add(ONE);
    return unknown(down, above, (a.scale - shift) / 2);
  }

  /** Throws unless {@code defined}, whether an argument is one at all. */
  private static void requireSign(boolean defined, boolean undefined, String what) {
    if (!defined) {
      throw undefined
          ? Finding.Open.undefined(what + " of a negative number")
          : Finding.Open.undecided("whether " + what + " exists");
    }
  }

  /** Whether this is an interval or number above 0. */
  void requirePositive(String what) {
    boolean positive = sign().orElse(-1) > 0;
    requireSign(positive, sign().orElse(1) <= 0, what);
  }

  /** −1, 0 or 1; empty where the interval does not tell. */
  OptionalInt sign() {
    if (exact != null) {
      return OptionalInt.of(exact.signum());
    }
    return low.signum() > 0 || high.signum() < 0 || low.signum() == 0 && high.signum() == 0
        ? OptionalInt.of(low.signum())
        : OptionalInt.empty();
  }

  int knownSign(String what) {
    return sign().orElseThrow(() -> Finding.Open.undecided(what + " is too close to call"));
  }

  /** |this|. */
  Real magnitude() {
    OptionalInt sign = sign();
    if (sign.isPresent()) {
      return sign.getAsInt() < 0 ? negate() : this;
    }
    return unknown(BigInteger.ZERO, high.max(low.negate()), scale);
  }

  Real max(Real o) {
    OptionalInt sign = minus(o).sign();
    if (sign.isPresent()) {
      return sign.getAsInt() < 0 ? o : this;
    }
    Real a = interval();
    Real b = o.interval();
    long at = a.common(b);
    return unknown(a.low(at).max(b.low(at)), a.high(at).max(b.high(at)), at);
  }

  /** The least interval that holds this and {@code o}. */
  Real hull(Real o) {
    Real a = interval();
    Real b = o.interval();
    long at = a.common(b);
    return unknown(a.low(at).min(b.low(at)), a.high(at).max(b.high(at)), at);
  }

  /** Everything within |o| of this number. */
  Real within(Real o) {
    return plus(o.hull(o.negate()));
  }

  /** Whether this interval lies strictly inside {@code o}. */
  boolean isInside(Real o) {
    Real a = interval();
    Real b = o.interval();
    long at = Math.min(a.scale, b.scale);
    return a.low(at).compareTo(b.low(at)) > 0 && a.high(at).compareTo(b.high(at)) < 0;
  }

  /** The middle of the interval, exact. */
  BigFraction middle() {
    if (exact != null) {
      return exact;
    }
    BigInteger sum = low.add(high);
    if (Math.abs(scale) > 1 << 24) {
      throw Finding.Open.beyond("a number of that size");
    }
    int k = (int) scale - 1;
    return k >= 0 ? new BigFraction(sum.shiftLeft(k)) : new BigFraction(sum, ONE.shiftLeft(-k));
  }
}
