package org.samcheck.arithmetic;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * The closed interval [m − r, m + r] with a dyadic midpoint m = mantissa · 2^exponent and a radius
 * r of 30 bits; exponents run to ±2^60, and one beyond that throws {@link UndecidedException}.
 *
 * <p>A ball means "the true number is in here". {@code @error} enclosure: radii are rounded up.
 * {@code @source} F. Johansson, "Arb: efficient arbitrary-precision midpoint-radius interval
 * arithmetic", IEEE Trans. Computers 66 (2017).
 */
public final class Ball {
  /** The exact number 0. */
  public static final Ball ZERO = new Ball(BigInteger.ZERO, 0, 0, Magnitude.NONE);

  /** The exact number 1. */
  public static final Ball ONE = new Ball(BigInteger.ONE, 0, 0, Magnitude.NONE);

  /** The exponent of 0: below any other. */
  public static final long NO_EXPONENT = Magnitude.NONE;

  private static final long MAX_EXPONENT = 1L << 60;
  private static final long RADIUS_END = 1L << Magnitude.BITS;
  private static final int WORD = 32;
  private static final int UNIT_BITS = 60;
  private static final int LARGEST_SHIFT = 1 << 28;
  private static final int DOUBLE_SAFE_BITS = 1000;
  private static final int DOUBLE_FRACTION = 52;

  /** A power of two that takes any 62-bit number out of the doubles' range. */
  private static final int FAR_SCALE = 3000;

  /** Midpoint and radius keep their exponents this close, so that m ± r is never a giant number. */
  private static final int FAR = 1 << 16;

  final BigInteger mantissa;
  final long exponent;
  final long radius;
  final long radiusExponent;

  /** The first 30 bits of |mantissa| rounded up; 0 while not computed. Racing writes agree. */
  private int leading;

  private Ball(BigInteger mantissa, long exponent, long radius, long radiusExponent) {
    this.mantissa = mantissa;
    this.exponent = mantissa.signum() == 0 ? 0 : exponent;
    this.radius = radius;
    this.radiusExponent = radiusExponent;
    if (Math.abs(this.exponent) > MAX_EXPONENT
        || radius != 0 && Math.abs(radiusExponent) > MAX_EXPONENT) {
      throw new UndecidedException("a number with an exponent beyond 2^60");
    }
  }

  /** The exact number mantissa · 2^exponent. {@code @error} exact. */
  public static Ball dyadic(BigInteger mantissa, long exponent) {
    return new Ball(mantissa, exponent, 0, Magnitude.NONE);
  }

  /** The exact integer {@code value}. {@code @error} exact. */
  public static Ball of(long value) {
    return dyadic(BigInteger.valueOf(value), 0);
  }

  /** The exact value of a finite double; NaN and infinities throw {@link UndefinedException}. */
  public static Ball of(double value) {
    if (!Double.isFinite(value)) {
      throw new UndefinedException("a double that is not finite");
    }
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    return dyadic(BigInteger.valueOf((long) Math.scalb(value, -exponent)), exponent);
  }

  /** [m − r, m + r] for exact balls m and r ≥ 0; the radius is rounded up to 30 bits. */
  public static Ball of(Ball midpoint, Ball radius) {
    if (radius.sign() < 0) {
      throw new IllegalArgumentException("a negative radius");
    }
    return midpoint.midpoint().widened(Magnitude.up(radius.mantissa, radius.exponent));
  }

  /** The hull [lower, upper] of two exact balls, lower ≤ upper. {@code @error} enclosure. */
  public static Ball between(Ball lower, Ball upper) {
    Ball length = upper.plusExactly(lower.negated());
    return lower
        .plusExactly(upper)
        .scaled(-1)
        .widened(Magnitude.up(length.mantissa, length.exponent).half());
  }

  /** [0, 2r] with the lower end exactly 0. */
  static Ball fromZeroTo(Magnitude upper) {
    return upper.half().toBall().widened(upper.half());
  }

  /** m ± r with r &lt; 2^63 rounded up, m not rounded. */
  static Ball of(BigInteger mantissa, long exponent, long radius, long radiusExponent) {
    if (radius == 0) {
      return new Ball(mantissa, exponent, 0, Magnitude.NONE);
    }
    int excess = Long.SIZE - Magnitude.BITS - Long.numberOfLeadingZeros(radius);
    long r = excess <= 0 ? radius << -excess : ((radius - 1) >> excess) + 1;
    long re = radiusExponent + excess;
    if (r == RADIUS_END) {
      r >>= 1;
      re++;
    }
    if (Math.abs(exponent - re) > FAR && mantissa.signum() != 0) {
      return drawnTogether(mantissa, exponent, r, re);
    }
    return new Ball(mantissa, exponent, r, re);
  }

