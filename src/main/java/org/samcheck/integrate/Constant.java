package org.samcheck.integrate;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.samcheck.arithmetic.Ball;

/** A number that does not depend on s: exact when it is dyadic, else within a unit. */
final class Constant extends Series {
  private final BigInteger units;

  Constant(BigFraction value, int bits, int degree) {
    super(bits, degree, true);
    scale = bits - Fixed.top(value);
    c[0] = Fixed.floor(value, scale);
    units = Fixed.isExact(value, scale) ? BigInteger.ZERO : BigInteger.ONE;
  }

  /** The midpoint of a narrow ball, with its radius. */
  Constant(Ball value, int bits, int degree) {
    super(bits, degree, true);
    BigFraction middle = value.midpointFraction();
    scale = bits - Fixed.top(middle);
    c[0] = Fixed.floor(middle, scale);
    units = BigInteger.ONE.add(Fixed.ceiling(value.radiusBall(), scale));
  }

  @Override
  void begin() {}

  @Override
  void extend(int k) {}

  @Override
  BigInteger bound() {
    return units;
  }
}
