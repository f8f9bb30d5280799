package org.samcheck.integrate;

import java.math.BigInteger;

/** a + b or a − b, in the coarser of the two units. */
final class Sum extends Series {
  private final Series a;
  private final Series b;
  private final boolean minus;

  Sum(Series a, Series b, boolean minus) {
    super(a, b);
    this.a = a;
    this.b = b;
    this.minus = minus;
  }

  @Override
  void begin() {
    scale = Math.min(a.scale, b.scale);
    extend(0);
  }

  @Override
  void extend(int k) {
    BigInteger x = shift(a.c[k], scale - a.scale);
    BigInteger y = shift(b.c[k], scale - b.scale);
    c[k] = minus ? x.subtract(y) : x.add(y);
  }

  @Override
  BigInteger bound() {
    return rounded(a).add(rounded(b));
  }

  /** The remainder in the new units, and a unit for each coefficient that was cut. */
  private BigInteger rounded(Series x) {
    BigInteger r = ceilingShift(x.remainder, scale - x.scale);
    if (x.scale == scale) {
      return r;
    }
    long cut = 0;
    for (BigInteger each : x.c) {
      cut += each.signum() == 0 ? 0 : 1;
    }
    return r.add(BigInteger.valueOf(cut));
  }
}