  /** Raises a radius below 2^−65536 units, or cuts a midpoint far below its radius. */
  private static Ball drawnTogether(BigInteger m, long e, long r, long re) {
    if (re < e) {
      return new Ball(m, e, RADIUS_END >> 1, e - FAR);
    }
    BigInteger cut = m.shiftRight((int) Math.min(re - FAR - e, Integer.MAX_VALUE));
    return of(cut, re - FAR, r + 1, re);
  }

  /**
   * m ± r with m cut to {@code bits} to bits + 31 bits, in whole words because those shifts are
   * copies; the cut is a floor, so it adds at most one unit of the new last place, and none if m
   * had only zeros there.
   */
  static Ball rounded(
      BigInteger mantissa, long exponent, long radius, long radiusExponent, int bits) {
    int shift = (mantissa.bitLength() - bits) & -WORD;
    if (shift <= 0) {
      return of(mantissa, exponent, radius, radiusExponent);
    }
    long e = exponent + shift;
    BigInteger m = mantissa.shiftRight(shift);
    if (mantissa.getLowestSetBit() >= shift) {
      return of(m, e, radius, radiusExponent);
    }
    if (radius == 0) {
      return new Ball(m, e, 1L << (Magnitude.BITS - 1), e - (Magnitude.BITS - 1));
    }
    int room = Math.max(0, Long.numberOfLeadingZeros(radius) - (Long.SIZE - UNIT_BITS - 1));
    long re = radiusExponent - room;
    long top = Math.max(re, e - UNIT_BITS);
    long sum =
        Magnitude.ceilShift(radius << room, top - re)
            + Magnitude.ceilShift(1L << UNIT_BITS, top - (e - UNIT_BITS));
    return of(m, e, sum, top);
  }

  Ball rounded(int bits) {
    return mantissa.bitLength() - bits < WORD
        ? this
        : rounded(mantissa, exponent, radius, radiusExponent, bits);
  }

  /** The same midpoint with the radius enlarged by {@code extra}. */
  Ball widened(Magnitude extra) {
    Magnitude sum = radius().plus(extra);
    return of(mantissa, exponent, sum.mantissa(), sum.exponent());
  }

  /** Whether the radius is 0. */
  public boolean isExact() {
    return radius == 0;
  }

  /** Whether this is the exact number 0. */
  public boolean isZero() {
    return radius == 0 && mantissa.signum() == 0;
  }

  /** Whether this is an exact integer. */
  boolean isInteger() {
    return radius == 0
        && (exponent >= 0 || mantissa.signum() == 0 || mantissa.getLowestSetBit() >= -exponent);
  }

  /** The sign of the midpoint, as −1, 0 or 1; no verdict on the numbers of the ball. */
  int sign() {
    return mantissa.signum();
  }

  /** The midpoint as an exact ball. {@code @error} exact. */
  public Ball midpoint() {
    return radius == 0 ? this : dyadic(mantissa, exponent);
  }

  /** The radius as an exact ball. {@code @error} exact. */
  public Ball radiusBall() {
    return radius().toBall();
  }

  Magnitude radius() {
    return new Magnitude(radius, radiusExponent);
  }

  /** m − r as an exact ball. {@code @error} exact. */
  public Ball lower() {
    return radius == 0 ? this : midpoint().plusExactly(radiusBall().negated());
  }

  /** m + r as an exact ball. {@code @error} exact. */
  public Ball upper() {
    return radius == 0 ? this : midpoint().plusExactly(radiusBall());
  }

  /** m − r as a fraction; an exponent beyond ±2^28 throws {@link UndecidedException}. */
  public BigFraction lowerBound() {
    return lower().midpointFraction();
  }

  /** m + r as a fraction; an exponent beyond ±2^28 throws {@link UndecidedException}. */
  public BigFraction upperBound() {
    return upper().midpointFraction();
  }

  /** m as a fraction; an exponent beyond ±2^28 throws {@link UndecidedException}. */
  public BigFraction midpointFraction() {
    return exponent >= 0
        ? new BigFraction(shiftedLeft(mantissa, exponent))
        : new BigFraction(mantissa, shiftedLeft(BigInteger.ONE, -exponent));
  }

