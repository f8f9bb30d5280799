package org.samcheck.arithmetic;

import java.math.BigInteger;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The real operations on {@link Ball}s at a fixed number of bits: for all x ∈ a, y ∈ b the result
 * contains x ∘ y.
 *
 * <p>{@code @error} enclosure: + − × ÷ √ add at most 2 units of the last place to what the radii of
 * the operands force, exp log sin cos at most 8; a radius itself is rounded up in its 30 bits.
 */
public final class BallArithmetic implements Arithmetic<Ball> {
  private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
  private static final int GUARD = 8;
  private static final int WORD = 32;

  /** A radius below 2^−16 of the midpoint is carried to first order, a wider one by endpoints. */
  private static final int NARROW_BITS = 16;

  /** Balls whose radii are more than 2^−8 of the midpoints are multiplied by their ends. */
  private static final int WIDE_BITS = 8;

  /** A midpoint with more bits than this is not changed by one unit in its leading 30 bits. */
  private static final int UNIT_SAFE_BITS = 62;

  /** A radius divided by a leading part of at least 2^28 has at most this many bits. */
  private static final int RADIUS_BITS = 34;

  private final int bits;
  private final ElementaryFunctions functions;

  /**
   * @param bits the precision of a midpoint, at least 2
   */
  public BallArithmetic(int bits) {
    if (bits < 2) {
      throw new IllegalArgumentException("a precision of " + bits + " bits");
    }
    this.bits = bits;
    functions = new ElementaryFunctions(this);
  }

  /** The arithmetic with at least {@code digits} significant decimal digits. */
  public static BallArithmetic ofDigits(int digits) {
    return new BallArithmetic((int) Math.ceil(digits * BITS_PER_DIGIT) + 1);
  }

  /** The precision in bits. */
  public int bits() {
    return bits;
  }

  /** {@inheritDoc} {@code @error} exact for a dyadic that fits, else an enclosure. */
  @Override
  public Ball of(BigFraction value) {
    BigInteger denominator = value.getDenominator();
    int power = denominator.getLowestSetBit();
    if (denominator.bitLength() == power + 1) {
      return round(Ball.dyadic(value.getNumerator(), -power));
    }
    return divide(Ball.dyadic(value.getNumerator(), 0), Ball.dyadic(denominator, 0));
  }

  @Override
  public Ball of(Ball enclosure) {
    return enclosure;
  }

  @Override
  public int digits() {
    return (int) (bits / BITS_PER_DIGIT);
  }

  /** The ball with its midpoint rounded to the precision, the radius enlarged accordingly. */
  public Ball round(Ball a) {
    return a.rounded(bits);
  }

  @Override
  public Ball pi() {
    return round(Constant.PI.get(bits));
  }

  @Override
  public Ball add(Ball a, Ball b) {
    return sum(a, b, false);
  }

  @Override
  public Ball subtract(Ball a, Ball b) {
    return sum(a, b, true);
  }

  private Ball sum(Ball a, Ball b, boolean minus) {
    long gap = a.exponent - b.exponent;
    long top = Math.max(a.radiusExponent, b.radiusExponent);
    long radius =
        (a.radius | b.radius) == 0
            ? 0
            : Magnitude.ceilShift(a.radius << Magnitude.BITS, top - a.radiusExponent)
                + Magnitude.ceilShift(b.radius << Magnitude.BITS, top - b.radiusExponent);
    top -= Magnitude.BITS;
    if (Math.abs(gap) > bits + 2 * WORD) {
      return farSum(a, minus ? b.negated() : b, radius, top);
    }
    BigInteger x = gap > 0 ? a.mantissa.shiftLeft((int) gap) : a.mantissa;
    BigInteger y = gap < 0 ? b.mantissa.shiftLeft((int) -gap) : b.mantissa;
    return Ball.rounded(
        minus ? x.subtract(y) : x.add(y), gap > 0 ? b.exponent : a.exponent, radius, top, bits);
  }