  /** Whether the fraction lies in the ball. {@code @error} exact. */
  public boolean contains(BigFraction value) {
    return lowerBound().compareTo(value) <= 0 && value.compareTo(upperBound()) <= 0;
  }

  /** Whether every number of the other ball lies in this one. {@code @error} exact. */
  public boolean contains(Ball other) {
    return lower().compareMidpoints(other.lower()) <= 0
        && other.upper().compareMidpoints(upper()) <= 0;
  }

  /** Whether 0 lies in the ball. {@code @error} exact. */
  public boolean containsZero() {
    if (radius == 0 || mantissa.signum() == 0) {
      return mantissa.signum() == 0;
    }
    return !isLongerThanRadius()
        && dyadic(mantissa.abs(), exponent).compareMidpoints(radiusBall()) <= 0;
  }

  /** Whether |m| ≥ 2^(top − 1) already exceeds r &lt; 2^(30 + radiusExponent). */
  private boolean isLongerThanRadius() {
    return top() - 1 >= radiusExponent + Magnitude.BITS;
  }

  /** Whether r is at most one unit of {@link #leading}: the ball is far from 0. */
  boolean isNarrow() {
    return mantissa.signum() != 0
        && (radius == 0 || radiusExponent + Magnitude.BITS <= leadingExponent());
  }

  /**
   * At most |x| for every x of a narrow ball, in units of 2^leadingExponent: {@link #leading} is
   * less than two units above |m|, and the radius at most one.
   */
  long leastLeading() {
    return leading() - 3;
  }

  /** Whether the balls share a number. {@code @error} exact. */
  public boolean overlaps(Ball other) {
    return !isBelow(other) && !other.isBelow(this);
  }

  /** Whether every number of this ball is less than every number of the other. */
  boolean isBelow(Ball other) {
    return compareMidpoints(other) < 0 && upper().compareMidpoints(other.lower()) < 0;
  }

  /** The smallest ball around both, the radius rounded up. {@code @error} enclosure. */
  public Ball hull(Ball other) {
    Ball low = lower().compareMidpoints(other.lower()) <= 0 ? lower() : other.lower();
    Ball high = upper().compareMidpoints(other.upper()) >= 0 ? upper() : other.upper();
    return between(low, high);
  }

  /** This times 2^k. {@code @error} exact. */
  public Ball scaled(long k) {
    return new Ball(
        mantissa,
        mantissa.signum() == 0 ? 0 : exponent + k,
        radius,
        radius == 0 ? Magnitude.NONE : radiusExponent + k);
  }

  /** −x for every x of the ball. {@code @error} exact. */
  Ball negated() {
    return new Ball(mantissa.negate(), exponent, radius, radiusExponent);
  }

  /** The least t, or one more, with |m| ≤ 2^t and r ≤ 2^t; {@link #NO_EXPONENT} for exactly 0. */
  public long sizeExponent() {
    long middle = mantissa.signum() == 0 ? NO_EXPONENT : top();
    return radius == 0 ? middle : Math.max(middle, radius().top());
  }

  /** At least r · 2^k, infinite beyond the doubles' range; 0 only for r = 0. */
  public double radiusTimesPowerOfTwo(long k) {
    if (radius == 0) {
      return 0;
    }
    int scale = (int) Math.max(-FAR_SCALE, Math.min(FAR_SCALE, radiusExponent + k));
    double result = Math.scalb((double) radius, scale);
    return result >= Double.MIN_NORMAL ? result : Double.MIN_NORMAL;
  }

  /** The least t with |m| ≤ 2^t (for m &lt; 0 a power of two: t with |m| = 2^t). */
  long top() {
    return exponent + mantissa.bitLength();
  }

  /**
   * The first 30 bits of |m|, rounded up: |m| ≤ leading · 2^leadingExponent ≤ 2^top. A double holds
   * the first 53 bits rounded to nearest, so their first 30 plus one unit are a bound.
   */
  long leading() {
    if (leading == 0) {
      leading = computeLeading();
    }
    return leading;
  }

  long leadingExponent() {
    return mantissa.signum() == 0 ? Magnitude.NONE : top() - Magnitude.BITS;
  }