  /** The sum when exponents are far apart: what lies below the precision becomes radius. */
  private Ball farSum(Ball a, Ball b, long radius, long radiusExponent) {
    if (a.sign() == 0 || b.sign() == 0) {
      Ball other = a.sign() == 0 ? b : a;
      return Ball.rounded(other.mantissa, other.exponent, radius, radiusExponent, bits);
    }
    Ball high = a.exponent > b.exponent ? a : b;
    Ball low = high == a ? b : a;
    long cut = Math.min(high.exponent, high.top() - bits - GUARD);
    if (low.top() >= high.top() - 1 || cut <= low.exponent) {
      Ball exact = a.plusExactly(b);
      return Ball.rounded(exact.mantissa, exact.exponent, radius, radiusExponent, bits);
    }
    BigInteger sum = high.floor(-cut).add(low.floor(-cut));
    Magnitude wider = Magnitude.up(radius, radiusExponent).plus(Magnitude.up(1, cut));
    return Ball.rounded(sum, cut, wider.mantissa(), wider.exponent(), bits);
  }

  @Override
  public Ball multiply(Ball a, Ball b) {
    BigInteger m = a.mantissa.multiply(b.mantissa);
    long e = a.exponent + b.exponent;
    if ((a.radius | b.radius) == 0) {
      return Ball.rounded(m, e, 0, 0, bits);
    }
    long ea = a.leadingExponent() + b.radiusExponent;
    long eb = b.leadingExponent() + a.radiusExponent;
    long er = a.radiusExponent + b.radiusExponent;
    if (er - ea > -WIDE_BITS && er - eb > -WIDE_BITS) {
      return wideProduct(a, b);
    }
    long top = Math.max(Math.max(ea, eb), er);
    long radius =
        Magnitude.ceilShift(a.leading() * b.radius, top - ea)
            + Magnitude.ceilShift(b.leading() * a.radius, top - eb)
            + Magnitude.ceilShift(a.radius * b.radius, top - er);
    return Ball.rounded(m, e, radius, top, bits);
  }

  /** The hull of the products of the ends, which r_a r_b on both sides of m_a m_b exceeds. */
  private Ball wideProduct(Ball a, Ball b) {
    Ball[] ends = {
      exactProduct(a.lower(), b.lower()),
      exactProduct(a.lower(), b.upper()),
      exactProduct(a.upper(), b.lower()),
      exactProduct(a.upper(), b.upper())
    };
    return hullOf(ends);
  }

  private static Ball exactProduct(Ball x, Ball y) {
    return Ball.dyadic(x.mantissa.multiply(y.mantissa), x.exponent + y.exponent);
  }

  private Ball hullOf(Ball... points) {
    Ball least = points[0];
    Ball most = points[0];
    for (Ball point : points) {
      least = smaller(least, point);
      most = most.compareMidpoints(point) < 0 ? point : most;
    }
    return round(Ball.between(least, most));
  }

  /** {@inheritDoc} Never below 0: a ball that straddles 0 gives [0, max a²]. */
  @Override
  public Ball square(Ball a) {
    if (a.radius != 0 && a.containsZero()) {
      Magnitude upper = a.upperMagnitude();
      return Ball.fromZeroTo(upper.times(upper));
    }
    return multiply(a, a);
  }

  /** {@inheritDoc} A divisor that straddles 0 throws {@link UndecidedException}. */
  @Override
  public Ball divide(Ball a, Ball b) {
    requireNonzero(b);
    if (a.isZero()) {
      return a;
    }
    if (b.radius != 0 && b.accuracyBits() < WIDE_BITS) {
      return wideQuotient(a, b);
    }
    long shift = bits + 1L + b.mantissa.bitLength() - a.mantissa.bitLength();
    shift = Math.max(0, shift + Math.floorMod(a.exponent - b.exponent - shift, (long) WORD));
    BigInteger[] parts = a.mantissa.shiftLeft((int) shift).divideAndRemainder(b.mantissa);
    boolean exact = parts[1].signum() == 0;
    long e = a.exponent - b.exponent - shift;
    if ((a.radius | b.radius) == 0) {
      return pointResult(parts[0], e, exact);
    }
    if (b.isNarrow() && parts[0].bitLength() > UNIT_SAFE_BITS) {
      return narrowQuotient(a, b, Ball.dyadic(parts[0], e), exact);
    }
    Ball quotient = pointResult(parts[0], e, exact);
    return quotient.widened(quotientRadius(a, b, quotient));
  }

  private Ball wideQuotient(Ball a, Ball b) {
    Ball least = b.lower();
    Ball most = b.upper();
    Ball[] ends = {
      divide(a.lower(), least),
      divide(a.lower(), most),
      divide(a.upper(), least),
      divide(a.upper(), most)
    };
    Ball hull = ends[0];
    for (Ball end : ends) {
      hull = hull.hull(end);
    }
    return round(hull);
  }

  /** As {@link #quotientRadius}; |a/b| is less than one leading unit above |quotient|. */
  private Ball narrowQuotient(Ball a, Ball b, Ball quotient, boolean exact) {
    long eb = quotient.leadingExponent() + b.radiusExponent;
    long ea = a.radiusExponent - Magnitude.BITS;
    long top = Math.max(ea, eb);
    long change =
        Magnitude.ceilShift((quotient.leading() + 1) * b.radius, top - eb)
            + Magnitude.ceilShift(a.radius << Magnitude.BITS, top - ea);
    long radius = change / b.leastLeading() + 1;
    return truncated(
        quotient.mantissa, quotient.exponent, exact, radius, top - b.leadingExponent());
  }

  /** A truncated midpoint with a radius below 2^{@value #RADIUS_BITS} units. */
  private Ball truncated(BigInteger m, long e, boolean exact, long radius, long radiusExponent) {
    if (exact) {
      return Ball.rounded(m, e, radius, radiusExponent, bits);
    }
    int room = Long.SIZE - 3 - RADIUS_BITS;
    long top = Math.max(radiusExponent, e);
    long sum =
        Magnitude.ceilShift(radius << room, top - radiusExponent)
            + Magnitude.ceilShift(1L << room, top - e);
    return Ball.rounded(m, e, sum, top - room, bits);
  }

  /** {@inheritDoc} So it is for a divisor with a radius: an inverse costs as much as a quotient. */
  @Override
  public boolean mayInvert(Ball b) {
    return b.radius != 0;
  }

  private static void requireNonzero(Ball b) {
    if (b.isZero()) {
      throw new UndefinedException("a division by 0");
    }
    if (b.containsZero()) {
      throw new UndecidedException("a division by a number too close to 0");
    }
  }

  /** |x/y − a/b| ≤ (|a/b| · rb + ra) / (|b| − rb). */
  private static Magnitude quotientRadius(Ball a, Ball b, Ball quotient) {
    return quotient.upperMagnitude().times(b.radius()).plus(a.radius()).over(b.lowerMagnitude());
  }

  /** A truncated point result: exact ones lose their trailing zeros, others gain one unit. */
  private Ball pointResult(BigInteger m, long e, boolean exact) {
    if (!exact) {
      return Ball.rounded(m, e, 1, e, bits);
    }
    int zeros = Math.max(0, m.getLowestSetBit());
    return Ball.rounded(m.shiftRight(zeros), e + zeros, 0, 0, bits);
  }

  @Override
  public Ball negate(Ball a) {
    return a.negated();
  }

  /** {@inheritDoc} Never below 0: a ball that straddles 0 gives [0, max |a|]. */
  @Override
  public Ball abs(Ball a) {
    if (a.radius != 0 && a.containsZero()) {
      return Ball.fromZeroTo(a.upperMagnitude());
    }
    return a.sign() < 0 ? a.negated() : a;
  }