  private int computeLeading() {
    int length = mantissa.bitLength();
    if (length >= DOUBLE_SAFE_BITS) {
      long first = mantissa.abs().shiftRight(length - Magnitude.BITS).longValue();
      return (int) Math.min(first + 1, RADIUS_END);
    }
    double value = mantissa.doubleValue();
    if (value == 0) {
      return 0;
    }
    if (Math.getExponent(value) == length) {
      return (int) RADIUS_END;
    }
    long fraction = Double.doubleToRawLongBits(value) & ((1L << DOUBLE_FRACTION) - 1);
    return (int)
        (((fraction | 1L << DOUBLE_FRACTION) >> (DOUBLE_FRACTION + 1 - Magnitude.BITS)) + 1);
  }

  /** At least |x| for every x of the ball. */
  Magnitude upperMagnitude() {
    return Magnitude.up(mantissa, exponent).plus(radius());
  }

  /** At most |x| for every x of a ball without 0; 0 otherwise. */
  Magnitude lowerMagnitude() {
    if (containsZero()) {
      return Magnitude.ZERO;
    }
    Ball near = mantissa.signum() > 0 ? lower() : upper();
    return Magnitude.down(near.mantissa, near.exponent);
  }

  /**
   * log2(|m| / r) rounded down: the relative accuracy in bits, off by at most one; 0 if r ≥ |m|,
   * {@code Long.MAX_VALUE} if exact.
   */
  public long accuracyBits() {
    return radius == 0
        ? Long.MAX_VALUE
        : mantissa.signum() == 0 ? 0 : Math.max(0, top() - 1 - radius().top());
  }

  /** The sum of the midpoints without rounding. */
  Ball plusExactly(Ball other) {
    if (mantissa.signum() == 0 || other.mantissa.signum() == 0) {
      return mantissa.signum() == 0 ? other : this;
    }
    long e = Math.min(exponent, other.exponent);
    return dyadic(
        shiftedLeft(mantissa, exponent - e).add(shiftedLeft(other.mantissa, other.exponent - e)),
        e);
  }

  /** The order of the midpoints. {@code @error} exact. */
  int compareMidpoints(Ball other) {
    int sign = mantissa.signum();
    if (sign != other.mantissa.signum() || sign == 0) {
      return Integer.compare(sign, other.mantissa.signum());
    }
    long gap = top() - other.top();
    if (Math.abs(gap) > 1) {
      return gap > 0 ? sign : -sign;
    }
    long e = Math.min(exponent, other.exponent);
    return shiftedLeft(mantissa, exponent - e)
        .compareTo(shiftedLeft(other.mantissa, other.exponent - e));
  }

  /** ⌊m · 2^places⌋: the fixed-point image, at most one unit below. */
  BigInteger floor(long places) {
    long shift = exponent + places;
    if (shift >= 0) {
      return shiftedLeft(mantissa, shift);
    }
    return mantissa.shiftRight((int) Math.min(-shift, Integer.MAX_VALUE));
  }

  private static BigInteger shiftedLeft(BigInteger value, long shift) {
    if (shift > LARGEST_SHIFT) {
      throw new UndecidedException("two numbers more than 2^28 binary places apart");
    }
    return value.shiftLeft((int) shift);
  }

  /** The double nearest the midpoint, infinite or 0 beyond the doubles' range. */
  public double toDouble() {
    int excess = Math.max(0, mantissa.bitLength() - 62);
    long first = mantissa.shiftRight(excess).longValue();
    long sticky = excess > 0 && mantissa.getLowestSetBit() < excess ? 1 : 0;
    long scale = Math.max(-FAR_SCALE, Math.min(FAR_SCALE, exponent + excess));
    return Math.scalb((double) (first | sticky), (int) scale);
  }

  /**
   * At most {@code digits} significant decimal digits, fewer if the ball is too wide: every number
   * of the ball is less than one unit of the last digit away. Plain between 10^−6 and 10^21, else
   * {@code d.ddde±n}; a ball with no right digit prints {@code 0e±n}.
   */
  public String toDecimal(int digits) {
    return new DecimalDigits(this, digits).toString();
  }

  /** Whether midpoints and radii agree: equal as sets, which does not make the numbers equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Ball ball
        && radius == ball.radius
        && radiusExponent == ball.radiusExponent
        && compareMidpoints(ball) == 0;
  }

  @Override
  public int hashCode() {
    int zeros = Math.max(0, mantissa.getLowestSetBit());
    return 31 * mantissa.shiftRight(zeros).hashCode() + Long.hashCode(radius + radiusExponent);
  }

  /** Twenty digits and the radius. */
  @Override
  public String toString() {
    return toDecimal(20) + (radius == 0 ? "" : " ± " + radiusBall().toDecimal(3));
  }
}