  /**
   * {@inheritDoc} A ball with numbers on both sides of 0 throws {@link UndecidedException}; [0, x]
   * gives [0, √x].
   */
  @Override
  public Ball sqrt(Ball a) {
    requireNonNegative(a);
    if (a.radius == 0) {
      return pointSqrt(a);
    }
    if (a.isNarrow()) {
      return narrowSqrt(a);
    }
    if (a.accuracyBits() < NARROW_BITS) {
      return round(pointSqrt(a.lower()).hull(pointSqrt(a.upper())));
    }
    // √m − √(m − r) = r / (√m + √(m − r)).
    Magnitude roots =
        Magnitude.down(a.mantissa, a.exponent).sqrtDown().plusDown(a.lowerMagnitude().sqrtDown());
    return pointSqrt(a.midpoint()).widened(a.radius().over(roots));
  }

  /** The radius r / (√m + √(m − r)) from a lower bound of m − r of 59 bits. */
  private Ball narrowSqrt(Ball a) {
    int shift = (a.leadingExponent() & 1) == 0 ? Magnitude.BITS : Magnitude.BITS + 1;
    // The conversion and the root are off by less than the one unit that is taken off.
    long root = (long) Math.sqrt((double) (a.leastLeading() << shift)) - 1;
    long radius = (a.radius << Magnitude.BITS) / (2 * root) + 1;
    long e = a.radiusExponent - Magnitude.BITS - (a.leadingExponent() - shift) / 2;
    long places = rootPlaces(a);
    SquareRoot square = SquareRoot.of(a.mantissa.shiftLeft((int) places));
    return truncated(square.root(), (a.exponent - places) / 2, square.isExact(), radius, e);
  }

  private static void requireNonNegative(Ball a) {
    if (a.sign() > 0 && !a.containsZero()) {
      return;
    }
    if (a.isBelow(Ball.ZERO)) {
      throw new UndefinedException("the square root of a negative number");
    }
    if (a.lower().sign() < 0) {
      throw new UndecidedException("the square root of a number that may be negative");
    }
  }

  private Ball pointSqrt(Ball a) {
    if (a.sign() == 0) {
      return a;
    }
    long shift = rootPlaces(a);
    SquareRoot root = SquareRoot.of(a.mantissa.shiftLeft((int) shift));
    return pointResult(root.root(), (a.exponent - shift) / 2, root.isExact());
  }

  /** The places by which the mantissa moves so that its root has the precision. */
  private long rootPlaces(Ball a) {
    long shift = Math.max(0, 2L * (bits + 1) - a.mantissa.bitLength());
    return shift + Math.floorMod(a.exponent - shift, 2L * WORD);
  }

  /** {@inheritDoc} |a| ≥ 2^50 throws {@link UndecidedException}: the result has no exponent. */
  @Override
  public boolean isSharp(Ball a) {
    return a.isExact() || a.accuracyBits() >= bits / 2;
  }

  @Override
  public Ball hull(Ball a, Ball b) {
    return a.hull(b);
  }

  @Override
  public boolean isExactZero(Ball a) {
    return a.isZero();
  }

  @Override
  public Ball symmetric(Ball a) {
    return Ball.of(Ball.ZERO, abs(a).upper());
  }

  @Override
  public Ball midpoint(Ball a) {
    return a.midpoint();
  }

  /** {@inheritDoc} A sum of squares is cut off at 0 before the root is taken. */
  @Override
  public Ball norm(List<Ball> v) {
    if (v.size() == 1) {
      return abs(v.get(0));
    }
    Ball sum = square(v.get(0));
    for (int i = 1; i < v.size(); i++) {
      sum = add(sum, square(v.get(i)));
    }
    boolean dips = sum.containsZero() && sum.lower().sign() < 0;
    return dips ? Ball.between(Ball.ZERO, sqrt(sum.upper()).upper()) : sqrt(sum);
  }

  @Override
  public Ball exp(Ball a) {
    return functions.exp(a);
  }

  /** {@inheritDoc} A ball with numbers on both sides of 0 throws {@link UndecidedException}. */
  @Override
  public Ball log(Ball a) {
    return functions.log(a);
  }

  /** {@inheritDoc} Beyond |a| = 2^65536 the answer is [−1, 1]. */
  @Override
  public Ball sin(Ball a) {
    return functions.sin(a);
  }

  /** {@inheritDoc} Beyond |a| = 2^65536 the answer is [−1, 1]. */
  @Override
  public Ball cos(Ball a) {
    return functions.cos(a);
  }

  @Override
  public Ball min(Ball a, Ball b) {
    Truth less = lessOrEqual(a, b);
    if (less != Truth.UNKNOWN) {
      return less.isTrue() ? a : b;
    }
    return round(Ball.between(smaller(a.lower(), b.lower()), smaller(a.upper(), b.upper())));
  }

  @Override
  public Ball max(Ball a, Ball b) {
    return min(a.negated(), b.negated()).negated();
  }

  private static Ball smaller(Ball x, Ball y) {
    return x.compareMidpoints(y) <= 0 ? x : y;
  }

  /** {@inheritDoc} UNKNOWN while the balls overlap. */
  @Override
  public Truth less(Ball a, Ball b) {
    if (a.isBelow(b)) {
      return Truth.TRUE;
    }
    return lessOrEqualSurely(b, a) ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** {@inheritDoc} UNKNOWN while the balls overlap in more than an endpoint. */
  @Override
  public Truth lessOrEqual(Ball a, Ball b) {
    return less(b, a).not();
  }

  private static boolean lessOrEqualSurely(Ball a, Ball b) {
    return a.compareMidpoints(b) <= 0 && a.upper().compareMidpoints(b.lower()) <= 0;
  }

  /** {@inheritDoc} TRUE only for two exact balls. */
  @Override
  public Truth equal(Ball a, Ball b) {
    if (a.isExact() && b.isExact()) {
      return Truth.of(a.compareMidpoints(b) == 0);
    }
    if (b.isZero()) {
      return a.containsZero() ? Truth.UNKNOWN : Truth.FALSE;
    }
    return a.overlaps(b) ? Truth.UNKNOWN : Truth.FALSE;
  }

  @Override
  public int sign(Ball a) {
    if (!a.isZero() && a.containsZero()) {
      throw new UndecidedException("the sign of a number too close to 0");
    }
    return a.sign();
  }

  @Override
  public double toDouble(Ball a) {
    return a.toDouble();
  }

  /** {@inheritDoc} A wide ball goes by its endpoints, so that an even power never falls below 0. */
  @Override
  public Ball pow(Ball a, int n) {
    if (n < 0) {
      return divide(Ball.ONE, pow(a, Math.negateExact(n)));
    }
    if (n == 0) {
      return Ball.ONE;
    }
    if (a.accuracyBits() >= NARROW_BITS || n == 1) {
      return powerBySquaring(a, n);
    }
    if ((n & 1) == 0) {
      return powerBySquaring(square(a), n / 2);
    }
    return round(powerBySquaring(a.lower(), n).hull(powerBySquaring(a.upper(), n)));
  }

  private Ball powerBySquaring(Ball a, int n) {
    Ball result = a;
    for (int bit = 30 - Integer.numberOfLeadingZeros(n); bit >= 0; bit--) {
      result = square(result);
      if ((n >> bit & 1) == 1) {
        result = multiply(result, a);
      }
    }
    return result;
  }

  /** {@inheritDoc} An exact integer exponent multiplies instead. */
  @Override
  public Ball power(Ball a, Ball b) {
    if (b.isInteger() && b.top() < Integer.SIZE - 1 && Ball.ZERO.isBelow(a)) {
      return pow(a, b.floor(0).intValue());
    }
    return exp(multiply(b, log(a)));
  }

  /** Σ a[k] · b[k] over from ≤ k &lt; to, accumulated exactly and rounded once. */
  public Ball sumOfProducts(Ball[] a, Ball[] b, int from, int to) {
    return new SumOfProducts(bits).of(a, b, 0, 1, from, to);
  }

  /** Σ a[k] · b[n − k] over from ≤ k &lt; to, accumulated exactly and rounded once. */
  public Ball convolution(Ball[] a, Ball[] b, int n, int from, int to) {
    return new SumOfProducts(bits).of(a, b, n, -1, from, to);
  }
}
